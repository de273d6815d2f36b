package io.sequitur.source.logfile;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The columns of {@code kafka-console-consumer}, in the order in which it prints them. Those before
 * {@link #HEADERS} are told by how they start.
 */
enum ConsoleColumn {
  TIMESTAMP("CreateTime:", "LogAppendTime:", "NoTimestampType:", "NO_TIMESTAMP"),
  PARTITION("Partition:"),
  OFFSET("Offset:"),
  DELIVERY("Delivery:", "NOT_PRESENT"),
  EPOCH("Epoch:", "NOT_PRESENT"),
  HEADERS,
  KEY,
  VALUE;

  private final byte[][] starts;

  ConsoleColumn(String... starts) {
    this.starts = new byte[starts.length][];
    for (int i = 0; i < starts.length; i++) {
      this.starts[i] = starts[i].getBytes(StandardCharsets.UTF_8);
    }
  }

  /** True for the columns that say what they are. */
  boolean isLabelled() {
    return starts.length > 0;
  }

  /** Length of the label at {@code at}, or -1 if none of this column's labels is there. */
  int label(byte[] b, int at, int to) {
    for (byte[] start : starts) {
      if (at + start.length <= to
          && java.util.Arrays.equals(b, at, at + start.length, start, 0, start.length)) {
        return start.length;
      }
    }
    return -1;
  }

  /** The column of this name as users write it, or {@code null}. */
  static ConsoleColumn named(String name) {
    for (ConsoleColumn column : values()) {
      if (column.name().equals(name.trim().toUpperCase(Locale.ROOT))) {
        return column;
      }
    }
    return null;
  }
}
