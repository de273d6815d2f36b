package io.sequitur.source.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.TimestampType;

/**
 * Writes records as lines of JSON: the envelope of {@code kcat -J} ({@code topic}, {@code
 * partition}, {@code offset}, {@code tstype}, {@code ts}, {@code headers} as a flat array of names
 * and values, {@code key}, {@code payload}), and what that lacks: bytes that are no UTF-8 are an
 * object {@code {"payload":BASE64,"encoding":"base64"}}, in the member {@code value} where it is
 * the record's value; {@code epoch} is the leader epoch. For one thread.
 */
final class RecordLine {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /**
   * For each byte of a string: 0 as it is, else the letter behind the backslash, 'u' for \\u00XX.
   */
  private static final byte[] ESCAPES = escapes();

  private byte[] buffer = new byte[1 << 20];
  private int size;

  private String lastTopic = "";
  private byte[] lastTopicJson = {};

  private static byte[] escapes() {
    byte[] table = new byte[256];
    Arrays.fill(table, 0, 32, (byte) 'u');
    table['\b'] = 'b';
    table['\f'] = 'f';
    table['\n'] = 'n';
    table['\r'] = 'r';
    table['\t'] = 't';
    table['"'] = '"';
    table['\\'] = '\\';
    return table;
  }

  /** The bytes written since {@link #clear}; only the first {@link #size} count. */
  byte[] bytes() {
    return buffer;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** Appends a record as one line. */
  void append(ConsumerRecord<byte[], byte[]> record) {
    append(record, record.topic());
  }

  /**
   * Appends a record as one line.
   *
   * @param topic what its topic is called
   */
  void append(ConsumerRecord<byte[], byte[]> record, String topic) {
    raw("{\"topic\":");
    topic(topic);
    raw(",\"partition\":");
    number(record.partition());
    raw(",\"offset\":");
    number(record.offset());
    time(record);
    record
        .leaderEpoch()
        .ifPresent(
            epoch -> {
              raw(",\"epoch\":");
              number(epoch);
            });
    headers(record);
    raw(",\"key\":");
    value(record.key());
    byte[] payload = record.value();
    raw(payload == null || isText(payload) ? ",\"payload\":" : ",\"value\":");
    value(payload);
    raw("}\n");
  }

  private void topic(String topic) {
    if (!topic.equals(lastTopic)) {
      int start = size;
      value(topic.getBytes(StandardCharsets.UTF_8));
      lastTopicJson = Arrays.copyOfRange(buffer, start, size);
      lastTopic = topic;
    } else {
      raw(lastTopicJson);
    }
  }

  private void time(ConsumerRecord<byte[], byte[]> record) {
    if (record.timestampType() != TimestampType.NO_TIMESTAMP_TYPE && record.timestamp() >= 0) {
      raw(
          record.timestampType() == TimestampType.LOG_APPEND_TIME
              ? ",\"tstype\":\"logappend\",\"ts\":"
              : ",\"tstype\":\"create\",\"ts\":");
      number(record.timestamp());
    }
  }

  private void headers(ConsumerRecord<byte[], byte[]> record) {
    boolean first = true;
    for (Header header : record.headers()) {
      raw(first ? ",\"headers\":[" : ",");
      first = false;
      value(header.key().getBytes(StandardCharsets.UTF_8));
      raw(",");
      value(header.value());
    }
    if (!first) {
      raw("]");
    }
  }

  private void value(byte[] bytes) {
    if (bytes == null) {
      raw("null");
    } else if (isText(bytes)) {
      text(bytes);
    } else {
      raw("{\"payload\":\"");
      raw(Base64.getEncoder().encode(bytes));
      raw("\",\"encoding\":\"base64\"}");
    }
  }

  private void text(byte[] bytes) {
    ensure(6L * bytes.length + 2);
    byte[] out = buffer;
    int at = size;
    out[at++] = '"';
    for (byte b : bytes) {
      byte escape = ESCAPES[b & 0xFF];
      if (escape == 0) {
        out[at++] = b;
      } else {
        out[at++] = '\\';
        out[at++] = escape;
        if (escape == 'u') {
          out[at++] = '0';
          out[at++] = '0';
          out[at++] = HEX[b >>> 4];
          out[at++] = HEX[b & 15];
        }
      }
    }
    out[at++] = '"';
    size = at;
  }

  /** True if the bytes are UTF-8 as Unicode defines it (no surrogates, no overlong forms). */
  static boolean isText(byte[] b) {
    int i = 0;
    while (i < b.length && b[i] >= 0) {
      i++;
    }
    return i == b.length || isUtf8(b, i);
  }

  private static boolean isUtf8(byte[] b, int from) {
    int i = from;
    while (i < b.length) {
      int lead = b[i] & 0xFF;
      int more = lead < 0x80 ? 0 : lead < 0xC2 ? -1 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
      if (more < 0 || lead > 0xF4 || i + more >= b.length || !continues(b, i, lead, more)) {
        return false;
      }
      i += more + 1;
    }
    return true;
  }

  private static boolean continues(byte[] b, int at, int lead, int more) {
    for (int k = 1; k <= more; k++) {
      if ((b[at + k] & 0xC0) != 0x80) {
        return false;
      }
    }
    int second = more > 0 ? b[at + 1] & 0xFF : 0;
    return switch (lead) {
      case 0xE0 -> second >= 0xA0;
      case 0xED -> second < 0xA0;
      case 0xF0 -> second >= 0x90;
      case 0xF4 -> second < 0x90;
      default -> true;
    };
  }

  private void number(long number) {
    ensure(20);
    if (number < 0) {
      raw(Long.toString(number));
      return;
    }
    int digits = 1;
    for (long rest = number; rest > 9; rest /= 10) {
      digits++;
    }
    int at = size + digits;
    size = at;
    long rest = number;
    do {
      buffer[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
  }

  @SuppressWarnings("deprecation") // the one way to copy ASCII without an array in between
  private void raw(String ascii) {
    ensure(ascii.length());
    ascii.getBytes(0, ascii.length(), buffer, size);
    size += ascii.length();
  }

  private void raw(byte[] bytes) {
    ensure(bytes.length);
    System.arraycopy(bytes, 0, buffer, size, bytes.length);
    size += bytes.length;
  }

  private void ensure(long more) {
    long needed = size + more;
    if (needed > buffer.length) {
      if (needed > Integer.MAX_VALUE - 16) {
        throw new IllegalStateException("a record of more than 2 GB");
      }
      buffer = Arrays.copyOf(buffer, (int) Math.min(Integer.MAX_VALUE - 16, 2 * needed));
    }
  }
}
