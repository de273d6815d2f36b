package io.sequitur.export.picture;

import java.util.ArrayList;
import java.util.List;

/** Draws the shapes of pictures into a {@link Raster}, all but texts, which it collects. */
public final class RasterPainter {
  private static final int MOST_POINTS = 64;

  private final Raster raster;
  private final double scale;
  private final double dx;
  private final double dy;
  private final List<ClippedText> texts = new ArrayList<>();
  private final double[] points = new double[2 * (MOST_POINTS + 1)];

  /**
   * A text that is still to be drawn, and the rectangle (of the picture) outside of which it is not
   * seen.
   */
  public record ClippedText(Shape.Text text, double left, double top, double right, double bottom) {
    /** True if the rectangle leaves the whole picture visible. */
    public boolean isWhole() {
      return left == Double.NEGATIVE_INFINITY;
    }
  }

  /**
   * @param scale device pixels per pixel of the picture
   * @param dx where the picture's left edge is drawn, in pixels of the picture
   * @param dy where its top edge is drawn
   */
  public RasterPainter(Raster raster, double scale, double dx, double dy) {
    this.raster = raster;
    this.scale = scale;
    this.dx = dx;
    this.dy = dy;
  }

  /**
   * Draws a picture with its ground.
   *
   * @return its texts, the lowest first
   */
  public List<ClippedText> paint(Picture picture) {
    raster.clear(picture.background());
    return paint(picture.shapes());
  }

  /** Draws shapes over what is there. */
  public List<ClippedText> paint(List<Shape> shapes) {
    double none = Double.NEGATIVE_INFINITY;
    paint(shapes, none, none, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    return texts;
  }

  private void paint(List<Shape> shapes, double left, double top, double right, double bottom) {
    raster.clip(floor(left, dx), floor(top, dy), floor(right, dx), floor(bottom, dy));
    for (Shape shape : shapes) {
      switch (shape) {
        case Shape.Line line -> line(line);
        case Shape.Curve curve -> curve(curve);
        case Shape.Circle circle -> circle(circle);
        case Shape.Box box -> box(box);
        case Shape.Text text -> texts.add(new ClippedText(text, left, top, right, bottom));
        case Shape.Clipped c -> {
          paint(
              c.shapes(),
              Math.max(left, c.x()),
              Math.max(top, c.y()),
              Math.min(right, c.x() + c.width()),
              Math.min(bottom, c.y() + c.height()));
          raster.clip(floor(left, dx), floor(top, dy), floor(right, dx), floor(bottom, dy));
        }
      }
    }
  }

  private int floor(double value, double shift) {
    return (int) Math.clamp(Math.floor((value + shift) * scale), -1e6, 1e6);
  }

  private double x(double value) {
    return (value + dx) * scale;
  }

  private double y(double value) {
    return (value + dy) * scale;
  }

  private void line(Shape.Line line) {
    Stroke stroke = line.stroke();
    boolean straight = line.x1() == line.x2() || line.y1() == line.y2();
    if (straight && stroke.dash() == Stroke.Dash.SOLID) {
      alignedLine(line, Math.max(1, Math.round(stroke.width() * scale)));
      return;
    }
    points[0] = x(line.x1());
    points[1] = y(line.y1());
    points[2] = x(line.x2());
    points[3] = y(line.y2());
    outline(stroke, 2);
  }

  private void alignedLine(Shape.Line line, long thickness) {
    double before = (thickness - 1) / 2.0;
    double left = x(Math.min(line.x1(), line.x2()));
    double top = y(Math.min(line.y1(), line.y2()));
    double right = x(Math.max(line.x1(), line.x2()));
    double bottom = y(Math.max(line.y1(), line.y2()));
    int argb = line.stroke().argb();
    if (line.x1() == line.x2()) {
      int x = (int) Math.floor(left - before);
      raster.fill(x, (int) Math.round(top), x + (int) thickness, (int) Math.round(bottom), argb);
    } else {
      int y = (int) Math.floor(top - before);
      raster.fill((int) Math.round(left), y, (int) Math.round(right), y + (int) thickness, argb);
    }
  }

  private void curve(Shape.Curve curve) {
    double size =
        Math.hypot(curve.ax() - curve.x1(), curve.ay() - curve.y1())
            + Math.hypot(curve.bx() - curve.ax(), curve.by() - curve.ay())
            + Math.hypot(curve.x2() - curve.bx(), curve.y2() - curve.by());
    int steps = (int) Math.clamp(size * scale / 8, 8, MOST_POINTS);
    for (int i = 0; i <= steps; i++) {
      double t = (double) i / steps;
      points[2 * i] = x(curve.x(t));
      points[2 * i + 1] = y(curve.y(t));
    }
    outline(curve.stroke(), steps + 1);
  }

  private void outline(Stroke stroke, int count) {
    double width = stroke.width();
    raster.polyline(
        points,
        count,
        width * scale,
        stroke.argb(),
        stroke.dash().on(width) * scale,
        stroke.dash().off(width) * scale);
  }

  private void circle(Shape.Circle circle) {
    double x = x(circle.x());
    double y = y(circle.y());
    double radius = circle.radius() * scale;
    if (circle.fill() != 0) {
      raster.disc(x, y, radius, circle.fill());
    }
    if (circle.stroke() != null) {
      raster.ring(x, y, radius, circle.stroke().width() * scale, circle.stroke().argb());
    }
  }

  private void box(Shape.Box box) {
    double x = x(box.x());
    double y = y(box.y());
    double w = box.width() * scale;
    double h = box.height() * scale;
    if (box.fill() != 0 && box.radius() == 0) {
      int left = (int) Math.round(x);
      int top = (int) Math.round(y);
      int right = Math.max(left + 1, (int) Math.round(x + w));
      int bottom = Math.max(top + 1, (int) Math.round(y + h));
      raster.fill(left, top, right, bottom, box.fill());
    } else if (box.fill() != 0) {
      raster.box(x, y, w, h, box.radius() * scale, box.fill());
    }
    if (box.stroke() != null) {
      double width = box.stroke().width() * scale;
      raster.boxOutline(x, y, w, h, box.radius() * scale, width, box.stroke().argb());
    }
  }
}
