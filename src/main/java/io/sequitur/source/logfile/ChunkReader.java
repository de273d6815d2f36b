package io.sequitur.source.logfile;

import io.sequitur.model.RejectReason;
import java.io.Closeable;
import java.util.Optional;

/**
 * Reads a log from its first byte to its last in chunks of whole frames, in bounded memory. For use
 * by one thread, except for {@link #bytesRead} and {@link #bytesTotal}, which any thread may ask.
 */
public interface ChunkReader extends Closeable {
  /** Why a log was not read to its end. */
  record Failure(RejectReason reason, String sentence) {}

  /**
   * Reads the next stretch; where a stream lets wait for more, as much as has come, which may be
   * nothing. Errors of reading do not throw: reading ends there, what was read stays, and {@link
   * #failure} says why.
   *
   * @param into is overwritten
   * @return false at the end, in which case {@code into} holds nothing
   */
  boolean next(Chunk into);

  /** Why reading ended before the log's end; known once {@link #next} returned false. */
  Optional<Failure> failure();

  /** Bytes of the file (compressed, where it is) that were read so far. */
  long bytesRead();

  /** Bytes of the file (compressed, where it is) when it was opened, -1 if unknown. */
  long bytesTotal();

  /** Stops reading; {@link #next} then returns false. */
  @Override
  void close();
}
