package io.sequitur.source.logfile;

import io.sequitur.model.Tolerated;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds records that start with a label, such as {@code CreateTime:}. A line without one belongs to
 * the record before if that one's value is JSON whose brackets are still open, or XML; nothing is
 * escaped in this format. Else it is a frame of its own, which the parser rejects.
 */
final class ConsoleScanner extends FrameScanner {
  /** Longest label. */
  private static final int LABEL = 16;

  private static final byte[] TRAILER = "Processed a total of ".getBytes(StandardCharsets.UTF_8);

  private final ConsoleLayout layout;
  private boolean atLineStart = true;

  /** Where the open frame's text has been checked for open brackets, from its start. */
  private int checked;

  private int depth;
  private boolean inString;
  private boolean isText;
  private boolean isMarkup;

  ConsoleScanner(int longest, ConsoleLayout layout) {
    super(longest);
    this.layout = layout;
  }

  @Override
  protected int scan(byte[] data, int from, int to, boolean last) {
    int i = from;
    while (i < to) {
      if (atLineStart) {
        if (i + TRAILER.length + LABEL > to && !last) {
          return i;
        }
        lineStart(data, i, to);
        atLineStart = false;
      }
      int end = Bytes.indexOf(data, i, to, '\n');
      i = end == to ? to : end + 1;
      atLineStart = end < to;
    }
    return to;
  }

  /** Decides whether the line at {@code i} starts a frame. */
  private void lineStart(byte[] data, int i, int to) {
    boolean starts = layout.startsAt(data, i, to);
    if (isOpen() && !starts && !isSkipping() && goesOn(data, i)) {
      return;
    }
    if (isOpen() && (starts || !isSkipping())) {
      endFrame(data, i);
    }
    if (!isOpen()) {
      open(i);
      checked = 0;
      depth = 0;
      inString = false;
      isText = !starts;
      isMarkup = false;
    }
  }

  private void endFrame(byte[] data, int at) {
    int start = needed(at);
    int end = at;
    if (end > start && data[end - 1] == '\n') {
      end--;
    }
    if (end > start && data[end - 1] == '\r') {
      end--;
      tolerate(Tolerated.CARRIAGE_RETURN);
    }
    if (isSkipping()) {
      close(end);
    } else if (Bytes.isBlank(data, start, end)) {
      tolerate(Tolerated.BLANK_LINE);
      passOver();
    } else if (isTrailer(data, start, end)) {
      passOver();
    } else {
      close(end);
    }
  }

  /** The program's last words, often captured with its output. */
  private static boolean isTrailer(byte[] data, int start, int end) {
    return end - start > TRAILER.length
        && Arrays.equals(data, start, start + TRAILER.length, TRAILER, 0, TRAILER.length);
  }

  /** True if the value of the open frame cannot have ended before {@code to}. */
  private boolean goesOn(byte[] data, int to) {
    int start = needed(to);
    if (checked == 0 && !isText) {
      findValue(data, start, to);
    }
    for (int i = start + checked; i < to && !isText; i++) {
      byte c = data[i];
      if (inString) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          inString = false;
        }
      } else if (c == '"') {
        inString = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
    }
    checked = to - start;
    return isMarkup || !isText && depth > 0;
  }

  private void findValue(byte[] data, int start, int to) {
    int at = start;
    for (int i = 1; i < layout.columns().size(); i++) {
      at = Math.min(to, Bytes.indexOf(data, at, to, layout.separator()) + 1);
    }
    byte first = at < to ? data[at] : 0;
    isMarkup = first == '<';
    isText = first != '{' && first != '[';
    checked = at - start;
  }

  @Override
  protected void finish(byte[] data, int to) {
    if (to > 0 && data[to - 1] != '\n') {
      tolerate(Tolerated.NO_FINAL_NEWLINE);
    }
    endFrame(data, to);
  }
}
