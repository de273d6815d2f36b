package io.sequitur.source.logfile;

import com.github.luben.zstd.Zstd;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Writes lines to a new file, compressed with zstd where its name ends with {@code .zst}. The
 * compressed file is a row of frames of their own, one for each stretch of lines, so that what was
 * written can be read although the program was killed in the middle: at most the last second is
 * lost. For one thread.
 */
public final class RecordingWriter implements Closeable {
  private static final int LEVEL = 3;
  private static final int FRAME_BYTES = 1 << 20;
  private static final long FRAME_NANOS = 1_000_000_000L;

  private final OutputStream out;
  private final boolean compressed;
  private byte[] pending = new byte[FRAME_BYTES];
  private int size;
  private long due = System.nanoTime() + FRAME_NANOS;

  /**
   * @throws java.nio.file.FileAlreadyExistsException where there is such a file: nothing is
   *     overwritten
   */
  public RecordingWriter(Path file) throws IOException {
    out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    compressed = file.getFileName().toString().endsWith(".zst");
  }

  /** Adds whole lines; none at all gives those that wait a chance to be written. */
  public void write(byte[] lines, int length) throws IOException {
    if (size + length > pending.length) {
      pending = Arrays.copyOf(pending, Math.max(size + length, 2 * pending.length));
    }
    System.arraycopy(lines, 0, pending, size, length);
    size += length;
    if (size >= FRAME_BYTES || System.nanoTime() >= due) {
      flush();
    }
  }

  private void flush() throws IOException {
    due = System.nanoTime() + FRAME_NANOS;
    if (size > 0) {
      if (compressed) {
        out.write(Zstd.compress(Arrays.copyOf(pending, size), LEVEL));
      } else {
        out.write(pending, 0, size);
      }
      size = 0;
    }
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }
}
