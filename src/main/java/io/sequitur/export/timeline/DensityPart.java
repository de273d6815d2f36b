package io.sequitur.export.timeline;

import io.sequitur.chain.TimeIndex;
import io.sequitur.export.picture.Shape;
import java.util.ArrayList;
import java.util.List;

/** How many records lie where: per lane a column for every few pixels, findings below it. */
final class DensityPart {
  private static final double STEP = 2;

  /** Where columns stand, below the middle of their lane in lane heights. */
  static final double BASE = 0.3;

  private final Frame frame;
  private final AllEvents all;
  private final int columns;
  final long nanosPerColumn;
  int highest = 1;
  final List<Shape> shapes = new ArrayList<>();

  DensityPart(Frame frame, AllEvents all) {
    this.frame = frame;
    this.all = all;
    columns = (int) Math.ceil((frame.options.width() - frame.left) / STEP);
    nanosPerColumn = Math.round(STEP * frame.perPixel());
    int[][] counts = new int[all.lanes().size()][];
    for (int lane = 0; lane < counts.length; lane++) {
      if (frame.seesLane(frame.y(lane))) {
        counts[lane] = count(all.records(), lane);
        for (int count : counts[lane]) {
          highest = Math.max(highest, count);
        }
      }
    }
    for (int lane = 0; lane < counts.length; lane++) {
      if (counts[lane] != null) {
        draw(lane, counts[lane]);
      }
    }
  }

  private double positionOf(int column) {
    return frame.position(frame.left + column * STEP);
  }

  private int[] count(TimeIndex index, int lane) {
    int[] counts = new int[columns];
    int before = index.firstAt(lane, time(0));
    for (int c = 0; c < columns; c++) {
      int after = index.firstAt(lane, time(c + 1));
      counts[c] = after - before;
      before = after;
    }
    return counts;
  }

  private long time(int column) {
    return all.origin() + (long) Math.ceil(positionOf(column));
  }

  private void draw(int lane, int[] counts) {
    int[] errors = count(all.errors(), lane);
    int[] warnings = count(all.warnings(), lane);
    double most = frame.laneHeight * 0.62;
    double base = Math.round(frame.y(lane) + frame.laneHeight * BASE);
    int colour = frame.laneColor(all.lanes().get(lane));
    int first = all.records().firstAt(lane, time(0));
    for (int c = 0; c < columns; c++) {
      if (counts[c] == 0) {
        continue;
      }
      double x = Math.round(frame.left + c * STEP);
      double height = Math.max(2, Math.round(most * Math.sqrt((double) counts[c] / highest)));
      TimelineMark mark =
          new TimelineMark.OfGroup(
              lane,
              positionOf(c),
              positionOf(c + 1),
              counts[c],
              all.records().row(first),
              all.records().row(first + counts[c] - 1));
      first += counts[c];
      shapes.add(new Shape.Box(x, base - height, STEP, height, 0, colour, null, mark));
      if (errors[c] + warnings[c] > 0) {
        int red = errors[c] > 0 ? frame.colors.error() : frame.colors.warning();
        double share = (double) (errors[c] + warnings[c]) / counts[c];
        double deep = 3 + Math.round(Math.min(1, share) * 4);
        shapes.add(new Shape.Box(x, base + 2, STEP, deep, 0, red, null, mark));
      }
    }
  }
}
