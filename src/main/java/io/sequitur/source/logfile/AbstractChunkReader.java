package io.sequitur.source.logfile;

import io.sequitur.model.Reject;
import io.sequitur.model.RejectReason;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all chunk readers share: the buffer, what is carried over from one chunk to the next, and
 * how reading ends. A subclass only says where frames end.
 */
abstract class AbstractChunkReader implements ChunkReader {
  private static final Logger LOG = LoggerFactory.getLogger(AbstractChunkReader.class);

  protected final Limits limits;

  /** How long bytes may take to fill a chunk before it goes on with those that have come. */
  private static final long PATIENCE_NANOS = 200_000_000L;

  private final LogInput input;
  private final Consumer<String> notices;
  private byte[] carry = new byte[0];
  private int carried;
  private long position;
  private boolean inputEnded;
  private boolean stalled;
  private boolean done;
  private boolean failureTold;
  private boolean tailDropped;
  private volatile boolean closed;
  private volatile Failure failure;
  private final ReentrantLock reading = new ReentrantLock();

  AbstractChunkReader(LogInput input, Limits limits, Consumer<String> notices) {
    this.input = input;
    this.limits = limits;
    this.notices = notices;
  }

  @Override
  public final boolean next(Chunk chunk) {
    chunk.clear();
    reading.lock();
    try {
      return advance(chunk);
    } finally {
      if (done || closed) {
        closeInput();
      }
      reading.unlock();
    }
  }

  private boolean advance(Chunk chunk) {
    while (!done && !closed) {
      chunk.framing = framing();
      chunk.position = position;
      ensureCapacity(chunk, Math.max(limits.chunk(), carried));
      System.arraycopy(carry, 0, chunk.data, 0, carried);
      chunk.length = carried;
      int known = carried;
      carried = 0;
      fill(chunk, known);
      if (inputEnded && carried == 0 && (failure == null || failureTold)) {
        end();
      }
      if (stalled || chunk.length > 0 || chunk.leadingFrames > 0 || chunk.frameCount > 0) {
        return true;
      }
    }
    return false;
  }

  private void end() {
    done = true;
    if (failure == null && !closed && input.counted().grew()) {
      notices.accept(
          "The log grew while it was read. It was read up to its size at opening"
              + (tailDropped ? ", without the record that was unfinished there." : "."));
    }
  }

  /** How the chunks of this reader are cut. */
  protected abstract Framing framing();

  /**
   * Fills the chunk with whole frames and {@linkplain #keep keeps} the rest.
   *
   * @param known bytes in the chunk that the last call has kept
   */
  protected abstract void fill(Chunk chunk, int known);

  /**
   * Reads until the chunk has at least {@code wanted} bytes, the input ends, or it {@linkplain
   * #stalled() stalls}.
   *
   * @return false if nothing more could be read
   */
  protected final boolean more(Chunk chunk, int wanted) {
    int before = chunk.length;
    ensureCapacity(chunk, wanted);
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    stalled = false;
    while (!inputEnded && !stalled && chunk.length < wanted) {
      if (closed) {
        inputEnded = true;
        break;
      }
      try {
        if (!input.isReadyBy(deadline)) {
          stalled = true;
          break;
        }
        int count =
            input.read(chunk.data, chunk.length, chunk.data.length - Chunk.PADDING - chunk.length);
        if (count < 0) {
          inputEnded = true;
        } else {
          chunk.length += count;
        }
      } catch (IOException e) {
        inputEnded = true;
        failure = closed ? null : Failures.of(input.name(), e);
      }
    }
    return chunk.length > before;
  }

  /** True if the input lets wait for its next bytes: who reads gets what there is. */
  protected final boolean stalled() {
    return stalled;
  }

  /** True once the input has no more bytes, or none that can be read. */
  protected final boolean inputEnded() {
    return inputEnded;
  }

  /** The chunk ends before {@code from}; the rest comes first in the next one. */
  protected final void keep(Chunk chunk, int from) {
    carried = chunk.length - from;
    if (carry.length < carried || carry.length > 8 * limits.chunk() + carried) {
      carry = new byte[Math.max(carried, limits.chunk() / 8)];
    }
    System.arraycopy(chunk.data, from, carry, 0, carried);
    chunk.length = from;
    position += from;
  }

  /** Forgets the first bytes of the chunk, which no frame needs. */
  protected final void discard(Chunk chunk, int count) {
    System.arraycopy(chunk.data, count, chunk.data, 0, chunk.length - count);
    position += count;
    chunk.position = position;
    chunk.length -= count;
  }

  /** Tells the user something about the log. */
  protected final void notice(String sentence) {
    notices.accept(sentence);
  }

  /**
   * Decides about bytes at the end of the input that no frame's end follows.
   *
   * @param number the number that the frame would have in the chunk
   * @return true if they are to be read as a frame; else they are counted or explained
   */
  protected final boolean acceptTail(Chunk chunk, int from, long number) {
    if (failure != null) {
      chunk.faults.add(fault(chunk, failure.reason(), from, chunk.length, number, ""));
      failureTold = true;
      return false;
    }
    tailDropped = from < chunk.length && input.counted().grew();
    return from < chunk.length && !tailDropped;
  }

  /** True if the input ended with a failure. */
  protected final boolean failed() {
    return failure != null;
  }

  /** A fault about {@code data[from .. to)} of the chunk. */
  protected static Reject fault(
      Chunk chunk, RejectReason reason, int from, int to, long number, String detail) {
    String sample = Samples.of(chunk.data, from, Math.min(to, from + Samples.LENGTH));
    return new Reject(reason, number, chunk.position + from, detail, sample);
  }

  /** Makes room for as many bytes, and gives back room that one very long frame has needed. */
  private void ensureCapacity(Chunk chunk, int wanted) {
    int room = chunk.data.length - Chunk.PADDING;
    if (room < wanted) {
      long larger = chunk.length == 0 ? wanted : Math.max(wanted, 2L * room);
      int bounded = (int) Math.min(larger, Math.max(wanted, limits.frame() + 2L));
      chunk.data = Arrays.copyOf(chunk.data, bounded + Chunk.PADDING);
    } else if (chunk.length == 0 && room > 8L * limits.chunk() && room / 4 > wanted) {
      chunk.data = new byte[wanted + Chunk.PADDING];
    }
  }

  @Override
  public final Optional<Failure> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public final long bytesRead() {
    return input.counted().bytesRead();
  }

  @Override
  public final long bytesTotal() {
    return input.counted().bytesTotal();
  }

  /** The thread that reads closes the input, if one is reading: no decompressor likes surprises. */
  @Override
  public final void close() {
    closed = true;
    if (reading.tryLock()) {
      try {
        closeInput();
      } finally {
        reading.unlock();
      }
    }
  }

  private void closeInput() {
    try {
      input.close();
    } catch (IOException e) {
      LOG.warn("A log that was read could not be closed", e);
    }
  }
}
