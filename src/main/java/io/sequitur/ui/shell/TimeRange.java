package io.sequitur.ui.shell;

/** A range of time, nanoseconds since the epoch, {@code from} inclusive, {@code to} exclusive. */
public record TimeRange(long from, long to) {
  /** Its length in nanoseconds. */
  public long length() {
    return to - from;
  }
}
