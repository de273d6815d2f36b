package io.sequitur.source.logfile;

import java.util.function.Consumer;

/** Dispenses chunks of frames that a {@link FrameScanner} finds. */
final class ScannedChunks extends AbstractChunkReader {
  private final Framing framing;
  private final FrameScanner scanner;

  /** How many of the kept bytes were scanned already. */
  private int scanned;

  ScannedChunks(
      LogInput input,
      Limits limits,
      Consumer<String> notices,
      Framing framing,
      FrameScanner scanner) {
    super(input, limits, notices);
    this.framing = framing;
    this.scanner = scanner;
  }

  @Override
  protected Framing framing() {
    return framing;
  }

  @Override
  protected void fill(Chunk chunk, int known) {
    int wanted = limits.chunk();
    while (true) {
      more(chunk, wanted);
      scanned = scanner.scan(chunk, scanned, inputEnded());
      if (inputEnded()) {
        recover(chunk);
        finish(chunk);
        return;
      }
      if (scanner.isTooLong(scanned) && !recover(chunk)) {
        scanner.skip(scanned);
      }
      int needed = scanner.needed(scanned);
      if (chunk.frameCount > 0) {
        cut(chunk, needed);
        return;
      }
      if (needed > 0) {
        drop(chunk, needed);
      }
      if (stalled()) {
        cut(chunk, 0);
        return;
      }
      wanted = Math.max(limits.chunk(), 2 * chunk.length);
    }
  }

  private boolean recover(Chunk chunk) {
    int again = scanner.recoverAll(chunk, inputEnded());
    scanned = again < 0 ? scanned : again;
    return again >= 0;
  }

  private void cut(Chunk chunk, int at) {
    scanner.rebase(at);
    scanned -= at;
    keep(chunk, at);
  }

  /** No frame needs the first bytes of the chunk. */
  private void drop(Chunk chunk, int count) {
    scanner.rebase(count);
    scanned -= count;
    discard(chunk, count);
  }

  /** Everything is in the chunk. */
  private void finish(Chunk chunk) {
    String complaint = failed() ? null : scanner.complaint();
    if (complaint != null) {
      notice(complaint);
    }
    if (!scanner.isOpen() && !failed()) {
      return;
    }
    int start = scanner.needed(chunk.length);
    if (acceptTail(chunk, start, chunk.frameCount)) {
      scanner.finish(chunk.data, chunk.length);
    } else {
      scanner.abandon();
      if (failed()) {
        chunk.addFrame(-1, -1);
      }
    }
  }
}
