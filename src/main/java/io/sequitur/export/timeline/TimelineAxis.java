package io.sequitur.export.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the items of a timeline stand on its axis. Positions are nanoseconds since the chain's
 * start, to scale, but for idle gaps that are folded: those take a fixed small length. Immutable.
 */
public final class TimelineAxis {
  /** A gap is idle if it is this many times longer than all shorter gaps together. */
  private static final double IDLE = 10;

  /** And this many times longer than the next shorter one. */
  private static final double STANDS_OUT = 5;

  private static final int MOST_FOLDS = 8;

  /** A folded gap takes this share of the length that is not folded; all of them this share. */
  private static final double FOLDED_SHARE = 0.08;

  private static final double ALL_FOLDED_SHARE = 0.5;

  /** The axis of a chain whose records all have one time: a second. */
  private static final double OF_ONE_TIME = 1e9;

  /**
   * An idle gap that is drawn shorter.
   *
   * @param fromTime nanoseconds since the chain's start
   * @param toTime where it ends
   * @param from its position on the axis
   * @param to where it ends on the axis
   */
  public record Fold(long fromTime, long toTime, double from, double to) {
    /** How long the gap really is. */
    public long nanos() {
      return toTime - fromTime;
    }
  }

  private final boolean adjusted;
  private final SkewEstimate skew;
  private final boolean hasIdleGaps;
  private final List<Fold> folds;
  private final double[] positions;
  private final int[] order;
  private final double min;
  private final double max;

  private TimelineAxis(
      boolean adjusted,
      SkewEstimate skew,
      boolean hasIdleGaps,
      List<Fold> folds,
      long[] times,
      int[] order) {
    this.adjusted = adjusted;
    this.hasIdleGaps = hasIdleGaps;
    this.skew = skew;
    this.folds = List.copyOf(folds);
    this.order = order;
    positions = new double[times.length];
    for (int i = 0; i < times.length; i++) {
      positions[i] = ofTime(times[i]);
    }
    min = order.length == 0 ? 0 : positions[order[0]];
    double last = order.length == 0 ? 0 : positions[order[order.length - 1]];
    max = last > min ? last : min + OF_ONE_TIME;
  }

  /**
   * Places the items of a chain.
   *
   * @param foldGaps whether idle gaps are folded
   * @param adjusted whether times are adjusted by {@link SkewEstimate}
   */
  public static TimelineAxis of(TimelineModel model, boolean foldGaps, boolean adjusted) {
    SkewEstimate skew = SkewEstimate.of(model.tree());
    long[] times = new long[model.size()];
    for (int item = 0; item < times.length; item++) {
      int service = model.store().service(model.row(item));
      times[item] = model.time(item) + (adjusted ? skew.shift(service) : 0);
    }
    int[] order = order(times);
    List<Fold> idle = folds(times, order);
    List<Fold> folds = foldGaps ? idle : List.of();
    return new TimelineAxis(adjusted, skew, !idle.isEmpty(), folds, times, order);
  }

  /** An axis to scale, without folds or adjustment. */
  static TimelineAxis plain(long[] times) {
    return new TimelineAxis(false, SkewEstimate.NONE, false, List.of(), times, order(times));
  }

  private static int[] order(long[] times) {
    int[] order = new int[times.length];
    boolean sorted = true;
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
      sorted &= i == 0 || times[i - 1] <= times[i];
    }
    if (sorted) {
      return order;
    }
    return Arrays.stream(order)
        .boxed()
        .sorted(java.util.Comparator.comparingLong(i -> times[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  private static List<Fold> folds(long[] times, int[] order) {
    long[] gaps = new long[Math.max(0, order.length - 1)];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = times[order[i + 1]] - times[order[i]];
    }
    long[] sorted = gaps.clone();
    Arrays.sort(sorted);
    long least = leastIdle(sorted);
    if (least == Long.MAX_VALUE) {
      return List.of();
    }
    long busy = Arrays.stream(sorted).filter(g -> g < least).sum();
    long idleGaps = Arrays.stream(sorted).filter(g -> g >= least).count();
    double length = busy * Math.min(FOLDED_SHARE, ALL_FOLDED_SHARE / idleGaps);
    List<Fold> folds = new ArrayList<>();
    double saved = 0;
    for (int i = 0; i < gaps.length; i++) {
      if (gaps[i] >= least) {
        long from = times[order[i]];
        long to = times[order[i + 1]];
        folds.add(new Fold(from, to, from - saved, from - saved + length));
        saved += gaps[i] - length;
      }
    }
    return folds;
  }

  /** The shortest gap that counts as idle, {@link Long#MAX_VALUE} if none does. */
  private static long leastIdle(long[] sortedGaps) {
    long shorter = 0;
    for (int i = 0; i < sortedGaps.length; i++) {
      boolean idle =
          shorter > 0
              && i >= sortedGaps.length - MOST_FOLDS
              && sortedGaps[i] > IDLE * shorter
              && sortedGaps[i] > STANDS_OUT * sortedGaps[i - 1];
      if (idle) {
        return sortedGaps[i];
      }
      shorter += sortedGaps[i];
    }
    return Long.MAX_VALUE;
  }

  /** True if times are adjusted by an estimate of the clocks' skew. */
  public boolean isAdjusted() {
    return adjusted;
  }

  /** By how many nanoseconds the times of a service are drawn later than they are. */
  long shift(int service) {
    return adjusted ? skew.shift(service) : 0;
  }

  /** The estimate, used or not. */
  public SkewEstimate skew() {
    return skew;
  }

  /** True if there are gaps to fold, whether they are folded or not. */
  public boolean hasIdleGaps() {
    return hasIdleGaps;
  }

  /** The folded gaps in order. */
  public List<Fold> folds() {
    return folds;
  }

  /** Position of an item. */
  public double ofItem(int item) {
    return positions[item];
  }

  /** Position of the first item. */
  public double min() {
    return min;
  }

  /** Position of the last item, or a little after {@link #min} where there is but one. */
  public double max() {
    return max;
  }

  /** The items in order of their positions; index it from 0 to the model's size. */
  public int ordered(int index) {
    return order[index];
  }

  /** The first index, for {@link #ordered}, of an item at or after a position. */
  public int firstAt(double position) {
    int low = 0;
    int high = order.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (positions[order[middle]] < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The position of a time in nanoseconds since the chain's start. */
  public double ofTime(long time) {
    double saved = 0;
    for (Fold fold : folds) {
      if (time <= fold.fromTime()) {
        break;
      }
      if (time < fold.toTime()) {
        double share = (double) (time - fold.fromTime()) / fold.nanos();
        return fold.from() + share * (fold.to() - fold.from());
      }
      saved = fold.toTime() - fold.to();
    }
    return time - saved;
  }

  /** The time at a position, nanoseconds since the chain's start. */
  public double timeAt(double position) {
    double saved = 0;
    for (Fold fold : folds) {
      if (position <= fold.from()) {
        break;
      }
      if (position < fold.to()) {
        double share = (position - fold.from()) / (fold.to() - fold.from());
        return fold.fromTime() + share * fold.nanos();
      }
      saved = fold.toTime() - fold.to();
    }
    return position + saved;
  }
}
