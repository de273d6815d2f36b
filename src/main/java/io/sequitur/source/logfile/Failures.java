package io.sequitur.source.logfile;

import io.sequitur.model.RejectReason;
import java.io.IOException;

/** Turns what went wrong while reading into sentences for people. */
final class Failures {
  private Failures() {}

  /** Why reading ended early. */
  static ChunkReader.Failure of(IOException e) {
    if (e instanceof InputStopped stopped) {
      return new ChunkReader.Failure(stopped.reason(), stopped.getMessage());
    }
    String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new ChunkReader.Failure(
        RejectReason.UNREADABLE,
        "Reading ended early (" + detail + "). What was read up to there is shown.");
  }
}
