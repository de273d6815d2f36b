package io.sequitur.ui.shell;

import io.sequitur.session.SessionState;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The state of a session in one sign: ring, dot, dash or triangle, so that colour is an extra. */
enum StateDot {
  LOADING("Reading: what is shown is partial"),
  COMPLETE("Read to the end"),
  CANCELLED("Reading was cancelled: what was read so far is shown"),
  FAILED("A source could not be read to its end: what was read is shown");

  private final String words;

  StateDot(String words) {
    this.words = words;
  }

  static StateDot of(SessionState state) {
    return switch (state) {
      case LOADING -> LOADING;
      case COMPLETE -> COMPLETE;
      case CANCELLED -> CANCELLED;
    };
  }

  /** What it means. */
  String words() {
    return words;
  }

  Node node() {
    Node sign = this == FAILED ? Icons.of(Feather.ALERT_TRIANGLE, "severity-warning") : dot();
    Tooltip.install(sign, new Tooltip(words));
    return sign;
  }

  private Region dot() {
    Region dot = new Region();
    dot.getStyleClass().addAll("state-dot", name().toLowerCase(java.util.Locale.ROOT));
    return dot;
  }
}
