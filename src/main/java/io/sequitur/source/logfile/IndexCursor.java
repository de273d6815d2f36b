package io.sequitur.source.logfile;

import io.sequitur.model.Tolerated;
import java.util.Map;

/** Walks over frames whose bounds the reader has noted in the chunk. */
final class IndexCursor implements FrameCursor {
  private final Chunk chunk;
  private int index = -1;

  IndexCursor(Chunk chunk) {
    this.chunk = chunk;
  }

  @Override
  public boolean next() {
    do {
      index++;
    } while (index < chunk.frameCount && chunk.starts[index] < 0);
    return index < chunk.frameCount;
  }

  @Override
  public int start() {
    return chunk.starts[index];
  }

  @Override
  public int end() {
    return chunk.ends[index];
  }

  @Override
  public long frame() {
    return index;
  }

  @Override
  public long frames() {
    return Math.min(index + 1, chunk.frameCount);
  }

  @Override
  public void drainTolerated(Map<Tolerated, Long> into) {
    // What framing tolerates here is counted by the reader, in the chunk.
  }
}
