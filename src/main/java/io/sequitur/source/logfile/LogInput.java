package io.sequitur.source.logfile;

import io.sequitur.model.RejectReason;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The decompressed bytes of one log: layers of compression removed, expansion bounded. The first
 * part (the head) may be read ahead for detection; it comes first again.
 */
final class LogInput implements Closeable {
  /** Compressed files within compressed files are seen through this far. */
  private static final int LAYERS = 3;

  /** How long a stream's first bytes may take before what has come is looked at. */
  private static final long HEAD_PATIENCE_NANOS = 300_000_000L;

  private final String name;
  private final InputStream stream;
  private final Counted counted;
  private final Limits limits;
  private final Compression compression;
  private byte[] head = new byte[0];
  private int headRead;
  private IOException headFailure;
  private boolean headMayGrow;
  private boolean ended;
  private long expanded;
  private Spill spill;
  private Runnable spillFull;

  private LogInput(
      String name, InputStream stream, Counted counted, Limits limits, Compression compression) {
    this.name = name;
    this.stream = stream;
    this.counted = counted;
    this.limits = limits;
    this.compression = compression;
  }

  /**
   * Opens a source and looks through its compression.
   *
   * @throws UnreadableInput for a kind of compression that is not read
   */
  static LogInput open(LogSource source, Limits limits) throws IOException {
    LogSource.Stored stored = source.open();
    try {
      InputStream stream = stored.stream();
      Compression outermost = Compression.NONE;
      for (int layer = 0; layer < LAYERS; layer++) {
        PeekStream peek = new PeekStream(stream);
        Compression found = Compression.of(peek.peek(Compression.MAGIC));
        stream = peek;
        if (found == Compression.NONE) {
          break;
        }
        Compressions.check(source.name(), found);
        outermost = outermost == Compression.NONE ? found : outermost;
        stream = found.decompress(peek);
      }
      if (source instanceof LogSource.OfEntry) {
        outermost = Compression.ZIP;
      }
      if (source instanceof LogSource.OfStream) {
        stream = new PumpedStream(stream);
      }
      return new LogInput(source.name(), stream, stored.counted(), limits, outermost);
    } catch (IOException e) {
      stored.stream().close();
      throw e;
    }
  }

  /** Bytes in memory as if they were a log. */
  static LogInput of(byte[] bytes, boolean complete, Limits limits) {
    Counted counted =
        new Counted() {
          @Override
          public long bytesRead() {
            return bytes.length;
          }

          @Override
          public long bytesTotal() {
            return bytes.length;
          }

          @Override
          public boolean grew() {
            return !complete;
          }
        };
    return new LogInput("", new ByteArrayInputStream(bytes), counted, limits, Compression.NONE);
  }

  /**
   * Reads up to {@code most} bytes ahead; of a stream that stalls only what has come, if that is a
   * line or more, but more than before. A failure there is kept and comes when reading gets to it,
   * so that what precedes it is not lost.
   */
  byte[] readHead(int most) {
    boolean small = compression == Compression.NONE && counted.bytesTotal() >= 0;
    int size = small ? (int) Math.min(most, counted.bytesTotal() + 1) : most;
    byte[] bytes = Arrays.copyOf(head, size);
    int before = head.length;
    int length = before;
    headMayGrow = false;
    try {
      long deadline = 0;
      while (length < size && !ended && !headMayGrow) {
        boolean waits = length == before;
        if (waits || streamIsReadyBy(deadline)) {
          length += Math.max(0, readOn(bytes, length, size - length));
        } else {
          headMayGrow = Bytes.indexOf(bytes, 0, length, '\n') < length;
          waits = true;
        }
        deadline = waits ? System.nanoTime() + HEAD_PATIENCE_NANOS : deadline;
      }
    } catch (IOException e) {
      headFailure = e;
    }
    head = Arrays.copyOf(bytes, length);
    return head;
  }

  /** True if the stream stalls before the head's end: it may be read again for more. */
  boolean headMayGrow() {
    return headMayGrow;
  }

  /**
   * True if {@link #read} has bytes at once or is at the end, or will be so before the deadline.
   * Files are always ready.
   *
   * @param deadline as {@link System#nanoTime} has it
   */
  boolean isReadyBy(long deadline) throws IOException {
    return headRead < head.length || ended || headFailure != null || streamIsReadyBy(deadline);
  }

  private boolean streamIsReadyBy(long deadline) throws IOException {
    return !(stream instanceof PumpedStream pumped) || pumped.isReadyBy(deadline);
  }

  /** The head that was read, as long as it was not read on. */
  byte[] head() {
    return head;
  }

  /** True if the head is all there is and could be read. */
  boolean headIsAll() {
    return ended && headFailure == null;
  }

  /** The failure that ended the head, or {@code null}. */
  IOException headFailure() {
    return headFailure;
  }

  String name() {
    return name;
  }

  Counted counted() {
    return counted;
  }

  Compression compression() {
    return compression;
  }

  /**
   * From now on, writes what is read to this file too.
   *
   * @param full called once if the file cannot take more
   */
  void spillTo(Spill file, Runnable full) {
    spill = file;
    spillFull = full;
  }

  /** As {@link InputStream#read(byte[], int, int)}. */
  int read(byte[] b, int off, int len) throws IOException {
    int count;
    if (headRead < head.length) {
      count = Math.min(len, head.length - headRead);
      System.arraycopy(head, headRead, b, off, count);
      headRead += count;
      head = headRead == head.length ? new byte[0] : head;
      headRead = head.length == 0 ? 0 : headRead;
    } else if (headFailure != null) {
      throw headFailure;
    } else {
      count = readOn(b, off, len);
    }
    if (spill != null && count > 0 && !spill.write(b, off, count)) {
      spill = null;
      spillFull.run();
    }
    return count;
  }

  private int readOn(byte[] b, int off, int len) throws IOException {
    if (ended) {
      return -1;
    }
    int count = stream.read(b, off, len);
    ended = count < 0;
    expanded += Math.max(0, count);
    if (compression != Compression.NONE) {
      bound();
    }
    return count;
  }

  private void bound() throws InputStopped {
    long stored = Math.max(counted.bytesTotal(), counted.bytesRead());
    if (expanded > limits.expanded(stored)) {
      throw new InputStopped(
          RejectReason.LIMIT_EXCEEDED,
          name
              + " expands to more than "
              + Compressions.size(limits.expanded(stored))
              + ", over "
              + limits.expansion()
              + " times its size, as a decompression bomb does. Reading stopped there; unpack it"
              + " yourself and open the result if it is what you expect.");
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
