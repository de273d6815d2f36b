package io.sequitur.source.logfile;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The decompressed bytes of a log in a temporary file, for the sake of reading payloads later. The
 * file is removed when it is closed; where the system can, its name disappears at once, so that
 * nothing is left even if the program is killed.
 */
final class Spill implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Spill.class);

  private final Path path;
  private final RandomAccessFile writer;
  private final Payloads payloads;

  /** A new temporary file. */
  static Spill temporary() throws IOException {
    Path path = Files.createTempFile("sequitur-", ".log");
    Spill spill = new Spill(path);
    File file = path.toFile();
    if (!file.delete()) {
      file.deleteOnExit();
    }
    return spill;
  }

  private Spill(Path path) throws IOException {
    this.path = path;
    writer = new RandomAccessFile(path.toFile(), "rw");
    payloads = new Payloads(path.toFile());
  }

  /**
   * Adds bytes at the end.
   *
   * @return false if there is no room any more; then nothing can be read either
   */
  boolean write(byte[] b, int off, int len) {
    try {
      writer.write(b, off, len);
      return true;
    } catch (IOException e) {
      LOG.info("The temporary file for payloads cannot grow", e);
      return false;
    }
  }

  /** As {@link Payloads#read}. */
  byte[] read(long position, int length) throws IOException {
    return payloads.read(position, length);
  }

  @Override
  public void close() throws IOException {
    try (payloads;
        writer) {
      Files.deleteIfExists(path);
    }
  }
}
