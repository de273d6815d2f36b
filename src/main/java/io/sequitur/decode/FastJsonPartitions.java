package io.sequitur.decode;

import io.sequitur.model.PartitionTable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds numbers of topic-partitions by the topic's bytes without making strings; one thread. */
final class FastJsonPartitions {
  private static final int SLOTS = 4096;
  private final PartitionTable table;
  private final byte[][] topics = new byte[SLOTS][];
  private final long[] hashes = new long[SLOTS];
  private final int[] partitions = new int[SLOTS];
  private final int[] numbers = new int[SLOTS];

  FastJsonPartitions(PartitionTable table) {
    this.table = table;
  }

  /** The number of a partition that has positions; padding must follow the topic. */
  int number(byte[] b, int from, int length, int partition) {
    long hash = FastJsonWords.hash(b, from, length);
    int slot = (int) (hash >>> 32) + partition * 31 & SLOTS - 1;
    byte[] topic = topics[slot];
    if (topic == null
        || hashes[slot] != hash
        || partitions[slot] != partition
        || FastJsonFields.unpadded(topic) != length
        || !FastJsonWords.equal(topic, 0, b, from, length)) {
      learn(slot, b, from, length, partition);
      hashes[slot] = hash;
    }
    return numbers[slot];
  }

  private void learn(int slot, byte[] b, int from, int length, int partition) {
    topics[slot] = Arrays.copyOfRange(b, from, from + length + FastJsonWords.PADDING);
    partitions[slot] = partition;
    String topic = new String(b, from, length, StandardCharsets.UTF_8);
    numbers[slot] = table.number(topic, partition, true);
  }
}
