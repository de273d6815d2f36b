package io.sequitur.source.logfile;

import io.sequitur.model.Tolerated;

/**
 * Finds rows of delimited text as RFC 4180 defines it: a field that starts with a quote lasts to
 * the next single quote and may hold line breaks. Rows end with LF or CR LF; the first rows (the
 * header) and blank ones are counted and passed over.
 *
 * <p>A stray quote must not swallow the rest of the log: where a quoted field that spans lines is
 * not properly closed, its row ends at its first line break after all.
 */
final class CsvScanner extends FrameScanner {
  private enum State {
    START,
    ROW,
    FIELD,
    PLAIN,
    QUOTED,
    /** Behind a quote in a quoted field: its end, or the first of a pair. */
    QUOTE
  }

  private static final long BREAKS = Bytes.repeat('\n');

  private final byte delimiter;
  private final boolean quoting;
  private final long delimiters;
  private int headerRows;
  private State state = State.START;

  /**
   * @param quoting false for files whose writer does not quote at all
   * @param headerRows rows before the first record
   */
  CsvScanner(int longest, byte delimiter, boolean quoting, int headerRows) {
    super(longest);
    this.delimiter = delimiter;
    this.quoting = quoting;
    this.headerRows = headerRows;
    delimiters = Bytes.repeat(delimiter);
  }

  @Override
  protected int scan(byte[] data, int from, int to, boolean last) {
    int i = from;
    while (i < to) {
      i =
          switch (state) {
            case START -> start(data, i);
            case ROW -> row(i);
            case FIELD -> field(data, i);
            case PLAIN -> plain(data, i, to);
            case QUOTED -> quoted(data, i, to);
            case QUOTE -> quote(data, i);
          };
    }
    return to;
  }

  /** A byte order mark may come first. */
  private int start(byte[] data, int i) {
    switch (data[i]) {
      case (byte) 0xEF, (byte) 0xBB -> {
        return i + 1;
      }
      case (byte) 0xBF -> {
        tolerate(Tolerated.BYTE_ORDER_MARK);
        state = State.ROW;
        return i + 1;
      }
      default -> {
        state = State.ROW;
        return i;
      }
    }
  }

  private int row(int i) {
    open(i);
    state = State.FIELD;
    return i;
  }

  private int field(byte[] data, int i) {
    boolean opens = quoting && data[i] == '"';
    state = opens ? State.QUOTED : State.PLAIN;
    return opens ? i + 1 : i;
  }

  private int quoted(byte[] data, int i, int to) {
    int end = Bytes.indexOf(data, i, to, '"');
    if (end == to) {
      return to;
    }
    state = State.QUOTE;
    return end + 1;
  }

  private int quote(byte[] data, int i) {
    byte c = data[i];
    if (c == '"') {
      state = State.QUOTED;
      return i + 1;
    }
    state = State.PLAIN;
    if (c == delimiter || c == '\n' || c == '\r') {
      return i;
    }
    int again = endAtFirstBreak(data, i);
    return again < 0 ? i : again;
  }

  private int plain(byte[] data, int from, int to) {
    int i = from;
    while (i < to) {
      if (i + 8 <= to) {
        long word = Bytes.word(data, i);
        long hit = Bytes.matches(word, delimiters) | Bytes.matches(word, BREAKS);
        if (hit == 0) {
          i += 8;
          continue;
        }
        i += Long.numberOfTrailingZeros(hit) >>> 3;
      }
      byte c = data[i];
      if (c == '\n') {
        endRow(data, i);
        state = State.ROW;
        return i + 1;
      }
      i++;
      if (c == delimiter) {
        state = State.FIELD;
        return i;
      }
    }
    return to;
  }

  @Override
  protected int recover(byte[] data, int to) {
    return state == State.QUOTED ? endAtFirstBreak(data, to) : -1;
  }

  private int endAtFirstBreak(byte[] data, int to) {
    int start = needed(to);
    int end = Bytes.indexOf(data, start, to, '\n');
    if (end == to) {
      return -1;
    }
    endRow(data, end);
    state = State.ROW;
    return end + 1;
  }

  private void endRow(byte[] data, int at) {
    int start = needed(at);
    int end = at;
    if (end > start && data[end - 1] == '\r') {
      end--;
      tolerate(Tolerated.CARRIAGE_RETURN);
    }
    if (isSkipping()) {
      close(end);
    } else if (Bytes.isBlank(data, start, end)) {
      tolerate(Tolerated.BLANK_LINE);
      passOver();
    } else if (headerRows > 0) {
      headerRows--;
      passOver();
    } else {
      close(end);
    }
  }

  @Override
  protected void finish(byte[] data, int to) {
    if (!Bytes.isBlank(data, needed(to), to)) {
      tolerate(Tolerated.NO_FINAL_NEWLINE);
    }
    endRow(data, to);
  }
}
