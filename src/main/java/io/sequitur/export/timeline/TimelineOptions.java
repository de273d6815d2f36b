package io.sequitur.export.timeline;

import io.sequitur.export.ServicePalette;
import io.sequitur.export.picture.PictureColors;

/**
 * How to draw a timeline.
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param from first position of the axis that is seen, {@link Double#NaN} to see all
 * @param to last position of the axis that is seen
 * @param scroll pixels by which lanes are scrolled up
 * @param criticalPath whether the critical path is marked
 * @param legend whether the legend is drawn
 * @param selectedRow the selected record, -1 for none
 * @param colors dark or light
 * @param palette colours of services
 * @param textScale how large text is, 1 is 100 %
 */
public record TimelineOptions(
    double width,
    double height,
    double from,
    double to,
    double scroll,
    boolean criticalPath,
    boolean legend,
    int selectedRow,
    PictureColors colors,
    ServicePalette palette,
    double textScale) {
  /** Everything in view, critical path and legend shown, nothing selected. */
  public static TimelineOptions fit(
      double width, double height, PictureColors colors, ServicePalette palette) {
    return new TimelineOptions(
        width, height, Double.NaN, Double.NaN, 0, true, true, -1, colors, palette, 1);
  }

  /** The same with another stretch of the axis in view. */
  public TimelineOptions window(double newFrom, double newTo) {
    return new TimelineOptions(
        width,
        height,
        newFrom,
        newTo,
        scroll,
        criticalPath,
        legend,
        selectedRow,
        colors,
        palette,
        textScale);
  }
}
