package io.sequitur.store;

import java.util.Arrays;

/** Notes whether offsets arrive in ascending order in every topic-partition (they mostly do). */
final class PartitionOrder {
  private long[] last = new long[64];
  private volatile boolean ascending = true;

  PartitionOrder() {
    Arrays.fill(last, -1);
  }

  void append(int[] partitions, long[] offsets, int count) {
    boolean ordered = ascending;
    for (int i = 0; i < count && ordered; i++) {
      int p = partitions[i];
      if (p >= last.length) {
        int old = last.length;
        last = Arrays.copyOf(last, Math.max(p + 1, old * 2));
        Arrays.fill(last, old, last.length, -1);
      }
      ordered = offsets[i] > last[p];
      last[p] = offsets[i];
    }
    ascending = ordered;
  }

  boolean ascending() {
    return ascending;
  }
}
