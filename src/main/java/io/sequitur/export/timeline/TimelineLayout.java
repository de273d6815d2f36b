package io.sequitur.export.timeline;

import io.sequitur.export.picture.Shape;
import io.sequitur.export.picture.TextMeasure;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out the timeline of a chain: a row per service, time to scale, links as curves. Pure: equal
 * input gives an equal picture, on any thread, without a toolkit.
 */
public final class TimelineLayout {
  /** With more items in view than this, dots are not even tried. */
  private static final int MOST_DOTS = 3_000;

  private final TimelineModel model;
  private final TimelineAxis axis;
  private final TextMeasure measure;

  /**
   * @param axis where the model's items stand
   */
  public TimelineLayout(TimelineModel model, TimelineAxis axis, TextMeasure measure) {
    this.model = model;
    this.axis = axis;
    this.measure = measure;
  }

  /** Draws what the options ask for. */
  public TimelinePicture layout(TimelineOptions options) {
    Frame frame =
        new Frame(
            model.lanes(),
            axis.min(),
            axis.max(),
            model.hasStubs(),
            !axis.folds().isEmpty(),
            options,
            measure);
    int from = axis.firstAt(frame.position(frame.left - 24));
    int to = axis.firstAt(frame.position(options.width() + 24));
    LanesPart lanes = new LanesPart(frame, model.lanes(), 0);
    AxisPart ticks = new AxisPart(frame, axis, model.isTimed());
    ticks.lay();
    List<Shape> plot = new ArrayList<>(ticks.grid);
    plot.addAll(lanes.grid);
    Legend legend = new Legend(frame);
    Dots dots = to - from > MOST_DOTS ? null : new Dots(frame, model, axis, from, to);
    int leftOut = 0;
    if (dots == null || dots.isCrowded()) {
      Columns columns = new Columns(frame, model, axis, from, to);
      plot.addAll(columns.shapes);
      plot.addAll(columns.path);
      explainColumns(legend, options, !columns.path.isEmpty());
    } else {
      DotLayer layer = new DotLayer(frame, model, axis, dots, from, to);
      layer.lay(plot);
      layer.explain(legend);
      explainTimes(legend);
      leftOut = layer.leftOut();
    }
    return frame.picture(plot, lanes, ticks.labels, legend, leftOut);
  }

  private void explainColumns(Legend legend, TimelineOptions options, boolean hasPath) {
    legend.columns();
    if (hasPath) {
      legend.criticalPath();
    }
    if (model.itemOfRow(options.selectedRow()) >= 0) {
      legend.selected();
    }
    legend.note(
        hasPath || !options.criticalPath()
            ? "zoom in for events and links"
            : "zoom in for events, links and the critical path");
    explainTimes(legend);
  }

  private void explainTimes(Legend legend) {
    if (axis.isAdjusted()) {
      legend.note("times adjusted by an estimate of clock skew");
    }
    if (!model.isTimed()) {
      legend.note("no record has a time: reading order, not to scale");
    }
  }
}
