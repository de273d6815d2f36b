package io.sequitur.export.timeline;

import io.sequitur.export.picture.Shape;
import io.sequitur.export.picture.Stroke;
import io.sequitur.model.Figures;
import io.sequitur.model.Times;
import java.util.ArrayList;
import java.util.List;

/** Draws links with their arrow heads, and says how long each took. */
final class LinkShapes {
  private static final double HEAD = 6.5;
  private static final double HEAD_ANGLE = 0.62;
  private static final int MOST_POINTS = 60;

  private final Frame frame;
  private final Items items;
  private final Links links;
  private final LabelSpace space;
  final List<Shape> shapes = new ArrayList<>();

  LinkShapes(Frame frame, Items items, Links links, LabelSpace space) {
    this.frame = frame;
    this.items = items;
    this.links = links;
    this.space = space;
  }

  void lay() {
    for (Link link : links.links) {
      shapes.add(link.curve());
      head(link.curve());
      Shape.Curve c = link.curve();
      double length = Math.abs(c.x2() - c.x1()) + Math.abs(c.y2() - c.y1());
      int points = (int) Math.clamp(length / 12, 6, MOST_POINTS);
      for (int i = 0; i <= points; i++) {
        double t = (double) i / points;
        space.pass(link.curve().x(t), link.curve().y(t));
      }
    }
  }

  private void head(Shape.Curve curve) {
    double angle = Math.atan2(curve.y2() - curve.by(), curve.x2() - curve.bx());
    Stroke stroke = Stroke.of(curve.stroke().argb(), Math.max(1.5, curve.stroke().width()));
    for (double side : new double[] {-HEAD_ANGLE, HEAD_ANGLE}) {
      double x = curve.x2() - HEAD * frame.scale * Math.cos(angle + side);
      double y = curve.y2() - HEAD * frame.scale * Math.sin(angle + side);
      shapes.add(new Shape.Line(x, y, curve.x2(), curve.y2(), stroke, null));
    }
  }

  /** Labels links with the time from cause to effect, those of the critical path first. */
  void label(Labels labels) {
    for (int i = links.links.size() - 1; i >= 0; i--) {
      Link link = links.links.get(i);
      boolean minor = links.crowded && !link.critical();
      if (minor || link.from().isPill() || link.to().isPill()) {
        continue;
      }
      long latency = items.latency(link.cause(), link.effect());
      if (latency != Times.ABSENT) {
        boolean backwards = links.isBackwards(link.cause(), link.effect());
        int colour =
            backwards
                ? frame.colors.warning()
                : link.critical() ? frame.colors.accent() : frame.colors.text();
        labels.put(
            link.curve(), Figures.duration(latency), frame.mono(), colour, link.curve().mark());
      }
    }
  }
}
