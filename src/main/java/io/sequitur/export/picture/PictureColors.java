package io.sequitur.export.picture;

/**
 * Colours of pictures as {@code 0xAARRGGBB}: those of the Primer themes, as in the window. Red and
 * amber are for findings only.
 *
 * @param dark on dark ground, else on light
 * @param background ground
 * @param panel ground of cards
 * @param grid thin lines that must not draw the eye
 * @param border lines between areas
 * @param text text to read
 * @param muted captions, axis labels
 * @param subtle what may be overlooked
 * @param link links that are not on the critical path
 * @param accent the critical path, and text that leads elsewhere
 * @param error findings that are errors
 * @param warning findings that are warnings
 * @param info findings worth knowing
 * @param selection the ring round what is selected
 */
public record PictureColors(
    boolean dark,
    int background,
    int panel,
    int grid,
    int border,
    int text,
    int muted,
    int subtle,
    int link,
    int accent,
    int error,
    int warning,
    int info,
    int selection) {
  /** On dark ground. */
  public static final PictureColors DARK =
      new PictureColors(
          true,
          0xff0d1117,
          0xff161b22,
          0xff1c2128,
          0xff30363d,
          0xffe6edf3,
          0xff8b949e,
          0xff484f58,
          0xff8b949e,
          0xff58a6ff,
          0xfff85149,
          0xffd29922,
          0xff8b949e,
          0xffffffff);

  /** On light ground. */
  public static final PictureColors LIGHT =
      new PictureColors(
          false,
          0xffffffff,
          0xfff6f8fa,
          0xffeef0f3,
          0xffd0d7de,
          0xff1f2328,
          0xff57606a,
          0xffafb8c1,
          0xff8c959f,
          0xff0969da,
          0xffcf222e,
          0xff9a6700,
          0xff57606a,
          0xff1f2328);

  /** The one or the other. */
  public static PictureColors of(boolean dark) {
    return dark ? DARK : LIGHT;
  }

  /** The colour of a finding; a word must tell the severity too. */
  public int of(io.sequitur.rule.Severity severity) {
    return switch (severity) {
      case ERROR -> error;
      case WARNING -> warning;
      case INFO -> info;
    };
  }

  /** The same colour, seen through. */
  public static int alpha(int argb, double opacity) {
    return (int) Math.round((argb >>> 24) * opacity) << 24 | argb & 0xffffff;
  }
}
