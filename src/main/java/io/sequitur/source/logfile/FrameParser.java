package io.sequitur.source.logfile;

import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordRejected;

/** Reads one frame as a record. For use by one thread. */
@FunctionalInterface
public interface FrameParser {
  /**
   * Fills {@code out}, which is cleared first, from {@code data[from .. to)}.
   *
   * @throws RecordRejected where the frame is no readable record
   */
  void parse(byte[] data, int from, int to, RawRecord out) throws RecordRejected;
}
