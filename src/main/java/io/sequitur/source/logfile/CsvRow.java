package io.sequitur.source.logfile;

import java.util.Arrays;

/** Splits a row of delimited text into its fields. For one thread, reused. */
final class CsvRow {
  private final byte delimiter;
  private final boolean quoting;
  private byte[] data;
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private boolean[] quoted = new boolean[32];
  private int count;

  CsvRow(byte delimiter, boolean quoting) {
    this.delimiter = delimiter;
    this.quoting = quoting;
  }

  /**
   * Splits {@code b[from .. to)}.
   *
   * @return what is wrong with the row, or {@code null}
   */
  String split(byte[] b, int from, int to) {
    data = b;
    count = 0;
    int at = from;
    while (true) {
      boolean quote = quoting && at < to && b[at] == '"';
      int end = quote ? closingQuote(b, at + 1, to) : Bytes.indexOf(b, at, to, delimiter);
      if (quote && end == to) {
        return "the quoted field " + (count + 1) + " is not closed";
      }
      add(quote ? at + 1 : at, end, quote);
      if (quote) {
        end++;
        if (end < to && b[end] != delimiter) {
          return "more text behind the quoted field " + count;
        }
      }
      if (end >= to) {
        return null;
      }
      at = end + 1;
    }
  }

  private static int closingQuote(byte[] b, int from, int to) {
    int i = Bytes.indexOf(b, from, to, '"');
    while (i + 1 < to && b[i + 1] == '"') {
      i = Bytes.indexOf(b, i + 2, to, '"');
    }
    return i;
  }

  private void add(int start, int end, boolean quote) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      quoted = Arrays.copyOf(quoted, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    quoted[count++] = quote;
  }

  int count() {
    return count;
  }

  boolean isEmpty(int field) {
    return starts[field] == ends[field];
  }

  /** The field's text, double quotes in quoted fields made single. */
  byte[] bytes(int field) {
    int start = starts[field];
    int end = ends[field];
    byte[] bytes = Arrays.copyOfRange(data, start, end);
    if (!quoted[field] || Bytes.indexOf(bytes, 0, bytes.length, '"') == bytes.length) {
      return bytes;
    }
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      bytes[length++] = bytes[i];
      if (bytes[i] == '"') {
        i++;
      }
    }
    return Arrays.copyOf(bytes, length);
  }
}
