package io.sequitur.decode;

import io.sequitur.model.Header;
import io.sequitur.model.RecordPosition;
import java.util.List;

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
    for (String prefix : PREFIXES) {
      if (headerName.regionMatches(true, 0, prefix, 0, prefix.length())) {
        return true;
      }
    }
    return false;
  }

  /** The lower-case prefixes of the names that {@link #marks} accepts. */
  public static List<String> prefixes() {
    return PREFIXES;
  }

  /**
   * The position where the record stood first, or {@code null} where the headers do not tell it.
   */
  static RecordPosition origin(List<Header> headers) {
    String topic = text(headers, TOPIC);
    long partition = number(headers, PARTITION);
    long offset = number(headers, OFFSET);
    if (topic == null
        || topic.isEmpty()
        || partition < 0
        || partition > Integer.MAX_VALUE
        || offset < 0) {
      return null;
    }
    return new RecordPosition(topic, (int) partition, offset);
  }

  private static String text(List<Header> headers, List<String> names) {
    Header header = find(headers, names);
    return header == null ? null : BytesText.ofHeader(header.value());
  }

  /** The number, or -1 where there is none that makes sense. */
  private static long number(List<Header> headers, List<String> names) {
    String text = text(headers, names);
    if (text == null) {
      return -1;
    }
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException noNumber) {
      return -1;
    }
  }

  private static Header find(List<Header> headers, List<String> names) {
    for (String name : names) {
      for (int i = headers.size() - 1; i >= 0; i--) {
        if (headers.get(i).name().equalsIgnoreCase(name)) {
          return headers.get(i);
        }
      }
    }
    return null;
  }
}
