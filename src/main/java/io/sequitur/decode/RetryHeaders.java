package io.sequitur.decode;

import java.util.List;
import java.util.Locale;

/**
 * The headers by which frameworks mark a record that was retried or given up, and name the position
 * where it stood first: Spring Kafka ({@code kafka_dlt-*}, {@code kafka_original-*}, {@code
 * retry_topic-*}) and Kafka Connect ({@code __connect.errors.*}). They count with every mapping.
 */
public final class RetryHeaders {
  /** Headers that hold the original topic, the first found counts. */
  static final List<String> TOPIC =
      List.of("kafka_dlt-original-topic", "kafka_original-topic", "__connect.errors.topic");

  /** Headers that hold the original partition: text, or a big-endian 4-byte number. */
  static final List<String> PARTITION =
      List.of(
          "kafka_dlt-original-partition", "kafka_original-partition", "__connect.errors.partition");

  /** Headers that hold the original offset: text, or a big-endian 8-byte number. */
  static final List<String> OFFSET =
      List.of("kafka_dlt-original-offset", "kafka_original-offset", "__connect.errors.offset");

  private static final List<String> PREFIXES =
      List.of("kafka_dlt-", "kafka_original-", "retry_topic-", "__connect.errors.");

  private RetryHeaders() {}

  /**
   * True if a header of this name marks its record as retried or dead-lettered. A record with such
   * a header is for the general decoder.
   */
  public static boolean marks(String headerName) {
    String name = headerName.toLowerCase(Locale.ROOT);
    return PREFIXES.stream().anyMatch(name::startsWith);
  }

  /** The lower-case prefixes of the names that {@link #marks} accepts. */
  public static List<String> prefixes() {
    return PREFIXES;
  }
}
