package io.sequitur.chain;

import io.sequitur.store.ContentOrder;
import io.sequitur.store.EventStore;

/**
 * An order of rows that does not depend on arrival: by record timestamp, then topic, partition and
 * offset. Across partitions it is an estimate of reading order; within one partition the order is
 * the offset alone, for which see {@link PartitionRows}.
 */
public final class ReadingOrder {
  private ReadingOrder() {}

  /** By record timestamp, topic, partition, offset, content, row. */
  public static int compare(EventStore store, int a, int b) {
    int byTime = Long.compare(store.recordTime(a), store.recordTime(b));
    return byTime != 0 ? byTime : comparePositions(store, a, b);
  }

  /** By the time that a timeline shows (event time, else record timestamp), then as above. */
  public static int compareByTime(EventStore store, int a, int b) {
    int byTime = Long.compare(store.time(a), store.time(b));
    return byTime != 0 ? byTime : comparePositions(store, a, b);
  }

  private static int comparePositions(EventStore store, int a, int b) {
    int pa = store.partition(a);
    int pb = store.partition(b);
    if (pa != pb) {
      return store.names().partitions().get(pa).compareTo(store.names().partitions().get(pb));
    }
    int byOffset = Long.compare(store.offset(a), store.offset(b));
    if (byOffset != 0) {
      return byOffset;
    }
    int byContent = ContentOrder.compare(store, a, b);
    return byContent != 0 ? byContent : Integer.compare(a, b);
  }
}
