package io.sequitur.ui.shell;

import java.text.Bidi;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/**
 * Lines of text that comes from logs. JavaFX 26 fails in its layout pass, for the whole window, at
 * a line that ends within letters written from right to left: such text stays on one line, cut off
 * at its end.
 */
public final class Wrapping {
  private Wrapping() {}

  /** Wraps the label's text from now on, wherever that can be done. */
  public static void of(Labeled label) {
    label.wrapTextProperty().bind(label.textProperty().map(Wrapping::isSafe).orElse(true));
  }

  /** Wraps the tooltip's text from now on, wherever that can be done. */
  public static void of(Tooltip tooltip) {
    tooltip.wrapTextProperty().bind(tooltip.textProperty().map(Wrapping::isSafe).orElse(true));
  }

  private static boolean isSafe(String text) {
    char[] chars = text.toCharArray();
    return !Bidi.requiresBidi(chars, 0, chars.length);
  }
}
