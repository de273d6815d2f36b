package io.sequitur.model;

/**
 * The identity of a record: topic, partition, offset. A source without positions is one partition
 * named after the file, whose offset is the line number from 0.
 */
public record RecordPosition(String topic, int partition, long offset) {
  /** As people write it: {@code payments-0 @ 48213}. */
  @Override
  public String toString() {
    return topic + "-" + partition + " @ " + offset;
  }
}
