package io.sequitur.source.logfile;

import io.sequitur.model.RejectReason;
import io.sequitur.model.Tolerated;
import java.util.function.Consumer;

/**
 * Dispenses lines: reads big blocks and cuts them behind their last line break, which is all the
 * work there is; the lines are found by the {@link LineCursor} of whoever reads the chunk.
 */
final class LineChunks extends AbstractChunkReader {
  /** True if what was kept may hold line breaks, as it does behind an overlong line. */
  private boolean keptLines;

  LineChunks(LogInput input, Limits limits, Consumer<String> notices) {
    super(input, limits, notices);
  }

  @Override
  protected Framing framing() {
    return Framing.LINES;
  }

  @Override
  protected void fill(Chunk chunk, int known) {
    int searched = keptLines ? 0 : known;
    keptLines = false;
    int wanted = limits.chunk();
    while (true) {
      more(chunk, wanted);
      int last = Bytes.lastIndexOf(chunk.data, searched, chunk.length, '\n');
      if (last >= 0) {
        cut(chunk, last);
        return;
      }
      if (chunk.length > limits.frame() + 1) {
        skipLine(chunk);
        return;
      }
      if (inputEnded()) {
        finish(chunk);
        return;
      }
      if (stalled()) {
        keep(chunk, 0);
        return;
      }
      searched = chunk.length;
      wanted = (int) Math.min(2L * chunk.length, limits.frame() + 2L);
    }
  }

  private void cut(Chunk chunk, int last) {
    if (chunk.length > limits.frame()) {
      int first = Bytes.indexOf(chunk.data, 0, last + 1, '\n');
      if (lineLength(chunk, first) > limits.frame()) {
        skipLine(chunk);
        return;
      }
    }
    keep(chunk, last + 1);
  }

  private static int lineLength(Chunk chunk, int end) {
    return end > 0 && chunk.data[end - 1] == '\r' ? end - 1 : end;
  }

  /** The first line is too long: it becomes a fault, and reading goes on behind it. */
  private void skipLine(Chunk chunk) {
    chunk.faults.add(
        fault(
            chunk,
            RejectReason.LINE_TOO_LONG,
            0,
            chunk.length,
            0,
            "longer than " + limits.frame() + " bytes"));
    chunk.leadingFrames = 1;
    keptLines = true;
    while (true) {
      int end = Bytes.indexOf(chunk.data, 0, chunk.length, '\n');
      if (end < chunk.length) {
        keep(chunk, end + 1);
        chunk.length = 0;
        return;
      }
      discard(chunk, chunk.length);
      if (!more(chunk, limits.chunk()) && inputEnded()) {
        return;
      }
    }
  }

  /** The input has ended and the chunk holds its last line, which no line break follows. */
  private void finish(Chunk chunk) {
    if (chunk.length == 0 && !failed()) {
      return;
    }
    if (acceptTail(chunk, 0, 0)) {
      if (!Bytes.isBlank(chunk.data, 0, chunk.length)) {
        chunk.tolerated.merge(Tolerated.NO_FINAL_NEWLINE, 1L, Long::sum);
      }
      return;
    }
    chunk.leadingFrames = chunk.faults.size();
    discard(chunk, chunk.length);
  }
}
