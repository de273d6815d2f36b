package io.sequitur.ui.shell;

import javafx.scene.paint.Color;

/**
 * Colours for what is drawn on a canvas; the same as those of the style sheets (Primer), which a
 * canvas cannot look up. Red and amber are for findings only.
 *
 * @param dark dark or light
 * @param background ground of views
 * @param panel ground of bars and cards
 * @param grid thin lines that must not draw the eye
 * @param border lines between areas
 * @param text text to read
 * @param muted captions, axis labels
 * @param subtle what may be overlooked: other chains, empty cells
 * @param accent the one accent colour: links, the critical path, the brush
 * @param accentSubtle ground of what is selected, translucent
 * @param error findings that are errors
 * @param warning findings that are warnings
 * @param info findings worth knowing
 * @param selection the ring round what is selected
 */
public record Theme(
    boolean dark,
    Color background,
    Color panel,
    Color grid,
    Color border,
    Color text,
    Color muted,
    Color subtle,
    Color accent,
    Color accentSubtle,
    Color error,
    Color warning,
    Color info,
    Color selection) {
  /** On dark ground. */
  public static final Theme DARK =
      new Theme(
          true,
          Color.web("#0d1117"),
          Color.web("#161b22"),
          Color.web("#1c2128"),
          Color.web("#30363d"),
          Color.web("#e6edf3"),
          Color.web("#8b949e"),
          Color.web("#484f58"),
          Color.web("#58a6ff"),
          Color.web("#388bfd", 0.15),
          Color.web("#f85149"),
          Color.web("#d29922"),
          Color.web("#8b949e"),
          Color.web("#ffffff"));

  /** On light ground. */
  public static final Theme LIGHT =
      new Theme(
          false,
          Color.web("#ffffff"),
          Color.web("#f6f8fa"),
          Color.web("#eef0f3"),
          Color.web("#d0d7de"),
          Color.web("#1f2328"),
          Color.web("#57606a"),
          Color.web("#afb8c1"),
          Color.web("#0969da"),
          Color.web("#0969da", 0.12),
          Color.web("#cf222e"),
          Color.web("#9a6700"),
          Color.web("#57606a"),
          Color.web("#1f2328"));

  /** The one or the other. */
  public static Theme of(boolean dark) {
    return dark ? DARK : LIGHT;
  }

  /** The colour of a finding; an icon or word must tell the severity too. */
  public Color of(io.sequitur.rule.Severity severity) {
    return switch (severity) {
      case ERROR -> error;
      case WARNING -> warning;
      case INFO -> info;
    };
  }
}
