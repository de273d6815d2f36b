package io.sequitur.samples;

import java.util.LinkedHashMap;
import java.util.Map;

/** A record of the sample shop's log. Mutable until its log is written. */
final class LogRecord {
  /** What it carries; {@code null} for a tombstone. */
  final ShopEvent event;

  String topic;
  String key;

  /** -1: as Kafka's default partitioner says. */
  int partition = -1;

  long offset;

  /** CreateTime, milliseconds, by the clock of the service. */
  long timestamp;

  /** When the broker takes it in, milliseconds of true time: the order of offsets. */
  long arrival;

  /** Offsets that are skipped before it: transaction markers, compacted records. */
  int skipBefore;

  /** Takes its offset, yet is not in the log that was recorded. */
  boolean lost;

  /** Headers beside those of the id convention. */
  final Map<String, String> headers = new LinkedHashMap<>();

  /** What the value tells instead of {@link ShopEvent#data}; {@code null} for the same. */
  Map<String, Object> data;

  LogRecord(ShopEvent event, long arrival) {
    this.event = event;
    this.arrival = arrival;
    this.timestamp = arrival;
    if (event != null) {
      topic = event.topic;
      key = event.key;
      data = event.data;
    }
  }

  boolean isTombstone() {
    return event == null;
  }
}
