package io.sequitur.source.logfile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The first decompressed bytes of a log, from which its format is detected. */
public final class Sample {
  /** Most bytes of a sample. */
  public static final int SIZE = 256 << 10;

  private final byte[] bytes;
  private final boolean complete;
  private JsonProfile json;

  /**
   * @param bytes the log's first bytes, at most {@link #SIZE}; a byte order mark is left out
   * @param complete true if the log ends where the sample does
   */
  public Sample(byte[] bytes, boolean complete) {
    int from = Bytes.isMark(bytes, 0, bytes.length) ? 3 : 0;
    this.bytes = Arrays.copyOfRange(bytes, from, bytes.length);
    this.complete = complete;
  }

  /** A stretch of the sample's bytes. */
  public record Range(int start, int end) {}

  /** The bytes; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** True if the log ends where the sample does. */
  public boolean complete() {
    return complete;
  }

  /** True if there is nothing but white space, and no more to come. */
  public boolean isBlank() {
    return complete && Bytes.isBlank(bytes, 0, bytes.length);
  }

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

  /** The first whole frames that a scanner finds. */
  List<Range> frames(FrameScanner scanner, int most) {
    Chunk chunk = new Chunk();
    chunk.data = Arrays.copyOf(bytes, bytes.length + Chunk.PADDING);
    chunk.length = bytes.length;
    scanner.scan(chunk, 0, complete);
    if (complete) {
      scanner.recoverAll(chunk, true);
      if (scanner.isOpen()) {
        scanner.finish(chunk.data, chunk.length);
      }
    }
    List<Range> frames = new ArrayList<>();
    for (int i = 0; i < chunk.frameCount && frames.size() < most; i++) {
      if (chunk.starts[i] >= 0) {
        frames.add(new Range(chunk.starts[i], chunk.ends[i]));
      }
    }
    return frames;
  }

  /** The range as text. */
  public String text(Range range) {
    return new String(bytes, range.start, range.end - range.start, StandardCharsets.UTF_8);
  }

  /** The first byte that is neither white space nor a separator of RFC 7464, or -1. */
  public int first() {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n' && b != 0x1E) {
        return b & 0xFF;
      }
    }
    return -1;
  }

  /** What the sample is as JSON; worked out once. */
  synchronized JsonProfile json() {
    if (json == null) {
      json = JsonProfile.of(this);
    }
    return json;
  }
}
