package io.sequitur.export.timeline;

import io.sequitur.export.picture.PictureColors;
import io.sequitur.export.picture.Shape;
import io.sequitur.export.picture.Stroke;
import io.sequitur.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Where records are too many for dots: per lane a column for every few pixels, as high as the
 * square root of its number of records; the critical path as a line through them.
 */
final class Columns {
  private static final int MOST_LINKS = 150;

  private final Frame frame;
  private final Items items;
  private final TimelineAxis axis;
  private final double step;
  private final int columns;
  private final int[][] counts;
  private final int[][] firsts;
  private final int[][] lasts;
  private final Severity[][] severities;
  private int highest = 1;
  final List<Shape> path = new ArrayList<>();
  final List<Shape> shapes = new ArrayList<>();

  Columns(Frame frame, Items items, TimelineAxis axis, int from, int to) {
    this.frame = frame;
    this.items = items;
    this.axis = axis;
    step = 4;
    columns = (int) Math.ceil((frame.right - frame.left) / step) + 1;
    int lanes = items.lanes().size();
    counts = new int[lanes][columns];
    firsts = new int[lanes][columns];
    lasts = new int[lanes][columns];
    severities = new Severity[lanes][columns];
    for (int i = from; i < to; i++) {
      count(axis.ordered(i));
    }
    for (int lane = 0; lane < lanes; lane++) {
      draw(lane);
    }
    if (frame.options.criticalPath()) {
      path();
      if (path.size() > MOST_LINKS) {
        path.clear();
      }
    }
    selected();
  }

  private int column(int item) {
    return (int) Math.floor((frame.x(axis.ofItem(item)) - frame.left) / step);
  }

  private void count(int item) {
    int column = column(item);
    int lane = items.lane(item);
    if (column < 0 || column >= columns) {
      return;
    }
    if (counts[lane][column]++ == 0) {
      firsts[lane][column] = item;
    }
    lasts[lane][column] = item;
    highest = Math.max(highest, counts[lane][column]);
    Severity severity = items.severity(item);
    Severity worst = severities[lane][column];
    if (severity != null && (worst == null || severity.compareTo(worst) > 0)) {
      severities[lane][column] = severity;
    }
  }

  private void draw(int lane) {
    double y = frame.y(lane);
    if (!frame.seesLane(y)) {
      return;
    }
    int colour = frame.laneColor(items.lanes().get(lane));
    for (int c = 0; c < columns; c++) {
      int count = counts[lane][c];
      if (count == 0) {
        continue;
      }
      double x = frame.left + c * step;
      double most = frame.laneHeight * 0.6;
      double height = Math.max(3, Math.round(most * Math.sqrt((double) count / highest)));
      double top = Math.round(y - height / 2);
      TimelineMark mark = mark(lane, c, x);
      shapes.add(new Shape.Box(x, top, step - 1, height, 0, colour, null, mark));
      if (severities[lane][c] != null) {
        double under = Math.round(y + most / 2 + 3);
        int red = frame.colors.of(severities[lane][c]);
        shapes.add(new Shape.Box(x, under, step - 1, 4, 0, red, null, mark));
      }
    }
  }

  private TimelineMark mark(int lane, int c, double x) {
    return new TimelineMark.OfGroup(
        lane,
        frame.position(x),
        frame.position(x + step),
        counts[lane][c],
        items.row(firsts[lane][c]),
        items.row(lasts[lane][c]));
  }

  /** One line for all links of the path that lead from one column to another. */
  private void path() {
    double lastX = Double.NaN;
    double lastY = 0;
    Stroke stroke = Stroke.of(PictureColors.alpha(frame.colors.accent(), 0.8), 1.4);
    for (int i = 0; i < items.size() && path.size() <= MOST_LINKS; i++) {
      int item = axis.ordered(i);
      if (!items.isOnPath(item) || items.isLater(item)) {
        continue;
      }
      double x = frame.left + column(item) * step + (step - 1) / 2;
      double y = frame.y(items.lane(item));
      boolean sees = x > frame.left - 200 && x < frame.right + 200;
      boolean moved = Math.abs(x - lastX) + Math.abs(y - lastY) >= 3 * step;
      if (sees && Double.isFinite(lastX) && moved) {
        path.add(new Shape.Line(lastX, lastY, x, y, stroke, null));
      }
      if (!sees || !Double.isFinite(lastX) || moved) {
        lastX = sees ? x : Double.NaN;
        lastY = y;
      }
    }
  }

  private void selected() {
    int item = items.itemOfRow(frame.options.selectedRow());
    if (item < 0) {
      return;
    }
    int lane = items.lane(item);
    double x = frame.x(axis.ofItem(item));
    int colour = frame.laneColor(items.lanes().get(lane));
    TimelineMark mark = new TimelineMark.OfRecord(items.row(item));
    double y = frame.y(lane);
    shapes.add(new Shape.Circle(x, y, 5, colour, null, mark));
    Stroke ring = Stroke.of(frame.colors.selection(), 2);
    shapes.add(new Shape.Circle(x, y, 8, 0, ring, null));
  }
}
