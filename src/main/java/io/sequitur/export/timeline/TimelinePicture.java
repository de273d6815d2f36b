package io.sequitur.export.timeline;

import io.sequitur.export.picture.Picture;

/**
 * A laid out timeline.
 *
 * @param picture what is drawn
 * @param plotLeft x of the position {@code from}
 * @param plotRight x of the position {@code to}
 * @param plotTop where lanes start
 * @param plotBottom where they end or are cut off
 * @param from first position of the axis in view
 * @param to last position of the axis in view
 * @param fitFrom first position in view where everything is
 * @param fitTo last position in view where everything is
 * @param contentHeight how high all lanes are; where that is more than there is room, they scroll
 * @param leftOut how many links in view are not drawn because there are too many
 */
public record TimelinePicture(
    Picture picture,
    double plotLeft,
    double plotRight,
    double plotTop,
    double plotBottom,
    double from,
    double to,
    double fitFrom,
    double fitTo,
    double contentHeight,
    int leftOut) {
  /** The position of the axis at an x of the picture. */
  public double positionAt(double x) {
    return from + (x - plotLeft) / (plotRight - plotLeft) * (to - from);
  }

  /** The x of a position of the axis. */
  public double xOf(double position) {
    return plotLeft + (position - from) / (to - from) * (plotRight - plotLeft);
  }
}
