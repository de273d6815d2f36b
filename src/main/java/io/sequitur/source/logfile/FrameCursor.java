package io.sequitur.source.logfile;

import io.sequitur.model.Tolerated;
import java.util.Map;

/** Walks over the frames of one {@link Chunk}. For use by one thread. */
public interface FrameCursor {
  /**
   * Moves to the next frame that may hold a record; blank ones are passed over, yet counted.
   *
   * @return false if there is none
   */
  boolean next();

  /** Index in the chunk's data of the frame's first byte. */
  int start();

  /** Index behind the frame's last byte; the line break does not belong to it. */
  int end();

  /** Number of this frame in its chunk, from 0, blank and unreadable frames counted. */
  long frame();

  /** Frames passed so far; all frames of the chunk once {@link #next} has returned false. */
  long frames();

  /** Adds the faults that were passed over so far (blank lines, CR LF, …) and forgets them. */
  void drainTolerated(Map<Tolerated, Long> into);
}
