package io.sequitur.export.picture;

import java.util.List;

/** What pictures are made of. Lengths are pixels, y grows downwards; later shapes lie on top. */
public sealed interface Shape {
  /** What it stands for, {@code null} for decoration. */
  Mark mark();

  /** A straight line. Whole horizontal and vertical ones are drawn on whole pixels. */
  record Line(double x1, double y1, double x2, double y2, Stroke stroke, Mark mark)
      implements Shape {}

  /** A cubic Bézier curve from 1 to 2 with control points a and b. */
  record Curve(
      double x1,
      double y1,
      double ax,
      double ay,
      double bx,
      double by,
      double x2,
      double y2,
      Stroke stroke,
      Mark mark)
      implements Shape {
    /** The point at {@code t}, 0 to 1. */
    public double x(double t) {
      return at(t, x1, ax, bx, x2);
    }

    /** The point at {@code t}, 0 to 1. */
    public double y(double t) {
      return at(t, y1, ay, by, y2);
    }

    private static double at(double t, double p0, double p1, double p2, double p3) {
      double s = 1 - t;
      return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
    }
  }

  /**
   * A disc, a circle, or both.
   *
   * @param fill as {@code 0xAARRGGBB}, 0 for none
   * @param stroke {@code null} for none
   */
  record Circle(double x, double y, double radius, int fill, Stroke stroke, Mark mark)
      implements Shape {}

  /**
   * A rectangle.
   *
   * @param radius of its corners
   * @param fill as {@code 0xAARRGGBB}, 0 for none
   * @param stroke {@code null} for none
   */
  record Box(
      double x,
      double y,
      double width,
      double height,
      double radius,
      int fill,
      Stroke stroke,
      Mark mark)
      implements Shape {}

  /**
   * One line of text.
   *
   * @param x of its anchor
   * @param y of its base line
   */
  record Text(double x, double y, String text, PictureFont font, int argb, Anchor anchor, Mark mark)
      implements Shape {}

  /** Shapes of which nothing outside a rectangle is seen. */
  record Clipped(double x, double y, double width, double height, List<Shape> shapes)
      implements Shape {
    public Clipped {
      shapes = List.copyOf(shapes);
    }

    @Override
    public Mark mark() {
      return null;
    }
  }
}
