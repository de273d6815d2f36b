package io.sequitur.store;

/** Which of several records of one event was observed first. */
final class ObservationOrder {
  private ObservationOrder() {}

  /**
   * Compares two rows in the order in which observations of one event are ranked: within a
   * topic-partition by offset; across by record timestamp, topic, partition, offset. Rows at one
   * position are ranked by content, so that arrival never matters.
   */
  static int compare(EventStore store, int a, int b) {
    int pa = store.partition(a);
    int pb = store.partition(b);
    if (pa != pb) {
      int byTime = Long.compare(store.recordTime(a), store.recordTime(b));
      if (byTime != 0) {
        return byTime;
      }
      var ta = store.names().partitions().get(pa);
      var tb = store.names().partitions().get(pb);
      return ta.compareTo(tb);
    }
    int byOffset = Long.compare(store.offset(a), store.offset(b));
    if (byOffset != 0) {
      return byOffset;
    }
    int byContent = ContentOrder.compare(store, a, b);
    return byContent != 0 ? byContent : Integer.compare(a, b);
  }
}
