package io.sequitur.chain;

import io.sequitur.model.PartitionTable.TopicPartition;
import io.sequitur.store.EventStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Measures what was read of each topic-partition. */
public final class PartitionSpans {
  private PartitionSpans() {}

  /** One per topic-partition that has rows, ordered by topic and partition. */
  public static List<PartitionSpan> of(EventStore store, PartitionRows rows) {
    List<TopicPartition> names = store.names().partitions().all();
    List<PartitionSpan> spans = new ArrayList<>();
    for (int p = 0; p < rows.partitions(); p++) {
      if (rows.start(p) < rows.end(p)) {
        spans.add(measure(store, rows, p, names.get(p).positioned()));
      }
    }
    spans.sort(Comparator.comparing(s -> names.get(s.partition())));
    return List.copyOf(spans);
  }

  private static PartitionSpan measure(
      EventStore store, PartitionRows rows, int partition, boolean positioned) {
    int from = rows.start(partition);
    int to = rows.end(partition);
    long first = store.offset(rows.row(from));
    long previous = first;
    long gaps = 0;
    long missing = 0;
    for (int i = from + 1; i < to; i++) {
      long offset = store.offset(rows.row(i));
      if (positioned && offset > previous + 1) {
        gaps++;
        missing += offset - previous - 1;
      }
      previous = offset;
    }
    return new PartitionSpan(partition, first, previous, to - from, gaps, missing);
  }
}
