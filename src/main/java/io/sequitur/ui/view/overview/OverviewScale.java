package io.sequitur.ui.view.overview;

import io.sequitur.ui.shell.TimeRange;

/**
 * Where what lies in the strip, in pixels.
 *
 * @param width of the strip
 * @param height of the strip
 * @param margin room for the labels at either side
 * @param bars how many bars fit
 * @param from start of the time shown
 * @param to end of the time shown
 */
record OverviewScale(double width, double height, double margin, int bars, long from, long to) {
  /** Width of a bar. */
  static final double BAR_WIDTH = 3;

  /** From one bar to the next. */
  static final double PITCH = 4;

  private static final double MARKS = 5;
  private static final double EDGE = 4;

  /** How many bars fit into a strip. */
  static int bars(double width, double margin) {
    return (int) Math.max(1, Math.floor((width - 2 * margin) / PITCH));
  }

  double right() {
    return margin + bars * PITCH;
  }

  double top() {
    return EDGE;
  }

  double bottom() {
    return height - EDGE;
  }

  double barsBottom() {
    return Math.rint(bottom() - MARKS - 5);
  }

  double barRoom() {
    return barsBottom() - top() - 6;
  }

  double marksHeight() {
    return MARKS;
  }

  double labelY() {
    return top() + 10;
  }

  double binX(int bin) {
    return Math.rint(margin) + bin * PITCH;
  }

  /** The pixel of a time. */
  double x(long time) {
    return margin + (double) (time - from) / (to - from) * bars * PITCH;
  }

  /** The time at a pixel; beyond the ends it is the end. */
  long time(double x) {
    double share = Math.clamp((x - margin) / (bars * PITCH), 0.0, 1.0);
    return from + (long) (share * (to - from));
  }

  /** How much time a pixel is. */
  long perPixel() {
    return Math.max(1, (long) ((to - from) / (bars * PITCH)));
  }

  /** True if most of a bin lies in the range. */
  boolean isInside(int bin, OverviewBins bins, TimeRange range) {
    long length = bins.to() - bins.from();
    long middle = bins.from() + (long) ((bin + 0.5) / bins.records().length * length);
    return middle >= range.from() && middle < range.to();
  }
}
