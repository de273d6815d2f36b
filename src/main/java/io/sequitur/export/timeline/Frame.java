package io.sequitur.export.timeline;

import io.sequitur.export.picture.PictureColors;
import io.sequitur.export.picture.PictureFont;
import io.sequitur.export.picture.TextMeasure;
import java.util.List;

/** The geometry of a timeline: where its gutter, axis, lanes and legend lie, and its fonts. */
final class Frame {
  private static final double LEAST_LANE = 46;
  private static final double MOST_LANE = 84;
  private static final double MARGIN = 16;

  /** Pixels before the first event; more where links lead to it from outside of the chain. */
  private static final double FIT_MARGIN = 12;

  private static final double STUB_MARGIN = 60;

  final TimelineOptions options;
  final TextMeasure measure;
  final PictureColors colors;
  final double scale;
  final double left;
  final double right;
  final double top;
  final double bottom;
  final double laneHeight;
  final double contentHeight;
  final double scroll;
  final double from;
  final double to;
  final double gutter;

  Frame(Items items, TimelineAxis axis, TimelineOptions options, TextMeasure measure) {
    List<Lane> lanes = items.lanes();
    this.options = options;
    this.measure = measure;
    colors = options.colors();
    scale = options.textScale();
    gutter = gutterWidth(lanes);
    left = MARGIN + gutter;
    right = Math.max(left + 120, options.width() - 28);
    top = 30 * scale;
    double legend = options.legend() ? 30 * scale : 8;
    double room = Math.max(LEAST_LANE * scale, options.height() - top - legend);
    int count = Math.max(1, lanes.size());
    laneHeight = Math.clamp(room / count, LEAST_LANE * scale, MOST_LANE * scale);
    contentHeight = laneHeight * count;
    bottom = top + Math.min(room, contentHeight);
    scroll = Math.clamp(options.scroll(), 0, Math.max(0, contentHeight - (bottom - top)));
    boolean fit = Double.isNaN(options.from());
    double before = items.hasStubs() ? STUB_MARGIN * scale : FIT_MARGIN;
    double perPixel = (axis.max() - axis.min()) / (right - left - before - 2 * FIT_MARGIN);
    from = fit ? axis.min() - before * perPixel : options.from();
    to = fit ? axis.max() + 2 * FIT_MARGIN * perPixel : options.to();
  }

  private double gutterWidth(List<Lane> lanes) {
    double widest = 56 * scale;
    for (Lane lane : lanes) {
      widest = Math.max(widest, measure.width(lane.name(), laneFont()));
      widest = Math.max(widest, Math.min(110 * scale, measure.width(lane.topics(), smallMono())));
    }
    double most = Math.max(48, Math.min(190 * scale, options.width() * 0.22));
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
