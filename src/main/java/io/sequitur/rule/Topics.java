package io.sequitur.rule;

import io.sequitur.chain.PartitionSpan;
import io.sequitur.model.PartitionTable.TopicPartition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The topics of a snapshot, numbered from 0 by name, and how many records they have. */
final class Topics {
  private final int[] topicOf;
  private final List<Long> records = new ArrayList<>();
  private final List<List<PartitionSpan>> partitions = new ArrayList<>();

  /**
   * @param positionedOnly leave out partitions without positions
   */
  Topics(RuleContext context, boolean positionedOnly) {
    List<TopicPartition> names = context.store().names().partitions().all();
    topicOf = new int[names.size()];
    Arrays.fill(topicOf, -1);
    String topic = null;
    for (PartitionSpan span : context.spans().list()) {
      TopicPartition tp = names.get(span.partition());
      if (positionedOnly && !tp.positioned()) {
        continue;
      }
      if (!tp.topic().equals(topic)) {
        topic = tp.topic();
        records.add(0L);
        partitions.add(new ArrayList<>());
      }
      int number = records.size() - 1;
      topicOf[span.partition()] = number;
      records.set(number, records.get(number) + span.records());
      partitions.get(number).add(span);
    }
  }

  /** How many topics there are. */
  int size() {
    return records.size();
  }

  /** The topic of a partition, -1 where it has no rows or was left out. */
  int of(int partition) {
    return partition < topicOf.length ? topicOf[partition] : -1;
  }

  /** Records of a topic. */
  long records(int topic) {
    return records.get(topic);
  }

  /** The partitions of a topic, by number. */
  List<PartitionSpan> partitions(int topic) {
    return partitions.get(topic);
  }
}
