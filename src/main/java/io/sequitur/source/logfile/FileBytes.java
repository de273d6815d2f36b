package io.sequitur.source.logfile;

import io.sequitur.model.RejectReason;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file from its start to the size that it has when it is opened, however it grows meanwhile. A
 * file that shrinks ends with {@link InputStopped}. Counts what was read.
 */
final class FileBytes extends InputStream implements Counted {
  private final File file;
  private final FileInputStream in;
  private final long size;
  private volatile long read;

  FileBytes(File file) throws IOException {
    this.file = file;
    in = new FileInputStream(file);
    size = file.length();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread reads, others only look
  public int read(byte[] b, int off, int len) throws IOException {
    long left = size - read;
    if (left == 0) {
      return -1;
    }
    int count = in.read(b, off, (int) Math.min(len, left));
    if (count < 0) {
      throw new InputStopped(
          RejectReason.UNREADABLE,
          file.getName()
              + " shrank while it was read: it had "
              + size
              + " bytes when it was opened and ended after "
              + read
              + ". What was read up to there is shown.");
    }
    read += count;
    return count;
  }

  @Override
  public int available() {
    return (int) Math.min(size - read, Integer.MAX_VALUE);
  }

  @Override
  public long bytesRead() {
    return read;
  }

  @Override
  public long bytesTotal() {
    return size;
  }

  @Override
  public boolean grew() {
    return file.length() > size;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
