package io.sequitur.export.timeline;

import io.sequitur.export.picture.PictureColors;
import io.sequitur.export.picture.Shape;
import io.sequitur.export.picture.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses the links to draw, and how they run. */
final class Links {
  /** More than these are no help to anybody. */
  static final int MOST = 250;

  private static final int MANY = 90;

  /** In larger chains only the links of events in view are looked at. */
  private static final int ALL_LOOKED_AT = 5_000;

  private final Frame frame;
  private final Items items;
  private final Dots dots;
  private final Set<Long> drawn = new HashSet<>();
  final List<Link> links = new ArrayList<>();
  int leftOut;

  /** True if there are so many links that most should step back. */
  boolean crowded;

  Links(Frame frame, Items items, Dots dots) {
    this.frame = frame;
    this.items = items;
    this.dots = dots;
  }

  void choose(TimelineAxis axis, int from, int to) {
    List<int[]> pairs = new ArrayList<>();
    boolean all = items.links() <= ALL_LOOKED_AT;
    for (int i = all ? 0 : from; i < (all ? items.size() : to); i++) {
      int item = axis.ordered(i);
      if (items.isLater(item)) {
        continue;
      }
      for (int cause : items.causes(item)) {
        pairs.add(new int[] {cause, item});
      }
      if (!all) {
        for (int effect : items.effects(item)) {
          pairs.add(new int[] {item, effect});
        }
      }
    }
    pairs.sort(Comparator.comparingInt(this::rank));
    crowded = Math.min(pairs.size(), 4 * (to - from)) > MANY;
    pairs.forEach(pair -> add(pair[0], pair[1]));
    links.sort(Comparator.comparing(Link::critical));
  }

  private int rank(int[] pair) {
    if (isSelected(pair[0]) || isSelected(pair[1])) {
      return 0;
    }
    return isCritical(pair[0], pair[1]) ? 1 : 2;
  }

  private boolean isSelected(int item) {
    return items.row(item) == frame.options.selectedRow();
  }

  private boolean isCritical(int cause, int effect) {
    return frame.options.criticalPath() && items.isCritical(cause, effect);
  }

  private void add(int cause, int effect) {
    Spot from = dots.spot(cause);
    Spot to = dots.spot(effect);
    boolean outside =
        Math.max(from.x(), to.x()) < frame.left
            || Math.min(from.x(), to.x()) > frame.right
            || !frame.seesLane(from.y()) && !frame.seesLane(to.y());
    if (outside || from == to || !drawn.add((long) from.item() << 32 | to.item())) {
      return;
    }
    if (links.size() >= MOST) {
      leftOut++;
      return;
    }
    boolean closes = items.closesCycle(cause, effect);
    boolean critical = isCritical(cause, effect);
    Shape.Curve curve = curve(from, to, stroke(cause, effect, critical, closes));
    links.add(new Link(cause, effect, from, to, critical, closes, curve));
  }

  private Stroke stroke(int cause, int effect, boolean critical, boolean closesCycle) {
    int colour = critical ? frame.colors.accent() : frame.colors.link();
    double width = critical ? 2 : 1.4;
    if (closesCycle || items.severity(effect) != null && isBackwards(cause, effect)) {
      return Stroke.dashed(frame.colors.warning(), width);
    }
    return critical || !crowded || isSelected(cause) || isSelected(effect)
        ? Stroke.of(colour, width)
        : Stroke.of(PictureColors.alpha(colour, 0.5), 1.1);
  }

  /** True if the effect is stamped before its cause by more than is tolerated. */
  boolean isBackwards(int cause, int effect) {
    long latency = items.latency(cause, effect);
    return latency != io.sequitur.model.Times.ABSENT && latency < -items.tolerance();
  }

  private Shape.Curve curve(Spot from, Spot to, Stroke stroke) {
    TimelineMark mark = new TimelineMark.OfLink(items.row(from.item()), items.row(to.item()));
    double x1 = from.x() + (from.x() <= to.x() ? from.reach() : 0);
    double x2 = to.x() - to.reach() - 1.5;
    double dx = x2 - x1;
    boolean sameLane = from.y() == to.y();
    if (sameLane && dx > 0 && !dots.isBetween(from, to)) {
      double third = dx / 3;
      double y = from.y();
      return new Shape.Curve(x1, y, x1 + third, y, x2 - third, y, x2, y, stroke, mark);
    }
    if (sameLane) {
      return arc(from, to, stroke, mark);
    }
    if (dx < 8) {
      return steep(from, to, stroke, mark);
    }
    double pull = Math.max(Math.min(dx * 0.55, 220), Math.min(26, dx));
    return new Shape.Curve(
        x1, from.y(), x1 + pull, from.y(), x2 - pull, to.y(), x2, to.y(), stroke, mark);
  }

  /** Over the dots between them. */
  private Shape.Curve arc(Spot from, Spot to, Stroke stroke, TimelineMark mark) {
    double lift = Math.min(frame.laneHeight * 0.62, 16 + Math.abs(to.x() - from.x()) * 0.18);
    double x1 = from.x() + 0.6 * from.reach();
    double y1 = from.y() - 0.8 * from.reach();
    double x2 = to.x() - 0.6 * to.reach();
    double y2 = to.y() - 0.8 * to.reach() - 1;
    double pull = (x2 - x1) * 0.22;
    return new Shape.Curve(
        x1, y1, x1 + pull, y1 - lift, x2 - pull, y2 - lift, x2, y2, stroke, mark);
  }

  /** Between dots nearly above each other, or back in time: out to the right, in from the left. */
  private Shape.Curve steep(Spot from, Spot to, Stroke stroke, TimelineMark mark) {
    double side = Math.signum(to.y() - from.y());
    double back = Math.max(0, from.x() - to.x());
    double bow = Math.min(60, 20 + back * 0.3);
    double x1 = from.x() + 0.7 * from.reach();
    double y1 = from.y() + side * 0.7 * from.reach();
    double x2 = to.x() - to.reach() - 1.5;
    double height = Math.abs(to.y() - from.y());
    double rise = side * Math.min(height * 0.5, 40);
    return new Shape.Curve(
        x1, y1, x1 + bow * 0.6, y1 + rise, x2 - bow, to.y(), x2, to.y(), stroke, mark);
  }
}
