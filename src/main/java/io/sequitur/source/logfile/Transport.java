package io.sequitur.source.logfile;

import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordRejected;
import io.sequitur.model.RejectReason;
import io.sequitur.model.Times;
import io.sequitur.model.TimestampKind;
import io.sequitur.model.Tolerated;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;

/**
 * The transport fields of one record as text of any format gives them, with what is wrong about
 * them. Faults are kept until {@link #apply}, because whether a field is one of transport may be
 * known only at the record's end.
 */
final class Transport {
  private static final long NO_NUMBER = Long.MIN_VALUE;
  private static final long OVERFLOW = Long.MIN_VALUE + 1;

  private String topic;
  private int partition;
  private long offset;
  private long timestamp;
  private TimestampKind kind;
  private String positionFault;
  private String timestampFault;
  private final EnumSet<Tolerated> positionTolerated = EnumSet.noneOf(Tolerated.class);
  private final EnumSet<Tolerated> timestampTolerated = EnumSet.noneOf(Tolerated.class);

  /** Everything absent. */
  void reset() {
    topic = null;
    partition = -1;
    offset = -1;
    timestamp = Times.ABSENT;
    kind = TimestampKind.UNKNOWN;
    positionFault = null;
    timestampFault = null;
    positionTolerated.clear();
    timestampTolerated.clear();
  }

  void topic(String name) {
    topic = name.isEmpty() ? null : name;
  }

  void partition(byte[] b, int from, int to) {
    long number = integer(b, from, to);
    if (number == NO_NUMBER) {
      ignorePosition();
    } else if (number < 0 || number > Integer.MAX_VALUE) {
      positionFault = "partition " + text(b, from, to) + " is outside 0 to 2147483647";
    } else {
      partition = (int) number;
    }
  }

  void offset(byte[] b, int from, int to) {
    long number = integer(b, from, to);
    if (number == NO_NUMBER) {
      ignorePosition();
    } else if (number < 0) {
      positionFault = "offset " + text(b, from, to) + " is outside 0 to 9223372036854775807";
    } else {
      offset = number;
    }
  }

  /** A partition or offset that is neither a number nor the text of one. */
  void ignorePosition() {
    positionTolerated.add(Tolerated.FIELD_IGNORED);
  }

  /** A timestamp that is neither a number nor text. */
  void ignoreTimestamp() {
    timestampTolerated.add(Tolerated.FIELD_IGNORED);
  }

  /** An epoch number in any unit, or a time in ISO-8601. */
  void timestamp(byte[] b, int from, int to) {
    if (from == to) {
      return;
    }
    long number = integer(b, from, to);
    if (number == -1) {
      return; // Kafka's "none"
    }
    if (number == OVERFLOW) {
      timestampFault = "timestamp " + text(b, from, to) + " has more than 64 bits";
      return;
    }
    timestamp = number == NO_NUMBER ? Times.parse(b, from, to - from) : Times.ofEpoch(number);
    if (timestamp == Times.ABSENT) {
      timestampTolerated.add(Tolerated.IMPOSSIBLE_TIME);
    } else if (number == NO_NUMBER && Times.lacksZone(b, from, to - from)) {
      timestampTolerated.add(Tolerated.ZONE_ASSUMED);
    }
  }

  /** Kafka's milliseconds. */
  void timestampMillis(byte[] b, int from, int to) {
    long number = integer(b, from, to);
    if (number == NO_NUMBER || number == OVERFLOW) {
      timestampFault = "timestamp " + text(b, from, to) + " is no number of milliseconds";
      return;
    }
    timestamp = Times.ofMillis(number);
    if (timestamp == Times.ABSENT && number != -1) {
      timestampTolerated.add(Tolerated.IMPOSSIBLE_TIME);
    }
  }

  /** Which time it is: {@code create}, {@code CreateTime}, {@code LOG_APPEND_TIME}, … */
  void timestampKind(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("create")) {
      kind = TimestampKind.CREATE;
    } else if (lower.startsWith("log")) {
      kind = TimestampKind.LOG_APPEND;
    }
  }

  boolean hasPartitionOrOffset() {
    return partition >= 0 || offset >= 0 || positionFault != null;
  }

  /**
   * Writes the fields to the record.
   *
   * @param withTimestamp false where the record's timestamp is a field of the event
   * @param assumedTopic for a record that names none
   * @throws RecordRejected where a number is outside its range
   */
  void apply(RawRecord out, boolean withTimestamp, String assumedTopic) throws RecordRejected {
    String fault = positionFault == null && withTimestamp ? timestampFault : positionFault;
    if (fault != null) {
      throw new RecordRejected(RejectReason.NUMBER_OUT_OF_RANGE, fault);
    }
    out.topic = topic == null ? assumedTopic : topic;
    out.partition = partition;
    out.offset = offset;
    out.tolerated.addAll(positionTolerated);
    if (withTimestamp) {
      out.timestamp = timestamp;
      out.timestampKind = kind;
      out.tolerated.addAll(timestampTolerated);
    }
  }

  /** The integer that the text is, also written as {@code 12.0} or {@code 1.2e1}. */
  private static long integer(byte[] b, int from, int to) {
    int i = from;
    boolean negative = i < to && b[i] == '-';
    if (negative) {
      i++;
    }
    int first = i;
    long value = 0;
    for (; i < to && b[i] >= '0' && b[i] <= '9'; i++) {
      int digit = b[i] - '0';
      if (value > (Long.MAX_VALUE - digit) / 10) {
        return skipsDigits(b, i, to) ? OVERFLOW : NO_NUMBER;
      }
      value = value * 10 + digit;
    }
    if (i == first) {
      return NO_NUMBER;
    }
    return i == to ? (negative ? -value : value) : decimal(b, i, from, to);
  }

  private static boolean skipsDigits(byte[] b, int i, int to) {
    for (; i < to; i++) {
      if ((b[i] < '0' || b[i] > '9') && b[i] != '.' && b[i] != 'e' && b[i] != 'E') {
        return false;
      }
    }
    return true;
  }

  private static long decimal(byte[] b, int i, int from, int to) {
    if (b[i] != '.' && b[i] != 'e' && b[i] != 'E' || to - from > 40) {
      return NO_NUMBER;
    }
    try {
      double value = Double.parseDouble(text(b, from, to));
      if (Math.abs(value) >= 0x1p63) {
        return OVERFLOW;
      }
      return value == Math.rint(value) ? (long) value : NO_NUMBER;
    } catch (NumberFormatException e) {
      return NO_NUMBER; // such as a date written with dots
    }
  }

  private static String text(byte[] b, int from, int to) {
    return new String(b, from, Math.min(to - from, 40), StandardCharsets.UTF_8);
  }
}
