package io.sequitur.source.logfile;

import io.sequitur.model.RejectReason;
import java.util.Optional;

/** Of a log that could be opened at first and then not any more. */
record NoChunks(String sentence) implements ChunkReader {
  @Override
  public boolean next(Chunk into) {
    into.clear();
    return false;
  }

  @Override
  public Optional<Failure> failure() {
    return Optional.of(new Failure(RejectReason.UNREADABLE, sentence));
  }

  @Override
  public long bytesRead() {
    return 0;
  }

  @Override
  public long bytesTotal() {
    return -1;
  }

  @Override
  public void close() {
    // nothing is open
  }
}
