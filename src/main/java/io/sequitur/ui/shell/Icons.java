package io.sequitur.ui.shell;

import io.sequitur.rule.Severity;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons that grow with the text. */
public final class Icons {
  private Icons() {}

  /** An icon with style classes. */
  public static FontIcon of(Ikon ikon, String... styleClasses) {
    FontIcon icon = new FontIcon(ikon);
    icon.getStyleClass().addAll(styleClasses);
    return icon;
  }

  /** The icon of a severity: each has its own outline, so that colour is not needed to tell. */
  public static FontIcon of(Severity severity) {
    FontIcon icon = new FontIcon(ikon(severity));
    icon.getStyleClass().add("severity-" + severity.id());
    icon.setAccessibleText(severity.id());
    return icon;
  }

  /** Octagon, triangle, circle. */
  public static Ikon ikon(Severity severity) {
    return switch (severity) {
      case ERROR -> Feather.ALERT_OCTAGON;
      case WARNING -> Feather.ALERT_TRIANGLE;
      case INFO -> Feather.INFO;
    };
  }
}
