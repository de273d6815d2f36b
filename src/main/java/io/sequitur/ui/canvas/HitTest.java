package io.sequitur.ui.canvas;

import io.sequitur.export.picture.Mark;
import io.sequitur.export.picture.Picture;
import io.sequitur.export.picture.Shape;
import io.sequitur.export.picture.TextMeasure;
import java.util.List;

/** Finds what lies under the pointer: the uppermost marked shape, else the nearest within reach. */
public final class HitTest {
  private static final int STEPS = 24;

  private final TextMeasure measure;
  private final double reach;
  private double nearest;
  private Mark found;

  /**
   * @param reach pixels by which the pointer may miss
   */
  public HitTest(TextMeasure measure, double reach) {
    this.measure = measure;
    this.reach = reach;
  }

  /** The mark at a point of the picture, {@code null} if there is none. */
  public Mark at(Picture picture, double x, double y) {
    nearest = reach;
    found = null;
    search(picture.shapes(), x, y);
    return found;
  }

  private void search(List<Shape> shapes, double x, double y) {
    for (Shape shape : shapes) {
      if (shape instanceof Shape.Clipped c) {
        boolean inside =
            x >= c.x() && y >= c.y() && x <= c.x() + c.width() && y <= c.y() + c.height();
        if (inside) {
          search(c.shapes(), x, y);
        }
      } else if (shape.mark() != null) {
        double distance = Math.max(0, distance(shape, x, y));
        if (distance <= nearest) {
          nearest = distance;
          found = shape.mark();
        }
      }
    }
  }

  private double distance(Shape shape, double x, double y) {
    return switch (shape) {
      case Shape.Line l -> segment(x, y, l.x1(), l.y1(), l.x2(), l.y2()) - l.stroke().width() / 2;
      case Shape.Curve c -> curve(c, x, y) - c.stroke().width() / 2;
      case Shape.Circle c ->
          c.fill() == 0 && c.stroke() != null
              ? Math.abs(Math.hypot(x - c.x(), y - c.y()) - c.radius())
              : Math.hypot(x - c.x(), y - c.y()) - c.radius();
      case Shape.Box b -> box(x, y, b.x(), b.y(), b.width(), b.height());
      case Shape.Text t -> {
        double width = measure.width(t.text(), t.font());
        double size = t.font().size();
        yield box(x, y, t.anchor().left(t.x(), width), t.y() - 0.9 * size, width, 1.1 * size);
      }
      case Shape.Clipped c -> Double.MAX_VALUE;
    };
  }

  private static double box(double x, double y, double left, double top, double w, double h) {
    double dx = Math.max(Math.max(left - x, x - left - w), 0);
    double dy = Math.max(Math.max(top - y, y - top - h), 0);
    return Math.hypot(dx, dy);
  }

  private double curve(Shape.Curve c, double x, double y) {
    double left = Math.min(Math.min(c.x1(), c.x2()), Math.min(c.ax(), c.bx())) - reach;
    double right = Math.max(Math.max(c.x1(), c.x2()), Math.max(c.ax(), c.bx())) + reach;
    if (x < left || x > right) {
      return Double.MAX_VALUE;
    }
    double best = Double.MAX_VALUE;
    double lastX = c.x1();
    double lastY = c.y1();
    for (int i = 1; i <= STEPS; i++) {
      double t = (double) i / STEPS;
      double nextX = c.x(t);
      double nextY = c.y(t);
      best = Math.min(best, segment(x, y, lastX, lastY, nextX, nextY));
      lastX = nextX;
      lastY = nextY;
    }
    return best;
  }

  private static double segment(double x, double y, double x1, double y1, double x2, double y2) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double length = dx * dx + dy * dy;
    double t = length == 0 ? 0 : Math.clamp(((x - x1) * dx + (y - y1) * dy) / length, 0, 1);
    return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
  }
}
