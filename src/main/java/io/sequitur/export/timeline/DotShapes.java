package io.sequitur.export.timeline;

import io.sequitur.export.picture.Anchor;
import io.sequitur.export.picture.PictureColors;
import io.sequitur.export.picture.Shape;
import io.sequitur.export.picture.Stroke;
import java.util.ArrayList;
import java.util.List;

/** Draws dots, pills, hollow twins and the rings round them. */
final class DotShapes {
  private final Frame frame;
  private final Items items;
  private final Dots dots;
  private final LabelSpace space;
  final List<Shape> joins = new ArrayList<>();
  final List<Shape> shapes = new ArrayList<>();

  DotShapes(Frame frame, Items items, Dots dots, LabelSpace space) {
    this.frame = frame;
    this.items = items;
    this.dots = dots;
    this.space = space;
  }

  void lay() {
    Spot selected = null;
    for (Spot spot : dots.spots) {
      double reach = spot.reach() + 1;
      double high = spot.isPill() ? 10 * frame.scale : reach;
      space.take(spot.x() - reach, spot.y() - high, spot.x() + reach, spot.y() + high);
      if (!spot.isPill() && items.row(spot.item()) == frame.options.selectedRow()) {
        selected = spot;
      } else {
        draw(spot);
      }
    }
    if (selected != null) {
      draw(selected);
      double radius = dots.radius + (selected.severity() == null ? 4.5 : 8);
      Stroke ring = Stroke.of(frame.colors.selection(), 2);
      shapes.add(new Shape.Circle(selected.x(), selected.y(), radius, 0, ring, null));
      space.take(
          selected.x() - radius,
          selected.y() - radius,
          selected.x() + radius,
          selected.y() + radius);
    }
  }

  private void draw(Spot spot) {
    if (spot.isPill()) {
      pill(spot);
      return;
    }
    int item = spot.item();
    int colour = frame.laneColor(items.lanes().get(spot.lane()));
    TimelineMark mark = new TimelineMark.OfRecord(items.row(item));
    if (items.isLater(item)) {
      twin(spot, colour, mark);
      return;
    }
    if (items.isUntimed(item) && items.isTimed()) {
      Stroke dotted = new Stroke(colour, 1.6, Stroke.Dash.SOLID);
      int pale = PictureColors.alpha(colour, 0.35);
      shapes.add(circle(spot, dots.radius - 0.8, frame.colors.background(), null, mark));
      shapes.add(circle(spot, dots.radius - 0.8, pale, dotted, mark));
    } else {
      shapes.add(circle(spot, dots.radius, colour, null, mark));
    }
    if (spot.severity() != null) {
      Stroke ring = Stroke.of(frame.colors.of(spot.severity()), 1.8);
      shapes.add(circle(spot, dots.radius + 3.6, 0, ring, null));
    }
  }

  private void twin(Spot spot, int laneColour, TimelineMark mark) {
    int colour = spot.severity() == null ? laneColour : frame.colors.of(spot.severity());
    Stroke outline = Stroke.of(colour, 2);
    shapes.add(circle(spot, dots.radius - 0.5, frame.colors.background(), outline, mark));
    Spot first = dots.spot(items.standing(spot.item()));
    if (first.seen() && first.isPill()) {
      return;
    }
    Stroke dashes = Stroke.dashed(colour, 1.5);
    double side = Math.signum(spot.x() - first.x());
    if (first.y() == spot.y()) {
      joins.add(
          new Shape.Line(
              first.x() + side * first.reach(),
              first.y(),
              spot.x() - side * (dots.radius + 0.5),
              spot.y(),
              dashes,
              mark));
    } else {
      double bend = (spot.x() - first.x()) / 2;
      joins.add(
          new Shape.Curve(
              first.x() + side * first.reach(),
              first.y(),
              first.x() + bend,
              first.y(),
              spot.x() - bend,
              spot.y(),
              spot.x() - side * (dots.radius + 0.5),
              spot.y(),
              dashes,
              mark));
    }
  }

  private void pill(Spot spot) {
    int colour = frame.laneColor(items.lanes().get(spot.lane()));
    double half = spot.reach() - 1;
    double high = 8.5 * frame.scale;
    TimelineMark mark =
        new TimelineMark.OfGroup(
            spot.lane(),
            frame.position(spot.x() - half),
            frame.position(spot.x() + half),
            spot.count(),
            items.row(spot.item()),
            items.row(spot.last()));
    int edge = spot.severity() == null ? colour : frame.colors.of(spot.severity());
    double x = spot.x() - half;
    double y = spot.y() - high;
    shapes.add(
        new Shape.Box(x, y, 2 * half, 2 * high, high, frame.colors.background(), null, null));
    int ground = PictureColors.alpha(colour, 0.25);
    shapes.add(new Shape.Box(x, y, 2 * half, 2 * high, high, ground, Stroke.of(edge, 1.5), mark));
    shapes.add(
        new Shape.Text(
            spot.x(),
            frame.tagFont().baseline(spot.y()),
            PillText.of(spot.count()),
            frame.tagFont(),
            frame.colors.text(),
            Anchor.MIDDLE,
            mark));
  }

  private static Shape circle(Spot spot, double radius, int fill, Stroke stroke, TimelineMark m) {
    return new Shape.Circle(spot.x(), spot.y(), radius, fill, stroke, m);
  }
}
