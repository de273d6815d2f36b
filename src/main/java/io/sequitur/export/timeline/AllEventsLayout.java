package io.sequitur.export.timeline;

import io.sequitur.chain.TimeIndex;
import io.sequitur.export.picture.PictureColors;
import io.sequitur.export.picture.Shape;
import io.sequitur.export.picture.Stroke;
import io.sequitur.export.picture.TextMeasure;
import io.sequitur.model.Figures;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out the timeline of all chains: columns that say how many records lie where, and, once few
 * enough are in view, the events themselves with their links. What it costs depends on the pixels,
 * not on the number of records. Pure, for any thread.
 */
public final class AllEventsLayout {
  /** With no more records in view than this, each is drawn. */
  private static final int MOST_DOTS = 600;

  private final AllEvents all;
  private final TextMeasure measure;

  public AllEventsLayout(AllEvents all, TextMeasure measure) {
    this.all = all;
    this.measure = measure;
  }

  /**
   * Draws what the options ask for; positions are nanoseconds since {@link AllEvents#origin}.
   *
   * @param brushFrom start of the brushed time, a position; {@link Double#NaN} if none is
   * @param brushTo its end
   */
  public TimelinePicture layout(TimelineOptions options, double brushFrom, double brushTo) {
    double length = Math.max(all.length(), all.length() == 0 ? 1e9 : 1);
    Frame frame = new Frame(all.lanes(), 0, length, false, false, options, measure);
    long from = all.origin() + (long) frame.position(frame.left - 24);
    long to = all.origin() + (long) frame.position(options.width() + 24);
    boolean dense = visible(from, to) > MOST_DOTS;
    LanesPart lanes =
        new LanesPart(frame, all.lanes(), dense ? DensityPart.BASE * frame.laneHeight : 0);
    ClockAxisPart ticks = new ClockAxisPart(frame, all.origin());
    List<Shape> plot = new ArrayList<>();
    brush(frame, brushFrom, brushTo, plot);
    plot.addAll(ticks.grid);
    plot.addAll(lanes.grid);
    Legend legend = new Legend(frame);
    int leftOut = 0;
    if (dense) {
      density(frame, plot, legend);
    } else {
      leftOut = dots(frame, from, to, plot, legend);
    }
    return frame.picture(plot, lanes, ticks.labels, legend, leftOut);
  }

  private long visible(long from, long to) {
    TimeIndex records = all.records();
    long count = 0;
    for (int lane = 0; lane < records.lanes(); lane++) {
      count += records.count(lane, from, to);
    }
    return count;
  }

  private void density(Frame frame, List<Shape> plot, Legend legend) {
    DensityPart density = new DensityPart(frame, all);
    plot.addAll(density.shapes);
    legend.columns();
    legend.note(
        "highest: "
            + Figures.count(density.highest, "record")
            + " in "
            + Figures.duration(density.nanosPerColumn));
    legend.note("below: findings");
    legend.note("zoom in for events");
  }

  private int dots(Frame frame, long from, long to, List<Shape> plot, Legend legend) {
    VisibleItems items = new VisibleItems(all, from, to);
    TimelineAxis axis = TimelineAxis.plain(items.times());
    int first = axis.firstAt(from - all.origin());
    int last = axis.firstAt(to - all.origin());
    Dots dots = new Dots(frame, items, axis, first, last);
    DotLayer layer = new DotLayer(frame, items, axis, dots, first, last);
    layer.lay(plot);
    layer.explain(legend);
    return layer.leftOut();
  }

  private static void brush(Frame frame, double from, double to, List<Shape> plot) {
    if (Double.isNaN(from)) {
      return;
    }
    double left = Math.clamp(frame.x(from), frame.left - 20, frame.options.width() + 20);
    double right = Math.clamp(frame.x(to), frame.left - 20, frame.options.width() + 20);
    int ground = PictureColors.alpha(frame.colors.border(), 0.3);
    double end = frame.options.width() + 20;
    for (double[] outside : new double[][] {{frame.left - 20, left}, {right, end}}) {
      double width = Math.max(0, outside[1] - outside[0]);
      plot.add(
          new Shape.Box(
              outside[0], frame.top, width, frame.bottom - frame.top, 0, ground, null, null));
    }
    Stroke edge = Stroke.of(PictureColors.alpha(frame.colors.accent(), 0.6), 1);
    for (double x : new double[] {Math.round(left), Math.round(right)}) {
      plot.add(new Shape.Line(x, frame.top, x, frame.bottom, edge, null));
    }
  }
}
