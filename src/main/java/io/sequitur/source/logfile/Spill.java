package io.sequitur.source.logfile;

import io.sequitur.model.RejectReason;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The decompressed bytes of a log in a temporary file, for the sake of reading payloads later. The
 * file is removed when it is closed; where the system can, its name disappears at once, so that
 * nothing is left even if the program is killed.
 */
final class Spill implements Closeable {
  private final Path path;
  private final RandomAccessFile writer;
  private final Payloads payloads;

  Spill() throws IOException {
    path = Files.createTempFile("sequitur-", ".log");
    writer = new RandomAccessFile(path.toFile(), "rw");
    payloads = new Payloads(path.toFile());
    File file = path.toFile();
    if (!file.delete()) {
      file.deleteOnExit();
    }
  }

  /** Adds bytes at the end. */
  void write(byte[] b, int off, int len) throws InputStopped {
    try {
      writer.write(b, off, len);
    } catch (IOException e) {
      throw new InputStopped(
          RejectReason.UNREADABLE,
          "The temporary folder "
              + path.getParent()
              + " has no room for the unpacked log ("
              + e.getMessage()
              + "). Free some, or name another with -Djava.io.tmpdir=FOLDER.");
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
