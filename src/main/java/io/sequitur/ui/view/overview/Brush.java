package io.sequitur.ui.view.overview;

import io.sequitur.ui.shell.TimeRange;

/**
 * Moves and resizes a range of time inside the whole. Pure; a range never leaves the whole and
 * never gets shorter than {@code least}.
 *
 * @param from start of the whole
 * @param to end of the whole
 * @param least the shortest range
 */
record Brush(long from, long to, long least) {
  /** The range between two times, in whichever order. */
  TimeRange between(long a, long b) {
    long start = Math.clamp(Math.min(a, b), from, Math.max(from, to - least));
    long end = Math.clamp(Math.max(a, b), Math.min(to, start + least), to);
    return new TimeRange(start, end);
  }

  /** The range moved, its length kept. */
  TimeRange move(TimeRange range, long by) {
    long length = Math.min(range.length(), to - from);
    long start = Math.clamp(range.from() + by, from, to - length);
    return new TimeRange(start, start + length);
  }

  /** The range with its start elsewhere. */
  TimeRange moveStart(TimeRange range, long start) {
    return new TimeRange(Math.clamp(start, from, Math.max(from, range.to() - least)), range.to());
  }

  /** The range with its end elsewhere. */
  TimeRange moveEnd(TimeRange range, long end) {
    return new TimeRange(range.from(), Math.clamp(end, Math.min(to, range.from() + least), to));
  }

  /** The range made longer or shorter about its middle. */
  TimeRange zoom(TimeRange range, double factor) {
    return zoom(range, factor, range.from() + range.length() / 2);
  }

  /** The range made longer or shorter, a point of it staying where it is. */
  TimeRange zoom(TimeRange range, double factor, long about) {
    double length = Math.clamp(range.length() * factor, (double) least, (double) (to - from));
    double share = (double) (about - range.from()) / range.length();
    long start = (long) (about - share * length);
    return move(new TimeRange(start, start + (long) length), 0);
  }

  /** What a brush starts with when keys make it: the middle tenth. */
  TimeRange middle() {
    long tenth = Math.max(least, (to - from) / 10);
    long start = from + (to - from - tenth) / 2;
    return between(start, start + tenth);
  }

  /** True if the range is the whole. */
  boolean isWhole(TimeRange range) {
    return range.from() <= from && range.to() >= to;
  }
}
