package io.sequitur.source.logfile;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The decompressed bytes of one log, whose first part (the head) has been read already for
 * detection and comes first again.
 */
final class LogInput implements Closeable {
  private final InputStream stream;
  private final Counted counted;
  private final byte[] head;
  private final IOException headFailure;
  private int headRead;

  private LogInput(InputStream stream, Counted counted, byte[] head, IOException headFailure) {
    this.stream = stream;
    this.counted = counted;
    this.head = head;
    this.headFailure = headFailure;
  }

  /**
   * Reads up to {@code headSize} bytes ahead. A failure there is kept and comes when reading gets
   * to it, so that what precedes it is not lost.
   */
  static LogInput open(InputStream stream, Counted counted, int headSize) {
    byte[] head = new byte[headSize];
    int length = 0;
    IOException failure = null;
    try {
      int count;
      while (length < headSize && (count = stream.read(head, length, headSize - length)) >= 0) {
        length += count;
      }
    } catch (IOException e) {
      failure = e;
    }
    return new LogInput(stream, counted, java.util.Arrays.copyOf(head, length), failure);
  }

  /** Only the head again, as if the log ended there. */
  static LogInput ofHead(byte[] head, boolean complete) {
    Counted counted =
        new Counted() {
          @Override
          public long bytesRead() {
            return head.length;
          }

          @Override
          public long bytesTotal() {
            return head.length;
          }

          @Override
          public boolean grew() {
            return !complete;
          }
        };
    return new LogInput(InputStream.nullInputStream(), counted, head, null);
  }

  /** The first bytes. */
  byte[] head() {
    return head;
  }

  /** The failure that ended the head, or {@code null}. */
  IOException headFailure() {
    return headFailure;
  }

  Counted counted() {
    return counted;
  }

  /** As {@link InputStream#read(byte[], int, int)}. */
  int read(byte[] b, int off, int len) throws IOException {
    if (headRead < head.length) {
      int count = Math.min(len, head.length - headRead);
      System.arraycopy(head, headRead, b, off, count);
      headRead += count;
      return count;
    }
    if (headFailure != null) {
      throw headFailure;
    }
    return stream.read(b, off, len);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
