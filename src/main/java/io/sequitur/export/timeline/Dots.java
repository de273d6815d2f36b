package io.sequitur.export.timeline;

import io.sequitur.rule.Severity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places the items in view: a dot each; two or three that fall on one spot stand above each other;
 * more become a pill with their number.
 */
final class Dots {
  private static final int MOST_ABOVE = 3;
  private static final double OUTSIDE = 300;

  private final Frame frame;
  private final Items items;
  private final TimelineAxis axis;
  final double radius;
  final List<Spot> spots = new ArrayList<>();
  private final Map<Integer, Spot> spotOf = new HashMap<>();

  /** Per lane its groups of items, from left to right. */
  private final List<Deque<List<Integer>>> groups = new ArrayList<>();

  Dots(Frame frame, Items items, TimelineAxis axis, int from, int to) {
    this.frame = frame;
    this.items = items;
    this.axis = axis;
    int visible = to - from;
    radius = frame.scale * (visible <= 150 ? 6.5 : visible <= 500 ? 5.5 : 4.5);
    for (int i = 0; i < items.lanes().size(); i++) {
      groups.add(new ArrayDeque<>());
    }
    for (int i = from; i < to; i++) {
      place(axis.ordered(i));
    }
    for (Deque<List<Integer>> lane : groups) {
      mergeLast(lane);
      lane.forEach(this::draw);
    }
  }

  private void place(int item) {
    Deque<List<Integer>> lane = groups.get(items.lane(item));
    if (lane.isEmpty() || x(item) - x(lane.getLast().getFirst()) > 1.7 * radius) {
      mergeLast(lane);
      lane.add(new ArrayList<>());
    }
    lane.getLast().add(item);
  }

  /** A pill is wider than what it stands for: it takes in what it would cover. */
  private void mergeLast(Deque<List<Integer>> lane) {
    while (lane.size() > 1) {
      List<Integer> last = lane.removeLast();
      List<Integer> before = lane.getLast();
      boolean pills = isPill(last) || isPill(before);
      if (!pills || x(before.getLast()) + overhang(before) <= x(last.getFirst()) - overhang(last)) {
        lane.add(last);
        return;
      }
      before.addAll(last);
    }
  }

  /** How far a group reaches beyond its first and last item. */
  private double overhang(List<Integer> group) {
    double span = x(group.getLast()) - x(group.getFirst());
    return isPill(group) ? Math.max(radius, pillHalf(group) + 1 - span / 2) : radius;
  }

  private double pillHalf(List<Integer> group) {
    return frame.measure.width(PillText.of(group.size()), frame.tagFont()) / 2 + 7;
  }

  private boolean isPill(List<Integer> group) {
    int size = group.size();
    double high = (size - 1) * step() + 2 * radius + 8;
    return size > 1 && (size > MOST_ABOVE || high >= frame.laneHeight);
  }

  private double step() {
    return 2 * radius + 3;
  }

  private double x(int item) {
    return frame.x(axis.ofItem(item));
  }

  private void draw(List<Integer> group) {
    int size = group.size();
    if (isPill(group)) {
      pill(group);
    } else {
      for (int i = 0; i < size; i++) {
        dot(group.get(i), (i - (size - 1) / 2.0) * step());
      }
    }
  }

  private void dot(int item, double shift) {
    int lane = items.lane(item);
    Severity severity = items.severity(item);
    boolean selected = items.row(item) == frame.options.selectedRow();
    double reach = radius + (severity == null ? 1 : 5) + (selected ? 5 : 0);
    Spot spot =
        new Spot(x(item), frame.y(lane) + shift, reach, item, item, 1, lane, severity, true);
    spots.add(spot);
    spotOf.put(item, spot);
  }

  private void pill(List<Integer> group) {
    int first = group.getFirst();
    int last = group.getLast();
    Severity worst = null;
    for (int item : group) {
      Severity severity = items.severity(item);
      if (severity != null && (worst == null || severity.compareTo(worst) > 0)) {
        worst = severity;
      }
    }
    int lane = items.lane(first);
    double half = pillHalf(group);
    double x = (x(first) + x(last)) / 2;
    Spot spot = new Spot(x, frame.y(lane), half + 1, first, last, group.size(), lane, worst, true);
    spots.add(spot);
    group.forEach(item -> spotOf.put(item, spot));
  }

  /** True if nearly everything would be pills, so that columns tell more. */
  boolean isCrowded() {
    long inPills = spots.stream().filter(Spot::isPill).mapToLong(Spot::count).sum();
    long all = spots.stream().mapToLong(Spot::count).sum();
    return all > 240 && inPills > 0.6 * all;
  }

  /** Where an item is; outside the plot for one that is not in view. */
  Spot spot(int item) {
    Spot spot = spotOf.get(item);
    if (spot != null) {
      return spot;
    }
    double x = Math.clamp(x(item), frame.left - OUTSIDE, frame.right + OUTSIDE);
    int lane = items.lane(item);
    return new Spot(x, frame.y(lane), radius, item, item, 1, lane, null, false);
  }

  /** True if another spot lies on the line between two spots of one lane. */
  boolean isBetween(Spot a, Spot b) {
    double low = Math.min(a.x(), b.x()) + a.reach();
    double high = Math.max(a.x(), b.x()) - b.reach();
    double[] xs = xsOfLane(a.lane());
    int at = Arrays.binarySearch(xs, low);
    int next = at < 0 ? -at - 1 : at;
    return next < xs.length && xs[next] < high;
  }

  private final Map<Integer, double[]> laneXs = new HashMap<>();

  private double[] xsOfLane(int lane) {
    return laneXs.computeIfAbsent(
        lane,
        l -> spots.stream().filter(s -> s.lane() == l).mapToDouble(Spot::x).sorted().toArray());
  }
}
