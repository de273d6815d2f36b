package io.sequitur.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A thread-safe dictionary of topic-partitions: (topic, partition) to small number and back. */
public final class PartitionTable {
  /**
   * One topic-partition.
   *
   * @param topic the topic, or the file's name where the source has no positions
   * @param partition Kafka's partition number; 0 where the source has no positions
   * @param positioned false where the source has no positions and the offset is the line number
   */
  public record TopicPartition(String topic, int partition, boolean positioned)
      implements Comparable<TopicPartition> {
    /** By topic, then partition. */
    @Override
    public int compareTo(TopicPartition other) {
      int byTopic = topic.compareTo(other.topic);
      int byPartition = byTopic != 0 ? byTopic : Integer.compare(partition, other.partition);
      return byPartition != 0 ? byPartition : Boolean.compare(positioned, other.positioned);
    }

    @Override
    public String toString() {
      return topic + "-" + partition;
    }
  }

  private final Map<TopicPartition, Integer> numbers = new HashMap<>();
  private final List<TopicPartition> entries = new ArrayList<>();

  /** The number of a topic-partition, which is added when it is new. */
  public synchronized int number(String topic, int partition, boolean positioned) {
    TopicPartition key = new TopicPartition(topic, partition, positioned);
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    numbers.put(key, entries.size());
    entries.add(key);
    return entries.size() - 1;
  }

  /** The topic-partition of a number. */
  public synchronized TopicPartition get(int number) {
    return entries.get(number);
  }

  /** How many there are. */
  public synchronized int size() {
    return entries.size();
  }

  /** All by number, as they are now. */
  public synchronized List<TopicPartition> all() {
    return List.copyOf(entries);
  }
}
