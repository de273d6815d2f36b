package io.sequitur.source.kafka;

import java.util.concurrent.locks.LockSupport;

/** Holds a tail back to a rate on average, so that a cluster in use is not disturbed. */
final class Pace {
  /** Longest wait at once, so that a stop is seen soon. */
  private static final long MOST_NANOS = 200_000_000L;

  private final long perSecond;
  private long free;

  /**
   * @param perSecond records a second, 0 for no limit
   */
  Pace(long perSecond) {
    this.perSecond = perSecond;
    free = System.nanoTime();
  }

  /** Counts records that were read. */
  void count(int records) {
    if (perSecond > 0) {
      free = Math.max(free, System.nanoTime()) + records * 1_000_000_000L / perSecond;
    }
  }

  /** Waits until more may be read, a fifth of a second at most; false if it is too early still. */
  boolean isFree() {
    long wait = perSecond <= 0 ? 0 : free - System.nanoTime();
    if (wait > 0) {
      LockSupport.parkNanos(Math.min(MOST_NANOS, wait));
    }
    return wait <= MOST_NANOS;
  }
}
