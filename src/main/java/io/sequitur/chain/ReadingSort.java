package io.sequitur.chain;

import io.sequitur.model.PartitionTable.TopicPartition;
import io.sequitur.store.ContentOrder;
import io.sequitur.store.EventStore;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sorts pairs of rows by {@link ReadingOrder#compare} of the first, then of the second row. Record
 * timestamps are moved along with the pairs, so that comparing millions touches memory in order.
 */
public final class ReadingSort {
  private static final int INSERTION = 16;

  private final EventStore store;
  private final long[] pairs;
  private final long[] times;
  private final int[] ranks;

  private ReadingSort(EventStore store, long[] pairs, int size) {
    this.store = store;
    this.pairs = pairs;
    times = new long[size];
    for (int i = 0; i < size; i++) {
      times[i] = store.recordTime(PairNumbers.first(pairs[i]));
    }
    ranks = partitionRanks(store);
  }

  /** Sorts the first {@code size} pairs, made by {@link PairNumbers#pair}. */
  public static void sort(EventStore store, long[] pairs, int size) {
    ReadingSort sort = new ReadingSort(store, pairs, size);
    for (int i = 1; i < size; i++) {
      if (sort.compare(i - 1, i) > 0) {
        sort.merge(0, size, new long[size / 2 + 1], new long[size / 2 + 1]);
        return;
      }
    }
  }

  /** The place of each topic-partition in order of topic and partition. */
  private static int[] partitionRanks(EventStore store) {
    List<TopicPartition> all = store.names().partitions().all();
    int[] byName =
        IntStream.range(0, all.size())
            .boxed()
            .sorted(Comparator.comparing(all::get))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] ranks = new int[byName.length];
    for (int i = 0; i < byName.length; i++) {
      ranks[byName[i]] = i;
    }
    return ranks;
  }

  private void merge(int from, int to, long[] leftPairs, long[] leftTimes) {
    if (to - from <= INSERTION) {
      insertion(from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    merge(from, middle, leftPairs, leftTimes);
    merge(middle, to, leftPairs, leftTimes);
    if (compare(middle - 1, middle) <= 0) {
      return;
    }
    int left = middle - from;
    System.arraycopy(pairs, from, leftPairs, 0, left);
    System.arraycopy(times, from, leftTimes, 0, left);
    int i = 0;
    int j = middle;
    for (int out = from; i < left; out++) {
      boolean right = j < to && compare(times[j], pairs[j], leftTimes[i], leftPairs[i]) < 0;
      times[out] = right ? times[j] : leftTimes[i];
      pairs[out] = right ? pairs[j++] : leftPairs[i++];
    }
  }

  private void insertion(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      long time = times[i];
      long pair = pairs[i];
      int j = i;
      for (; j > from && compare(times[j - 1], pairs[j - 1], time, pair) > 0; j--) {
        times[j] = times[j - 1];
        pairs[j] = pairs[j - 1];
      }
      times[j] = time;
      pairs[j] = pair;
    }
  }

  private int compare(int i, int j) {
    return compare(times[i], pairs[i], times[j], pairs[j]);
  }

  private int compare(long timeA, long pairA, long timeB, long pairB) {
    if (timeA != timeB) {
      return timeA < timeB ? -1 : 1;
    }
    int byFirst = comparePositions(PairNumbers.first(pairA), PairNumbers.first(pairB));
    return byFirst != 0
        ? byFirst
        : compareRows(PairNumbers.second(pairA), PairNumbers.second(pairB));
  }

  private int compareRows(int a, int b) {
    if (a == b || a < 0 || b < 0) {
      return Integer.compare(a, b);
    }
    int byTime = Long.compare(store.recordTime(a), store.recordTime(b));
    return byTime != 0 ? byTime : comparePositions(a, b);
  }

  private int comparePositions(int a, int b) {
    if (a == b) {
      return 0;
    }
    int byPartition = Integer.compare(ranks[store.partition(a)], ranks[store.partition(b)]);
    if (byPartition != 0) {
      return byPartition;
    }
    int byOffset = Long.compare(store.offset(a), store.offset(b));
    if (byOffset != 0) {
      return byOffset;
    }
    int byContent = ContentOrder.compare(store, a, b);
    return byContent != 0 ? byContent : Integer.compare(a, b);
  }
}
