package io.sequitur.export.picture;

/**
 * How a line is drawn.
 *
 * @param argb colour as {@code 0xAARRGGBB}
 * @param width in pixels
 * @param dash whole, dashed or dotted
 */
public record Stroke(int argb, double width, Dash dash) {
  /** Kinds of lines. */
  public enum Dash {
    SOLID,
    DASHED,
    DOTTED;

    /** Length of a dash in pixels, for a line of a width; 0 for a whole line. */
    double on(double width) {
      return switch (this) {
        case SOLID -> 0;
        case DASHED -> Math.max(4, 2.5 * width);
        case DOTTED -> Math.max(1, width);
      };
    }

    /** Length of a gap in pixels. */
    double off(double width) {
      return switch (this) {
        case SOLID -> 0;
        case DASHED -> Math.max(3, 2 * width);
        case DOTTED -> Math.max(2, 2 * width);
      };
    }
  }

  /** A whole line. */
  public static Stroke of(int argb, double width) {
    return new Stroke(argb, width, Dash.SOLID);
  }

  /** A dashed line. */
  public static Stroke dashed(int argb, double width) {
    return new Stroke(argb, width, Dash.DASHED);
  }
}
