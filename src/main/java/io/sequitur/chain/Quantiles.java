package io.sequitur.chain;

import java.util.Arrays;

/**
 * Exact order statistics of unsorted longs in linear time: values are counted into buckets between
 * the least and the greatest, and only the bucket that holds the wanted rank is looked into again.
 */
final class Quantiles {
  private static final int BUCKET_BITS = 12;
  private static final int SORT_BELOW = 2048;

  private Quantiles() {}

  /**
   * The nearest-rank percentile: the smallest value that at least {@code percent} of the values do
   * not exceed.
   *
   * @param values {@code from .. to-1}, at least one; their order may change
   */
  static long percentile(long[] values, int from, int to, int percent) {
    long rank = ((long) (to - from) * percent + 99) / 100;
    return select(values, from, to, (int) Math.max(0, rank - 1));
  }

  /** The value of the given rank, counted from 0. */
  static long select(long[] values, int from, int to, int rank) {
    if (to - from <= SORT_BELOW) {
      Arrays.sort(values, from, to);
      return values[from + rank];
    }
    long min = values[from];
    long max = values[from];
    for (int i = from + 1; i < to; i++) {
      min = Math.min(min, values[i]);
      max = Math.max(max, values[i]);
    }
    if (min == max) {
      return min;
    }
    return selectBetween(values, from, to, rank, min, max);
  }

  private static long selectBetween(long[] values, int from, int to, int rank, long min, long max) {
    // Unsigned, so that a range from very negative to very positive values does not overflow.
    int shift = Math.max(0, 64 - Long.numberOfLeadingZeros(max - min) - BUCKET_BITS);
    int[] counts = new int[1 << BUCKET_BITS];
    for (int i = from; i < to; i++) {
      counts[(int) ((values[i] - min) >>> shift)]++;
    }
    int bucket = 0;
    int before = 0;
    while (before + counts[bucket] <= rank) {
      before += counts[bucket++];
    }
    if (shift == 0) {
      return min + bucket;
    }
    long[] inside = new long[counts[bucket]];
    int count = 0;
    for (int i = from; i < to; i++) {
      if ((int) ((values[i] - min) >>> shift) == bucket) {
        inside[count++] = values[i];
      }
    }
    return select(inside, 0, count, rank - before);
  }
}
