package io.sequitur.chain;

import io.sequitur.model.Times;
import io.sequitur.store.EventStore;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Rows by lane (a service, say) in order of time, made to be asked how many of them lie in a
 * stretch of time: what a picture of all events needs per pixel, whatever their number. Rows are
 * spread over buckets of equal time, so an answer looks at one bucket; it is exact at every zoom.
 * Four bytes a row, and up to one a bucket. Immutable, for any thread.
 */
public final class TimeIndex {
  private static final int ROWS_PER_BUCKET = 4;
  private static final int MOST_BUCKETS = 1 << 18;

  private final EventStore store;
  private final long first;
  private final long last;

  /** Per lane where the rows of each bucket start; the last one is where the lane ends. */
  private final int[][] bucketStarts;

  private final int[] rows;
  private final long untimed;

  private TimeIndex(
      EventStore store, long first, long last, int[][] bucketStarts, int[] rows, long untimed) {
    this.store = store;
    this.first = first;
    this.last = last;
    this.bucketStarts = bucketStarts;
    this.rows = rows;
    this.untimed = untimed;
  }

  /**
   * Indexes rows.
   *
   * @param count how many rows
   * @param rowAt the row for each number from 0 to {@code count - 1}
   * @param lanes how many lanes
   * @param laneOf the lane of a row; a negative one leaves the row out
   */
  public static TimeIndex of(
      EventStore store, int count, IntUnaryOperator rowAt, int lanes, IntUnaryOperator laneOf) {
    int[] counts = new int[lanes];
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    long untimed = 0;
    for (int i = 0; i < count; i++) {
      int row = rowAt.applyAsInt(i);
      int lane = laneOf.applyAsInt(row);
      long time = lane < 0 ? Times.ABSENT : store.time(row);
      if (time != Times.ABSENT) {
        counts[lane]++;
        first = Math.min(first, time);
        last = Math.max(last, time);
      } else if (lane >= 0) {
        untimed++;
      }
    }
    int[][] buckets = new int[lanes][];
    int size = 0;
    for (int lane = 0; lane < lanes; lane++) {
      int wanted = Integer.highestOneBit(Math.max(1, counts[lane] / ROWS_PER_BUCKET));
      buckets[lane] = new int[Math.min(MOST_BUCKETS, wanted) + 1];
      buckets[lane][0] = size;
      size += counts[lane];
    }
    TimeIndex index = new TimeIndex(store, first, last, buckets, new int[size], untimed);
    index.fill(count, rowAt, laneOf);
    return index;
  }

  private void fill(int count, IntUnaryOperator rowAt, IntUnaryOperator laneOf) {
    for (int i = 0; i < count; i++) {
      int row = rowAt.applyAsInt(i);
      int lane = laneOf.applyAsInt(row);
      if (lane >= 0 && store.time(row) != Times.ABSENT) {
        bucketStarts[lane][bucket(lane, store.time(row)) + 1]++;
      }
    }
    int[][] next = new int[bucketStarts.length][];
    for (int lane = 0; lane < next.length; lane++) {
      int[] starts = bucketStarts[lane];
      for (int b = 1; b < starts.length; b++) {
        starts[b] += starts[b - 1];
      }
      next[lane] = Arrays.copyOf(starts, starts.length - 1);
    }
    for (int i = 0; i < count; i++) {
      int row = rowAt.applyAsInt(i);
      int lane = laneOf.applyAsInt(row);
      if (lane >= 0 && store.time(row) != Times.ABSENT) {
        rows[next[lane][bucket(lane, store.time(row))]++] = row;
      }
    }
    for (int[] starts : bucketStarts) {
      for (int b = 0; b + 1 < starts.length; b++) {
        RowSort.sort(
            rows, starts[b], starts[b + 1], (x, y) -> ReadingOrder.compareByTime(store, x, y));
      }
    }
  }

  /** The same rows with some of the lanes, in another order; shares the memory. */
  public TimeIndex withLanes(int[] lanes) {
    int[][] starts =
        Arrays.stream(lanes).mapToObj(lane -> bucketStarts[lane]).toArray(int[][]::new);
    return new TimeIndex(store, first, last, starts, rows, untimed);
  }

  private int bucket(int lane, long time) {
    int buckets = bucketStarts[lane].length - 1;
    double share = ((double) time - first) / ((double) last - first + 1);
    return Math.clamp((long) (share * buckets), 0, buckets - 1);
  }

  /** The earliest time, nanoseconds; {@link Times#ABSENT} if there is none. */
  public long first() {
    return rows.length == 0 ? Times.ABSENT : first;
  }

  /** The latest time, nanoseconds; {@link Times#ABSENT} if there is none. */
  public long last() {
    return rows.length == 0 ? Times.ABSENT : last;
  }

  /** How many lanes there are. */
  public int lanes() {
    return bucketStarts.length;
  }

  /** Rows of all lanes that have a time. */
  public int size() {
    return rows.length;
  }

  /** Rows that have no time and so no place here. */
  public long untimed() {
    return untimed;
  }

  /** Index of a lane's first row, for {@link #row}. */
  public int start(int lane) {
    return bucketStarts[lane][0];
  }

  /** Index after a lane's last row. */
  public int end(int lane) {
    return bucketStarts[lane][bucketStarts[lane].length - 1];
  }

  /** The row at an index; within a lane in order of time. */
  public int row(int index) {
    return rows[index];
  }

  /** The index of a lane's first row at or after a time; its end if there is none. */
  public int firstAt(int lane, long time) {
    if (rows.length == 0 || time <= first) {
      return start(lane);
    }
    if (time > last) {
      return end(lane);
    }
    int bucket = bucket(lane, time);
    int low = bucketStarts[lane][bucket];
    int high = bucketStarts[lane][bucket + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (store.time(rows[middle]) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many rows of a lane lie between two times, the second one exclusive. */
  public int count(int lane, long from, long to) {
    return Math.max(0, firstAt(lane, to) - firstAt(lane, from));
  }

  /** Bytes held. */
  public long bytes() {
    long buckets = 0;
    for (int[] starts : bucketStarts) {
      buckets += starts.length;
    }
    return Integer.BYTES * (rows.length + buckets);
  }
}
