package io.sequitur.chain;

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
      var ta = store.names().partitions().get(pa);
      var tb = store.names().partitions().get(pb);
      int byTopic = ta.topic().compareTo(tb.topic());
      return byTopic != 0 ? byTopic : Integer.compare(ta.partition(), tb.partition());
    }
    int byOffset = Long.compare(store.offset(a), store.offset(b));
    if (byOffset != 0) {
      return byOffset;
    }
    int byValue = Long.compare(store.valueHash(a), store.valueHash(b));
    return byValue != 0 ? byValue : Integer.compare(a, b);
  }
}
