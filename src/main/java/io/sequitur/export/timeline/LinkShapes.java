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

  /** A label may cover this many points of other links: where one crosses, not where many run. */
  private static final int MOST_COVERED = 4;

  private final Frame frame;
  private final Items items;
  private final TimelineAxis axis;
  private final Links links;
  private final LabelSpace space;
  final List<Shape> shapes = new ArrayList<>();

  /** True if at least one link says how long it took. */
  boolean labelled;

  /**
   * @param axis says by how much times are adjusted, and so the times between them
   */
  LinkShapes(Frame frame, Items items, TimelineAxis axis, Links links, LabelSpace space) {
    this.axis = axis;
    this.frame = frame;
    this.items = items;
    this.links = links;
    this.space = space;
  }

  void lay() {
    for (Link link : links.links) {
      shapes.add(link.curve());
      head(link.curve());
      int points = points(link.curve());
      for (int i = 0; i <= points; i++) {
        double t = (double) i / points;
        space.pass(link.curve().x(t), link.curve().y(t));
      }
    }
  }

  private static int points(Shape.Curve c) {
    double length = Math.abs(c.x2() - c.x1()) + Math.abs(c.y2() - c.y1());
    return (int) Math.clamp(length / 12, 6, MOST_POINTS);
  }

  /** How many of the points that a curve was noted with lie in a rectangle. */
  static int pointsIn(Shape.Curve curve, double left, double top, double right, double bottom) {
    int points = points(curve);
    int count = 0;
    for (int i = 0; i <= points; i++) {
      double x = curve.x((double) i / points);
      double y = curve.y((double) i / points);
      count += x > left && x < right && y > top && y < bottom ? 1 : 0;
    }
    return count;
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

  /**
   * Labels links with the time from cause to effect, those of the critical path first. A label that
   * would cover a bundle of links, or repeat one beside it, says nothing and is left out.
   */
  void label(Labels labels) {
    Repeats repeats = new Repeats(frame);
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
        String text = Figures.duration(latency + shift(link.effect()) - shift(link.cause()));
        String between = text + '\n' + link.from().lane() + ' ' + link.to().lane();
        Spot at = link.from().x() < link.to().x() ? link.to() : link.from();
        boolean put =
            !repeats.isRepeat(between, at, frame.measure.width(text, frame.mono()))
                && labels.put(
                    link.curve(),
                    text,
                    frame.mono(),
                    colour,
                    link.curve().mark(),
                    link.critical() ? Integer.MAX_VALUE - 1 : MOST_COVERED);
        if (put) {
          repeats.note(between, at);
          labelled = true;
        }
      }
    }
  }

  private long shift(int item) {
    return axis.shift(items.store().service(items.row(item)));
  }
}
