package io.sequitur.source.logfile;

import io.sequitur.model.RejectReason;
import io.sequitur.model.Tolerated;

/**
 * Finds frames by looking at every byte, stretch by stretch; keeps its state from one stretch to
 * the next, which may begin anywhere, even inside an escape.
 */
public abstract class FrameScanner {
  private static final int NONE = -1;

  /** Bytes that may be scanned again, so that no input can make recovery take for ever. */
  private static final long AGAIN = 1L << 30;

  private final int longest;

  /** Start of the frame that is being scanned, or {@link #NONE}. */
  private int open = NONE;

  /** True while a frame is scanned that is too long to be kept. */
  private boolean skipping;

  /** The chunk that takes the frames. */
  private Chunk chunk;

  private long again = AGAIN;

  /**
   * @param longest most bytes of a frame
   */
  protected FrameScanner(int longest) {
    this.longest = longest;
  }

  /**
   * Scans {@code data[from .. to)}.
   *
   * @param last true if the log ends at {@code to}
   * @return up to where it was scanned: {@code to}, or a little less where it must see more bytes
   */
  protected abstract int scan(byte[] data, int from, int to, boolean last);

  /** The log ends at {@code to}: forgets the state. */
  protected abstract void finish(byte[] data, int to);

  /**
   * The open frame does not end, before the limit or before the log does. Ends it at an earlier
   * place, if that may be where it ought to have ended.
   *
   * @return where to scan on from, or -1
   */
  protected int recover(byte[] data, int to) {
    return -1;
  }

  /** What the user should know if the log ends here, or {@code null}. */
  protected String complaint() {
    return null;
  }

  final int scan(Chunk into, int from, boolean last) {
    chunk = into;
    return scan(into.data, from, into.length, last);
  }

  /**
   * The open frame does not end by itself: {@linkplain #recover recovers} as long as that helps.
   *
   * @return up to where the chunk was scanned, or -1 if nothing has changed
   */
  final int recoverAll(Chunk into, boolean last) {
    int scanned = -1;
    int from;
    while (again > 0 && isOpen() && (from = recover(into.data, into.length)) >= 0) {
      again -= into.length - from;
      scanned = scan(into, from, last);
    }
    return scanned;
  }

  /** True between a frame's first byte and its end. */
  protected final boolean isOpen() {
    return open != NONE || skipping;
  }

  /** True while a frame is passed that is too long. */
  protected final boolean isSkipping() {
    return skipping;
  }

  /** A frame starts. */
  protected final void open(int at) {
    open = at;
  }

  /** The open frame ends before {@code end}. */
  protected final void close(int end) {
    if (skipping) {
      skipping = false;
    } else if (end - open > longest) {
      tooLong(end);
    } else {
      chunk.addFrame(open, end);
    }
    open = NONE;
  }

  /** The open frame is none that holds a record, such as a header row. */
  protected final void passOver() {
    if (!skipping) {
      chunk.addFrame(-1, -1);
    }
    skipping = false;
    open = NONE;
  }

  protected final void tolerate(Tolerated what) {
    chunk.tolerated.merge(what, 1L, Long::sum);
  }

  /** Start of the bytes that are needed further on, of {@code to} scanned ones. */
  final int needed(int to) {
    return open == NONE ? to : open;
  }

  /** True if the open frame has grown beyond the limit. */
  final boolean isTooLong(int to) {
    return open != NONE && to - open > longest;
  }

  /** Counts the open frame as too long; its bytes are not needed any more. */
  final void skip(int to) {
    tooLong(to);
    open = NONE;
    skipping = true;
  }

  private void tooLong(int to) {
    chunk.faults.add(
        AbstractChunkReader.fault(
            chunk,
            RejectReason.LINE_TOO_LONG,
            open,
            to,
            chunk.frameCount,
            "longer than " + longest + " bytes"));
    chunk.addFrame(-1, -1);
  }

  /** The bytes before {@code cut} are gone. */
  final void rebase(int cut) {
    open = open == NONE ? NONE : open - cut;
  }

  /** Forgets the open frame. */
  final int abandon() {
    int start = open;
    open = NONE;
    skipping = false;
    return start;
  }
}
