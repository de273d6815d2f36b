package io.sequitur.source.logfile;

import java.io.Closeable;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;

/**
 * Reads stretches of a log by position, from any thread. A {@link RandomAccessFile} and not a
 * channel, since interrupting a thread that reads a channel closes it for everybody.
 */
final class Payloads implements Closeable {
  private final RandomAccessFile file;

  Payloads(File file) throws IOException {
    this.file = new RandomAccessFile(file, "r");
  }

  /** All of {@code length} bytes from {@code position}; {@link EOFException} if there are fewer. */
  synchronized byte[] read(long position, int length) throws IOException {
    byte[] bytes = new byte[length];
    file.seek(position);
    file.readFully(bytes);
    return bytes;
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
