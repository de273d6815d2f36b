package io.sequitur.samples;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;

/** Turns events into records, and gives records their partitions and offsets as a broker would. */
final class ShopLog {
  private static final Map<String, Integer> PARTITIONS =
      Map.of("orders", 12, "inventory", 3, "payments", 6, "shipments", 2, "notifications", 2);

  private final Chance chance;
  private final Map<String, Integer> partitions;

  private ShopLog(Chance chance, Map<String, Integer> partitions) {
    this.chance = chance;
    this.partitions = partitions;
  }

  /** The shop with a topic per domain; further topics have one partition. */
  static ShopLog ofTopics(Chance chance) {
    return new ShopLog(chance, PARTITIONS);
  }

  /** The shop with one topic of three partitions, as an export of one topic shows it. */
  static ShopLog ofOneTopic(Chance chance, String topic) {
    return new ShopLog(chance, Map.of(topic, 3));
  }

  /** One record an event, produced within a millisecond. */
  List<LogRecord> records(List<Order> orders) {
    List<LogRecord> records = new ArrayList<>();
    for (Order order : orders) {
      for (ShopEvent event : order.events) {
        LogRecord record = new LogRecord(event, event.time + chance.between(0, 1));
        if (partitions.size() == 1) {
          record.topic = partitions.keySet().iterator().next();
        }
        records.add(record);
      }
    }
    return records;
  }

  /** The partition that Kafka's default partitioner picks (murmur2 of the key). */
  int partition(LogRecord record) {
    int count = partitions.getOrDefault(record.topic, 1);
    byte[] key = record.key.getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(key)) % count;
  }

  int partitions(String topic) {
    return partitions.getOrDefault(topic, 1);
  }

  /** Gives partitions and offsets in order of arrival; returns what was recorded, in that order. */
  List<LogRecord> write(List<LogRecord> records) {
    List<LogRecord> arrived = new ArrayList<>(records);
    arrived.sort(
        Comparator.comparingLong((LogRecord r) -> r.arrival)
            .thenComparing(r -> r.topic)
            .thenComparing(r -> r.isTombstone() ? "" : r.event.id));
    Map<String, Long> next = new HashMap<>();
    for (LogRecord record : arrived) {
      if (record.partition < 0) {
        record.partition = partition(record);
      }
      String place = record.topic + "-" + record.partition;
      long offset = next.computeIfAbsent(place, p -> (long) chance.between(1_000, 60_000));
      record.offset = offset + record.skipBefore;
      next.put(place, record.offset + 1);
    }
    arrived.removeIf(record -> record.lost);
    return arrived;
  }
}
