package io.sequitur.source.kafka;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a tail ends. For {@link Until.Now} the end offsets are taken once, at the start, and the
 * consumer's position is compared with them: offsets without a record (transaction markers,
 * compaction) move the position as well, so that nothing is waited for that never comes.
 */
final class Ends {
  private final Consumer<byte[], byte[]> consumer;
  private final Until until;
  private final Map<TopicPartition, Long> ends = new HashMap<>();
  private final Set<TopicPartition> open = new HashSet<>();
  private boolean endsKnown;
  private long taken;

  Ends(Consumer<byte[], byte[]> consumer, Until until) {
    this.consumer = consumer;
    this.until = until;
  }

  /** Takes the ends of the partitions that are read. */
  void find(Collection<TopicPartition> partitions) {
    if (until instanceof Until.Now) {
      fix(consumer.endOffsets(partitions));
    } else {
      lookAtClock();
    }
  }

  private void fix(Map<TopicPartition, Long> offsets) {
    ends.putAll(offsets);
    open.addAll(offsets.keySet());
    endsKnown = true;
    closeReached();
  }

  /** A time to come has its offsets once it is over. */
  private void lookAtClock() {
    if (!(until instanceof Until.Time(Instant time)) || endsKnown || Instant.now().isBefore(time)) {
      return;
    }
    Set<TopicPartition> partitions = consumer.assignment();
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, time.toEpochMilli()));
    Map<TopicPartition, Long> offsets = new HashMap<>(consumer.endOffsets(partitions));
    consumer
        .offsetsForTimes(times)
        .forEach(
            (partition, at) -> {
              if (at != null) {
                offsets.put(partition, at.offset());
              }
            });
    fix(offsets);
  }

  /** True if the record comes before the end. */
  boolean includes(ConsumerRecord<byte[], byte[]> record) {
    if (until instanceof Until.Records(long most) && taken >= most) {
      return false;
    }
    if (until instanceof Until.Time(Instant time) && record.timestamp() >= time.toEpochMilli()) {
      return false;
    }
    Long end = ends.get(new TopicPartition(record.topic(), record.partition()));
    boolean included = end == null || record.offset() < end;
    taken += included ? 1 : 0;
    return included;
  }

  /** Looks where the partitions stand after a poll; those at their end are fetched no more. */
  void after(ConsumerRecords<byte[], byte[]> polled) {
    lookAtClock();
    if (endsKnown && !open.isEmpty()) {
      closeReached();
    }
  }

  private void closeReached() {
    List<TopicPartition> reached =
        open.stream().filter(p -> consumer.position(p) >= ends.get(p)).toList();
    consumer.pause(reached);
    reached.forEach(open::remove);
  }

  /** Partitions that are gone, or are others now: nothing that was meant can come from them. */
  void forget(Collection<TopicPartition> partitions) {
    open.removeAll(partitions);
    partitions.forEach(ends::remove);
  }

  /** True if what comes later than the start is wanted, too. */
  boolean followsOn() {
    return !(until instanceof Until.Now);
  }

  /** True if no record can come any more. */
  boolean reached() {
    return switch (until) {
      case Until.Live() -> false;
      case Until.Records(long most) -> taken >= most;
      case Until.Now ignored -> endsKnown && open.isEmpty();
      case Until.Time ignored -> endsKnown && open.isEmpty();
    };
  }
}
