package io.sequitur.export.timeline;

import io.sequitur.export.picture.Picture;
import io.sequitur.export.picture.Shape;
import io.sequitur.export.picture.TextMeasure;
import io.sequitur.model.Figures;
import io.sequitur.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lays out the timeline of a chain: a row per service, time to scale, links as curves. Pure: equal
 * input gives an equal picture, on any thread, without a toolkit.
 */
public final class TimelineLayout {
  /** With more items in view than this, dots are not even tried. */
  private static final int MOST_DOTS = 3_000;

  private static final int MOST_LABELS = 200;
  private static final int UNIMPORTANT = 4;
  private static final double WIDEST_LABEL = 170;

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
    Frame frame = new Frame(model, axis, options, measure);
    int from = axis.firstAt(frame.position(frame.left - 24));
    int to = axis.firstAt(frame.position(options.width() + 24));
    LanesPart lanes = new LanesPart(frame, model.lanes());
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
      leftOut = layDots(frame, dots, from, to, plot, legend);
    }
    double height = frame.bottom - frame.top;
    List<Shape> shapes = new ArrayList<>();
    shapes.add(
        new Shape.Clipped(
            frame.left - 10, frame.top, options.width() - frame.left + 10, height, plot));
    shapes.add(new Shape.Clipped(0, frame.top, frame.left - 2, height, lanes.names));
    shapes.addAll(ticks.labels);
    if (options.legend()) {
      shapes.addAll(legend.shapes);
    }
    Picture picture =
        new Picture(options.width(), options.height(), options.colors().background(), shapes);
    return new TimelinePicture(
        picture,
        frame.left,
        frame.right,
        frame.top,
        frame.bottom,
        frame.from,
        frame.to,
        frame.contentHeight,
        leftOut);
  }

  private int layDots(Frame frame, Dots dots, int from, int to, List<Shape> plot, Legend legend) {
    Links links = new Links(frame, model, dots);
    links.choose(axis, from, to);
    LabelSpace space = new LabelSpace();
    DotShapes dotShapes = new DotShapes(frame, model, dots, space);
    dotShapes.lay();
    Stubs stubs = new Stubs(frame, model, space);
    stubs.lay(dots.spots);
    LinkShapes linkShapes = new LinkShapes(frame, model, links, space);
    linkShapes.lay();
    Labels labels = new Labels(frame, space);
    nameSpots(frame, dots, labels, links.crowded);
    linkShapes.label(labels);
    plot.addAll(linkShapes.shapes);
    plot.addAll(dotShapes.joins);
    plot.addAll(stubs.shapes);
    plot.addAll(labels.grounds);
    plot.addAll(dotShapes.shapes);
    plot.addAll(labels.shapes);
    explainDots(frame, dots, links, legend);
    return links.leftOut;
  }

  /** Tags of findings first, then the selected event, the critical path, and the rest. */
  private void nameSpots(Frame frame, Dots dots, Labels labels, boolean crowded) {
    List<Spot> spots =
        dots.spots.stream()
            .filter(spot -> !spot.isPill())
            .filter(spot -> !crowded || rank(frame, spot) < UNIMPORTANT)
            .sorted(Comparator.comparingInt((Spot spot) -> rank(frame, spot)))
            .limit(MOST_LABELS)
            .toList();
    for (Spot spot : spots) {
      int item = spot.item();
      TimelineMark mark = new TimelineMark.OfRecord(model.row(item));
      if (!model.isLater(item)) {
        int type = model.store().type(model.row(item));
        String name = model.store().names().types().name(type);
        String text = measure.elideMiddle(name, frame.labelFont(), WIDEST_LABEL * frame.scale);
        if (!text.isEmpty()) {
          labels.put(spot, text, frame.labelFont(), frame.colors.text(), mark);
        }
      }
      if (model.tag(item) != null) {
        int colour = frame.colors.of(model.severity(item));
        labels.put(spot, model.tag(item), frame.tagFont(), colour, mark);
      }
    }
  }

  private int rank(Frame frame, Spot spot) {
    if (model.row(spot.item()) == frame.options.selectedRow()) {
      return 0;
    }
    if (spot.severity() != null) {
      return spot.severity() == Severity.INFO ? 2 : 1;
    }
    return model.path().has(model.node(spot.item())) ? 3 : UNIMPORTANT;
  }

  private void explainDots(Frame frame, Dots dots, Links links, Legend legend) {
    if (links.links.stream().anyMatch(Link::critical)) {
      legend.criticalPath();
    }
    if (model.itemOfRow(frame.options.selectedRow()) >= 0) {
      legend.selected();
    }
    dots.spots.stream()
        .filter(spot -> !spot.isPill() && model.isLater(spot.item()))
        .findFirst()
        .ifPresent(
            spot ->
                legend.laterRecord(
                    spot.severity() == null
                        ? frame.colors.muted()
                        : frame.colors.of(spot.severity())));
    dots.spots.stream()
        .filter(spot -> spot.severity() != null && !model.isLater(spot.item()))
        .findFirst()
        .ifPresent(spot -> legend.finding(frame.colors.of(spot.severity())));
    if (dots.spots.stream().anyMatch(Spot::isPill)) {
      legend.pill();
    }
    if (links.leftOut > 0) {
      String all = Figures.count(links.leftOut + links.links.size());
      legend.note(links.links.size() + " of " + all + " links drawn: zoom in for more");
    } else if (!links.links.isEmpty()) {
      legend.note("labels: time from cause to effect");
    }
    explainTimes(legend);
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
