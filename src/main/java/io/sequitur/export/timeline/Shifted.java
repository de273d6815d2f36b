package io.sequitur.export.timeline;

import io.sequitur.export.picture.Shape;

/** Moves shapes. */
final class Shifted {
  private Shifted() {}

  /** The shape, lower by some pixels. */
  static Shape down(Shape shape, double by) {
    return switch (shape) {
      case Shape.Line l ->
          new Shape.Line(l.x1(), l.y1() + by, l.x2(), l.y2() + by, l.stroke(), l.mark());
      case Shape.Curve c ->
          new Shape.Curve(
              c.x1(),
              c.y1() + by,
              c.ax(),
              c.ay() + by,
              c.bx(),
              c.by() + by,
              c.x2(),
              c.y2() + by,
              c.stroke(),
              c.mark());
      case Shape.Circle c ->
          new Shape.Circle(c.x(), c.y() + by, c.radius(), c.fill(), c.stroke(), c.mark());
      case Shape.Box b ->
          new Shape.Box(
              b.x(), b.y() + by, b.width(), b.height(), b.radius(), b.fill(), b.stroke(), b.mark());
      case Shape.Text t ->
          new Shape.Text(t.x(), t.y() + by, t.text(), t.font(), t.argb(), t.anchor(), t.mark());
      case Shape.Clipped c ->
          new Shape.Clipped(
              c.x(),
              c.y() + by,
              c.width(),
              c.height(),
              c.shapes().stream().map(inner -> down(inner, by)).toList());
    };
  }
}
