package io.sequitur.source.logfile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A stream that a thread of its own reads ahead, so that whoever wants its bytes need not wait for
 * them: a pipe may stall for hours, and what has come is to be seen all the same. For one reader.
 */
final class PumpedStream extends InputStream {
  private static final int BLOCK = 64 << 10;

  /** Blocks read ahead at most, 2 MiB. */
  private static final int BLOCKS = 32;

  /** How often a wait looks whether the stream was closed. */
  private static final long LOOK_NANOS = 100_000_000L;

  private static final Block END = new Block(new byte[0], null);

  /** Some bytes, or why there are no more. */
  private record Block(byte[] bytes, Throwable failure) {}

  private final InputStream in;
  private final BlockingQueue<Block> blocks = new ArrayBlockingQueue<>(BLOCKS);
  private volatile boolean closed;
  private Block current = new Block(new byte[0], null);
  private int from;

  /** Starts to read. */
  PumpedStream(InputStream in) {
    this.in = in;
    Thread.ofPlatform().daemon().name("sequitur-pipe").start(this::pump);
  }

  /** The thread that reads closes the stream, too: no decompressor likes surprises. */
  private void pump() {
    byte[] buffer = new byte[BLOCK];
    try (in) {
      int count = 0;
      while (!closed && count >= 0) {
        count = in.read(buffer, 0, BLOCK);
        if (count != 0) { // a live stream returns now and then to see whether it was closed
          put(count < 0 ? END : new Block(Arrays.copyOf(buffer, count), null));
        }
      }
    } catch (Throwable failure) { // the reader gets it: nothing may die silently here
      put(new Block(new byte[0], failure));
    }
  }

  private void put(Block block) {
    try {
      boolean taken = false;
      while (!taken && !closed) {
        taken = blocks.offer(block, LOOK_NANOS, TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  /**
   * Waits until {@link #read} will not wait: until there are bytes, or the end.
   *
   * @param deadline as {@link System#nanoTime} has it
   * @return false if it would wait all the same, or the deadline was over before
   */
  boolean isReadyBy(long deadline) throws IOException {
    long left = deadline - System.nanoTime();
    return left > 0 && (from < current.bytes().length || isLast() || take(left));
  }

  private boolean isLast() {
    return current == END || current.failure() != null;
  }

  private boolean take(long nanos) throws IOException {
    try {
      Block next = blocks.poll(nanos, TimeUnit.NANOSECONDS);
      if (next != null) {
        current = next;
        from = 0;
      }
      return next != null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("reading was interrupted", e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    while (from == current.bytes().length && !isLast()) {
      if (closed) {
        throw new IOException("the stream was closed");
      }
      take(LOOK_NANOS);
    }
    if (current == END) {
      return -1;
    }
    switch (current.failure()) {
      case null -> {}
      case IOException failure -> throw failure;
      case Throwable failure -> throw new IOException(failure.getMessage(), failure);
    }
    int count = Math.min(len, current.bytes().length - from);
    System.arraycopy(current.bytes(), from, b, off, count);
    from += count;
    return count;
  }

  /** Wakes who waits. Does not wait for the thread, which may be held by the stream for ever. */
  @Override
  public void close() {
    closed = true;
    blocks.clear();
  }
}
