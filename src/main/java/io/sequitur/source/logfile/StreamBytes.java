package io.sequitur.source.logfile;

import java.io.IOException;
import java.io.InputStream;

/** A stream of unknown length, such as standard input; counts what was read. */
final class StreamBytes extends InputStream implements Counted {
  private final InputStream in;
  private volatile long read;

  StreamBytes(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread reads, others only look
  public int read(byte[] b, int off, int len) throws IOException {
    int count = in.read(b, off, len);
    if (count > 0) {
      read += count;
    }
    return count;
  }

  @Override
  public long bytesRead() {
    return read;
  }

  @Override
  public long bytesTotal() {
    return -1;
  }

  @Override
  public boolean grew() {
    return false;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
