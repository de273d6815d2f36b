package io.sequitur.rule;

import io.sequitur.chain.PartitionSpan;
import io.sequitur.model.PartitionTable.TopicPartition;
import java.util.ArrayList;
import java.util.List;

/** The partitions of each topic. */
final class Topics {
  private Topics() {}

  /** Per topic the numbers of its partitions that have positions, by name and partition. */
  static List<int[]> positioned(RuleContext context) {
    return group(context, true);
  }

  /** Per topic the numbers of its partitions, by name and partition. */
  static List<int[]> all(RuleContext context) {
    return group(context, false);
  }

  private static List<int[]> group(RuleContext context, boolean positionedOnly) {
    List<TopicPartition> names = context.store().names().partitions().all();
    List<int[]> topics = new ArrayList<>();
    List<Integer> current = new ArrayList<>();
    String topic = null;
    for (PartitionSpan span : context.spans()) {
      TopicPartition tp = names.get(span.partition());
      if (positionedOnly && !tp.positioned()) {
        continue;
      }
      if (!tp.topic().equals(topic)) {
        flush(current, topics);
        topic = tp.topic();
      }
      current.add(span.partition());
    }
    flush(current, topics);
    return topics;
  }

  private static void flush(List<Integer> current, List<int[]> topics) {
    if (!current.isEmpty()) {
      topics.add(current.stream().mapToInt(Integer::intValue).toArray());
      current.clear();
    }
  }
}
