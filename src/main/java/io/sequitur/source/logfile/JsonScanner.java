package io.sequitur.source.logfile;

import io.sequitur.model.Tolerated;

/**
 * Finds top-level JSON values, and the elements of top-level arrays, by strings, escapes and
 * brackets alone; whether a frame is valid JSON is the parser's business.
 *
 * <p>One broken element must not swallow the rest of the log. Three things cannot be in valid JSON
 * and so show where an element is broken: a line break in a string (the string ends there), a
 * bracket that closes another kind of bracket (everything up to its own kind is closed), and an
 * object or array where an object's member must be (the element ended before it, and a new one
 * starts). An element that does not end at all ends before the first line that starts, in the same
 * column, as the element does.
 */
final class JsonScanner extends FrameScanner {
  /** Kinds of brackets are remembered this deep; the parser's limit is lower. */
  private static final int KINDS = 1024;

  private static final long QUOTES = Bytes.repeat('"');
  private static final long BACKSLASHES = Bytes.repeat('\\');
  private static final long BREAKS = Bytes.repeat('\n');

  private final boolean[] isObject = new boolean[KINDS];
  private boolean inArray;
  private int depth;
  private boolean inString;
  private boolean escaped;

  /** The last byte outside strings that is no white space; a string counts as its quote. */
  private byte before;

  /** Blanks on this line so far, -1 behind anything else. */
  private int column;

  /** The column in which the open frame starts, -1 if something stands before it on its line. */
  private int openColumn;

  JsonScanner(int longest) {
    super(longest);
  }

  @Override
  protected int scan(byte[] data, int from, int to, boolean last) {
    int i = from;
    while (i < to) {
      if (inString) {
        i = string(data, i, to);
      } else if (depth > 0) {
        i = inside(data, i, to);
      } else if (isOpen()) {
        i = scalar(data, i, to);
      } else {
        between(data[i], i);
        column = column(data[i]);
        i++;
      }
    }
    return to;
  }

  private int column(byte c) {
    if (c == '\n') {
      return 0;
    }
    boolean blank = c == ' ' || c == '\t' || c == ',';
    return blank && column >= 0 ? column + 1 : -1;
  }

  /** Between values. */
  private void between(byte c, int i) {
    switch (c) {
      case ' ', '\t', '\r', '\n', ',', 0x1E -> {
        // separators, RFC 7464's among them
      }
      case (byte) 0xEF, (byte) 0xBB -> {
        // first bytes of a byte order mark
      }
      case (byte) 0xBF -> tolerate(Tolerated.BYTE_ORDER_MARK);
      case '[' -> {
        if (inArray) {
          enter(c, i);
        }
        inArray = true;
      }
      case ']' -> {
        if (inArray) {
          inArray = false;
        } else {
          open(i);
          close(i + 1);
        }
      }
      case '{' -> enter(c, i);
      case '"' -> {
        open(i);
        inString = true;
      }
      case '}' -> {
        open(i);
        close(i + 1);
      }
      default -> open(i);
    }
  }

  private void enter(byte c, int i) {
    open(i);
    openColumn = column;
    push(c);
  }

  private void push(byte c) {
    if (depth < KINDS) {
      isObject[depth] = c == '{';
    }
    depth++;
    before = c;
  }

  /** A number, a word or anything unknown. */
  private int scalar(byte[] data, int i, int to) {
    for (; i < to; i++) {
      switch (data[i]) {
        case ' ', '\t', '\r', '\n', ',', ']', '[', '{', '}' -> {
          close(i);
          return i;
        }
        default -> {
          // belongs to it
        }
      }
    }
    return to;
  }

  private int string(byte[] data, int i, int to) {
    while (i < to) {
      if (escaped) {
        escaped = false;
        i++;
        continue;
      }
      if (i + 8 <= to) {
        long word = Bytes.word(data, i);
        long hit =
            Bytes.matches(word, QUOTES)
                | Bytes.matches(word, BACKSLASHES)
                | Bytes.matches(word, BREAKS);
        if (hit == 0) {
          i += 8;
          continue;
        }
        i += Long.numberOfTrailingZeros(hit) >>> 3;
      }
      byte c = data[i++];
      if (c == '\\') {
        escaped = true;
      } else if (c == '"' || c == '\n') {
        inString = false;
        before = '"';
        if (depth == 0) {
          close(i);
        }
        return i;
      }
    }
    return to;
  }

  /** In an object or array. */
  private int inside(byte[] data, int i, int to) {
    for (; i < to; i++) {
      byte c = data[i];
      switch (c) {
        case ' ', '\t', '\r', '\n' -> {
          continue;
        }
        case '"' -> {
          inString = true;
          return i + 1;
        }
        case '{', '[' -> {
          if (isMisplaced()) {
            depth = 0;
            close(i);
            return i;
          }
          push(c);
          continue;
        }
        case '}', ']' -> {
          if (pop(c == '}', i)) {
            return i + 1;
          }
          if (depth == 0) {
            return i;
          }
        }
        default -> {
          // a colon, a comma, a number, a word
        }
      }
      before = c;
    }
    return to;
  }

  /** True where no object or array can be. */
  private boolean isMisplaced() {
    if (before == '"') {
      return true;
    }
    return depth <= KINDS && isObject[depth - 1] && before != ':' && before != '{';
  }

  /**
   * Closes brackets up to and with the last one of this kind.
   *
   * @return true if the element ends with this bracket
   */
  private boolean pop(boolean object, int i) {
    int level = depth;
    while (level > 0 && level <= KINDS && isObject[level - 1] != object) {
      level--;
    }
    if (level == 0) {
      // It closes what is around the element: the array, or nothing.
      depth = 0;
      close(i);
      return false;
    }
    depth = level - 1;
    if (depth == 0) {
      close(i + 1);
      return true;
    }
    return false;
  }

  @Override
  protected int recover(byte[] data, int to) {
    int line = Bytes.indexOf(data, needed(to), to, '\n');
    while (line < to) {
      int i = line + 1;
      while (i < to && (data[i] == ' ' || data[i] == '\t' || data[i] == ',')) {
        i++;
      }
      int indent = i - line - 1;
      if (i < to && data[i] == '{' && indent == Math.max(0, openColumn)) {
        inString = false;
        escaped = false;
        depth = 0;
        column = indent;
        close(line);
        return i;
      }
      line = Bytes.indexOf(data, line + 1, to, '\n');
    }
    return -1;
  }

  @Override
  protected void finish(byte[] data, int to) {
    int end = to;
    while (end > 0 && data[end - 1] >= 0 && data[end - 1] <= ' ') {
      end--;
    }
    close(Math.max(end, needed(to)));
  }

  @Override
  protected String complaint() {
    return inArray ? "The JSON array is not closed, so the log may have been cut off." : null;
  }
}
