package io.sequitur.decode;

import io.sequitur.model.PartitionTable;
import io.sequitur.model.PartitionTable.TopicPartition;
import java.util.HashMap;
import java.util.Map;

/** One thread's memory of partition numbers, so that the shared table is seldom locked. */
final class PartitionCache {
  private final PartitionTable table;
  private final Map<TopicPartition, Integer> numbers = new HashMap<>();
  private TopicPartition last;
  private int lastNumber;

  PartitionCache(PartitionTable table) {
    this.table = table;
  }

  int number(String topic, int partition, boolean positioned) {
    if (last != null
        && last.partition() == partition
        && last.positioned() == positioned
        && last.topic().equals(topic)) {
      return lastNumber;
    }
    last = new TopicPartition(topic, partition, positioned);
    lastNumber = numbers.computeIfAbsent(last, p -> table.number(topic, partition, positioned));
    return lastNumber;
  }
}
