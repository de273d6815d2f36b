package io.sequitur.source.kafka;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/** Seeks partitions to where a tail starts. */
record Starts(Consumer<byte[], byte[]> consumer, From from) {

  void seek(Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
    Map<TopicPartition, Long> wanted =
        from instanceof From.Time(Instant time) ? byTime(partitions, time, end) : Map.of();
    for (TopicPartition partition : partitions) {
      long oldest = first.get(partition);
      long next = end.get(partition);
      long start =
          switch (from) {
            case From.Earliest() -> oldest;
            case From.Latest() -> next;
            case From.Last(long records) -> next - Math.min(records, next - oldest);
            case From.Offset(long offset) -> Math.clamp(offset, oldest, Math.max(oldest, next));
            case From.Time ignored -> wanted.get(partition);
          };
      consumer.seek(partition, start);
    }
  }

  private Map<TopicPartition, Long> byTime(
      Collection<TopicPartition> partitions, Instant time, Map<TopicPartition, Long> end) {
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, time.toEpochMilli()));
    Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
    Map<TopicPartition, Long> offsets = new HashMap<>();
    for (TopicPartition partition : partitions) {
      OffsetAndTimestamp at = found.get(partition);
      offsets.put(partition, at == null ? end.get(partition) : at.offset());
    }
    return offsets;
  }
}
