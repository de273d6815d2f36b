package io.sequitur.source.logfile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The first decompressed bytes of a log, from which its format is detected.
 *
 * @param bytes at most about 256 KiB, without a byte order mark
 * @param complete true if the log ends where the sample does
 */
@SuppressWarnings("ArrayRecordComponent") // one sample per log, never compared
public record Sample(byte[] bytes, boolean complete) {
  /** Most bytes of a sample. */
  public static final int SIZE = 256 << 10;

  /** A stretch of the sample's bytes. */
  public record Range(int start, int end) {}

  /**
   * The first whole lines that are not blank, without their line breaks; the last, unfinished one
   * only if the log ends with it.
   */
  public List<Range> lines(int most) {
    List<Range> lines = new ArrayList<>();
    int start = 0;
    while (start < bytes.length && lines.size() < most) {
      int end = Bytes.indexOf(bytes, start, bytes.length, '\n');
      if (end == bytes.length && !complete) {
        break;
      }
      int last = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
      if (!Bytes.isBlank(bytes, start, last)) {
        lines.add(new Range(start, last));
      }
      start = end + 1;
    }
    return lines;
  }

  /** The range as text. */
  public String text(Range range) {
    return new String(bytes, range.start, range.end - range.start, StandardCharsets.UTF_8);
  }

  /** The first byte that is no white space, or -1. */
  public int first() {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return b & 0xFF;
      }
    }
    return -1;
  }
}
