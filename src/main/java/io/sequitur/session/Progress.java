package io.sequitur.session;

/**
 * How far reading is.
 *
 * @param phase what happens now, for people, such as "Reading"
 * @param bytesRead of {@code bytesTotal}, as stored (compressed); total -1 if unknown
 * @param records read so far
 * @param nanos since the start
 */
public record Progress(String phase, long bytesRead, long bytesTotal, long records, long nanos) {
  /** 0 to 1, or -1 if unknown. */
  public double share() {
    return bytesTotal <= 0 ? -1 : Math.min(1, (double) bytesRead / bytesTotal);
  }

  /** Records per second since the start. */
  public double rate() {
    return nanos == 0 ? 0 : records * 1e9 / nanos;
  }

  /** Estimated nanoseconds to go, or -1 if unknown. */
  public long nanosLeft() {
    double share = share();
    return share <= 0 ? -1 : (long) (nanos / share - nanos);
  }
}
