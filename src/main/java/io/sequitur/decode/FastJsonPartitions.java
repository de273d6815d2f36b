package io.sequitur.decode;

import io.sequitur.model.PartitionTable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds numbers of topic-partitions by the topic's bytes without making strings; one thread. */
final class FastJsonPartitions {
  private static final int SLOTS = 1024;
  private final PartitionTable table;
  private final byte[][] topics = new byte[SLOTS][];
  private final int[] partitions = new int[SLOTS];
  private final int[] numbers = new int[SLOTS];

  FastJsonPartitions(PartitionTable table) {
    this.table = table;
  }

  /** The number of a partition that has positions. */
  int number(byte[] b, int from, int length, int partition) {
    int slot = slot(FastJsonWords.hash(b, from, length), partition);
    byte[] topic = topics[slot];
    if (topic == null
        || partitions[slot] != partition
        || !Arrays.equals(topic, 0, topic.length, b, from, from + length)) {
      topics[slot] = Arrays.copyOfRange(b, from, from + length);
      partitions[slot] = partition;
      String name = new String(b, from, length, StandardCharsets.UTF_8);
      numbers[slot] = table.number(name, partition, true);
    }
    return numbers[slot];
  }

  private static int slot(long hash, int partition) {
    return (int) (hash >>> 32) + partition * 31 & SLOTS - 1;
  }
}
