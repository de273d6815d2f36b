package io.sequitur.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Remembers the first failure to write and swallows what comes after it. */
final class GuardedStream extends OutputStream {
  private final OutputStream target;
  private IOException failure;

  GuardedStream(OutputStream target) {
    this.target = new BufferedOutputStream(target, 1 << 16);
  }

  @Override
  public synchronized void write(int b) {
    attempt(() -> target.write(b));
  }

  @Override
  public synchronized void write(byte[] b, int from, int length) {
    attempt(() -> target.write(b, from, length));
  }

  @Override
  public synchronized void flush() {
    attempt(target::flush);
  }

  /** The first failure, {@code null} if all went well so far. */
  synchronized IOException failure() {
    return failure;
  }

  /** True if the process at the other end of a pipe has closed it. */
  static boolean readerWentAway(IOException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe")
        || message.contains("pipe is being closed")
        || message.contains("pipe has been ended");
  }

  private interface Write {
    void run() throws IOException;
  }

  private void attempt(Write write) {
    if (failure != null) {
      return;
    }
    try {
      write.run();
    } catch (IOException e) {
      failure = e;
    }
  }
}
