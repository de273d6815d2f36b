package io.sequitur.source.logfile;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream whose next bytes can be looked at. {@link #available} is 0 only at the end of the input:
 * decompressors ask it to find out whether another member follows.
 */
final class PeekStream extends InputStream {
  private final InputStream in;
  private final byte[] buffer = new byte[64 << 10];
  private int from;
  private int to;
  private boolean ended;

  PeekStream(InputStream in) {
    this.in = in;
  }

  /** Up to {@code count} of the next bytes, fewer only at the end; they are still to be read. */
  byte[] peek(int count) throws IOException {
    while (to - from < count && !ended) {
      fill();
    }
    return java.util.Arrays.copyOfRange(buffer, from, Math.min(to, from + count));
  }

  private void fill() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    int count = in.read(buffer, to, buffer.length - to);
    if (count < 0) {
      ended = true;
    } else {
      to += count;
    }
  }

  @Override
  public int read() throws IOException {
    return available() == 0 ? -1 : buffer[from++] & 0xFF;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    if (from == to) {
      if (ended) {
        return -1;
      }
      return in.read(b, off, len);
    }
    int count = Math.min(len, to - from);
    System.arraycopy(buffer, from, b, off, count);
    from += count;
    return count;
  }

  @Override
  public int available() throws IOException {
    while (from == to && !ended) {
      fill();
    }
    return to - from;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
