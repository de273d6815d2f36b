package io.sequitur.export.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which places of a picture are taken, so that labels never overlap. */
final class LabelSpace {
  private static final int CELL = 64;

  private final Map<Long, List<double[]>> taken = new HashMap<>();
  private final Map<Long, List<double[]>> points = new HashMap<>();

  /** Takes a rectangle. */
  void take(double left, double top, double right, double bottom) {
    double[] box = {left, top, right, bottom};
    forCells(left, top, right, bottom, cell -> add(taken, cell, box));
  }

  /** Notes a point of a curve, which a label rather should not cover. */
  void pass(double x, double y) {
    add(points, cell((int) Math.floor(x / CELL), (int) Math.floor(y / CELL)), new double[] {x, y});
  }

  private static void add(Map<Long, List<double[]>> map, long cell, double[] what) {
    map.computeIfAbsent(cell, c -> new ArrayList<>(4)).add(what);
  }

  /** True if nothing taken overlaps the rectangle. */
  boolean isFree(double left, double top, double right, double bottom) {
    boolean[] free = {true};
    forCells(
        left,
        top,
        right,
        bottom,
        cell -> {
          for (double[] box : taken.getOrDefault(cell, List.of())) {
            free[0] &= box[2] <= left || box[0] >= right || box[3] <= top || box[1] >= bottom;
          }
        });
    return free[0];
  }

  /** How many points of curves lie in the rectangle. */
  int crossings(double left, double top, double right, double bottom) {
    int[] count = {0};
    forCells(
        left,
        top,
        right,
        bottom,
        cell -> {
          for (double[] p : points.getOrDefault(cell, List.of())) {
            boolean inside = p[0] > left && p[0] < right && p[1] > top && p[1] < bottom;
            count[0] += inside ? 1 : 0;
          }
        });
    return count[0];
  }

  private static void forCells(
      double left, double top, double right, double bottom, java.util.function.LongConsumer each) {
    int x1 = (int) Math.floor(right / CELL);
    int y1 = (int) Math.floor(bottom / CELL);
    for (int y = (int) Math.floor(top / CELL); y <= y1; y++) {
      for (int x = (int) Math.floor(left / CELL); x <= x1; x++) {
        each.accept(cell(x, y));
      }
    }
  }

  private static long cell(int x, int y) {
    return (long) x << 32 | y & 0xffffffffL;
  }
}
