package io.sequitur.export.timeline;

import io.sequitur.export.picture.Picture;
import io.sequitur.export.picture.PictureColors;
import io.sequitur.export.picture.PictureFont;
import io.sequitur.export.picture.Shape;
import io.sequitur.export.picture.TextMeasure;
import java.util.ArrayList;
import java.util.List;

/** The geometry of a timeline: where its gutter, axis, lanes and legend lie, and its fonts. */
final class Frame {
  private static final double LEAST_LANE = 46;
  private static final double MOST_LANE = 112;
  private static final double MARGIN = 16;

  /** Pixels before the first event; more where links lead to it from outside of the chain. */
  private static final double FIT_MARGIN = 12;

  private static final double STUB_MARGIN = 60;

  /** A legend with most of its signs is as wide as this. */
  private static final double LONG_LEGEND = 840;

  final TimelineOptions options;
  final TextMeasure measure;
  final PictureColors colors;
  final double scale;
  final double left;
  final double right;
  final double top;

  /** The middle of the labels of ticks. */
  final double tickY;

  /** How many lines the legend has room for. */
  final int legendLines;

  final double bottom;
  final double laneHeight;
  final double contentHeight;
  final double scroll;
  final double from;
  final double to;
  final double fitFrom;
  final double fitTo;
  final double gutter;

  /**
   * @param min position of the first item
   * @param max position of the last item
   * @param stubs whether links come in from outside at the left
   * @param folds whether gaps are folded: their lengths stand in a line above the ticks
   */
  Frame(
      List<Lane> lanes,
      double min,
      double max,
      boolean stubs,
      boolean folds,
      TimelineOptions options,
      TextMeasure measure) {
    this.options = options;
    this.measure = measure;
    colors = options.colors();
    scale = options.textScale();
    gutter = gutterWidth(lanes);
    left = MARGIN + gutter;
    right = Math.max(left + 120, options.width() - 28);
    tickY = (folds ? 34 : 15) * scale;
    top = tickY + 15 * scale;
    legendLines = (int) Math.clamp(Math.ceil(LONG_LEGEND * scale / options.width()), 1, 3);
    double legend = options.legend() ? (14 + 16 * legendLines) * scale : 8;
    double room = Math.max(LEAST_LANE * scale, options.height() - top - legend);
    int count = Math.max(1, lanes.size());
    laneHeight = Math.clamp(room / count, LEAST_LANE * scale, MOST_LANE * scale);
    contentHeight = laneHeight * count;
    bottom = top + Math.min(room, contentHeight);
    scroll = Math.clamp(options.scroll(), 0, Math.max(0, contentHeight - (bottom - top)));
    double before = stubs ? STUB_MARGIN * scale : FIT_MARGIN;
    double perPixel = (max - min) / (right - left - before - 2 * FIT_MARGIN);
    fitFrom = min - before * perPixel;
    fitTo = max + 2 * FIT_MARGIN * perPixel;
    boolean fit = Double.isNaN(options.from());
    from = fit ? fitFrom : options.from();
    to = fit ? fitTo : options.to();
  }

  private double gutterWidth(List<Lane> lanes) {
    double widest = 56 * scale;
    for (Lane lane : lanes) {
      widest = Math.max(widest, measure.width(lane.name(), laneFont()));
      widest = Math.max(widest, Math.min(110 * scale, measure.width(lane.topics(), smallMono())));
    }
    double most = Math.max(48, Math.min(190 * scale, options.width() * 0.28));
    return Math.min(widest, most) + 22 * scale;
  }

  double x(double position) {
    return left + (position - from) / (to - from) * (right - left);
  }

  double position(double x) {
    return from + (x - left) / (right - left) * (to - from);
  }

  /** The middle of a lane. */
  double y(int lane) {
    return Math.round(top - scroll + laneHeight * (lane + 0.5));
  }

  boolean seesLane(double y) {
    return y > top - laneHeight / 2 && y < bottom + laneHeight / 2;
  }

  /** Axis length per pixel. */
  double perPixel() {
    return (to - from) / (right - left);
  }

  /** Puts a timeline together. */
  TimelinePicture picture(
      List<Shape> plot, LanesPart lanes, List<Shape> ticks, Legend legend, int leftOut) {
    double height = bottom - top;
    List<Shape> shapes = new ArrayList<>();
    shapes.add(new Shape.Clipped(left - 10, top, options.width() - left + 10, height, plot));
    shapes.add(new Shape.Clipped(0, top, left - 2, height, lanes.names));
    shapes.addAll(ticks);
    if (options.legend()) {
      shapes.addAll(legend.shapes);
    }
    Picture picture = new Picture(options.width(), options.height(), colors.background(), shapes);
    return new TimelinePicture(
        picture, left, right, top, bottom, from, to, fitFrom, fitTo, contentHeight, leftOut);
  }

  int laneColor(Lane lane) {
    return 0xff000000 | options.palette().rgb(lane.name(), colors.dark());
  }

  PictureFont laneFont() {
    return PictureFont.title(13 * scale);
  }

  PictureFont labelFont() {
    return PictureFont.text(12 * scale);
  }

  PictureFont tagFont() {
    return PictureFont.title(11 * scale);
  }

  PictureFont smallFont() {
    return PictureFont.text(11 * scale);
  }

  PictureFont mono() {
    return PictureFont.mono(11 * scale);
  }

  PictureFont smallMono() {
    return PictureFont.mono(10.5 * scale);
  }
}
