package io.sequitur.export.timeline;

import io.sequitur.export.picture.PictureFont;
import io.sequitur.export.picture.Shape;
import io.sequitur.model.Figures;
import io.sequitur.rule.Severity;
import java.util.Comparator;
import java.util.List;

/** Records as dots, with links, stubs and labels. */
final class DotLayer {
  private static final int MOST_LABELS = 200;
  private static final int UNIMPORTANT = 4;
  private static final double WIDEST_LABEL = 170;

  private final Frame frame;
  private final Items items;
  private final TimelineAxis axis;
  private final Dots dots;
  private final Links links;
  private boolean latencies;

  /**
   * @param from first item in view, in the order of the axis
   * @param to the item after the last in view
   */
  DotLayer(Frame frame, Items items, TimelineAxis axis, Dots dots, int from, int to) {
    this.frame = frame;
    this.items = items;
    this.dots = dots;
    this.axis = axis;
    links = new Links(frame, items, dots);
    links.choose(axis, from, to);
  }

  /** How many links in view are not drawn. */
  int leftOut() {
    return links.leftOut;
  }

  void lay(List<Shape> plot) {
    LabelSpace space = new LabelSpace();
    DotShapes dotShapes = new DotShapes(frame, items, dots, space);
    dotShapes.lay();
    Stubs stubs = new Stubs(frame, items, space);
    stubs.lay(dots.spots);
    LinkShapes linkShapes = new LinkShapes(frame, items, axis, links, space);
    linkShapes.lay();
    Labels labels = new Labels(frame, space);
    nameSpots(labels);
    linkShapes.label(labels);
    latencies = linkShapes.labelled;
    plot.addAll(linkShapes.shapes);
    plot.addAll(dotShapes.joins);
    plot.addAll(stubs.shapes);
    plot.addAll(labels.grounds);
    plot.addAll(dotShapes.shapes);
    plot.addAll(labels.shapes);
  }

  /** Tags of findings first, then the selected event, the critical path, and the rest. */
  private void nameSpots(Labels labels) {
    List<Spot> spots =
        dots.spots.stream()
            .filter(spot -> !spot.isPill())
            .filter(spot -> !links.crowded || rank(spot) < UNIMPORTANT)
            .sorted(Comparator.comparingInt(this::rank))
            .limit(MOST_LABELS)
            .toList();
    Repeats repeats = repeats();
    for (Spot spot : spots) {
      int item = spot.item();
      if (!items.isLater(item)) {
        String name = items.store().names().types().name(type(spot));
        String text =
            frame.measure.elideMiddle(name, frame.labelFont(), WIDEST_LABEL * frame.scale);
        name(spot, text, frame.labelFont(), frame.colors.text(), labels, repeats);
      }
      if (items.tag(item) != null) {
        int colour = frame.colors.of(items.severity(item));
        name(spot, items.tag(item), frame.tagFont(), colour, labels, repeats);
      }
    }
  }

  /** Writes a label, unless it repeats one nearby; what is selected is always named. */
  private void name(
      Spot spot, String text, PictureFont font, int colour, Labels labels, Repeats repeats) {
    boolean selected = rank(spot) == 0;
    if (text.isEmpty()
        || !selected && repeats.isRepeat(text, spot, frame.measure.width(text, font))) {
      return;
    }
    TimelineMark mark = new TimelineMark.OfRecord(items.row(spot.item()));
    if (labels.put(spot, text, font, colour, mark)) {
      repeats.note(text, spot);
    }
  }

  /** Events of one type that follow each other in a lane are a row. */
  private Repeats repeats() {
    Repeats repeats = new Repeats(frame);
    int row = 0;
    Spot before = null;
    for (Spot spot : dots.spots) {
      if (spot.isPill()) {
        continue;
      }
      boolean continues =
          before != null && before.lane() == spot.lane() && type(before) == type(spot);
      row += continues ? 0 : 1;
      repeats.row(spot, row);
      before = spot;
    }
    return repeats;
  }

  private int type(Spot spot) {
    return items.store().type(items.row(spot.item()));
  }

  private int rank(Spot spot) {
    if (items.row(spot.item()) == frame.options.selectedRow()) {
      return 0;
    }
    if (spot.severity() != null) {
      return spot.severity() == Severity.INFO ? 2 : 1;
    }
    return items.isOnPath(spot.item()) ? 3 : UNIMPORTANT;
  }

  void explain(Legend legend) {
    if (links.links.stream().anyMatch(Link::critical)) {
      legend.criticalPath();
    }
    if (items.itemOfRow(frame.options.selectedRow()) >= 0) {
      legend.selected();
    }
    dots.spots.stream()
        .filter(spot -> !spot.isPill() && items.isLater(spot.item()))
        .findFirst()
        .ifPresent(
            spot ->
                legend.laterRecord(
                    spot.severity() == null
                        ? frame.colors.muted()
                        : frame.colors.of(spot.severity())));
    dots.spots.stream()
        .filter(spot -> spot.severity() != null && !items.isLater(spot.item()))
        .findFirst()
        .ifPresent(spot -> legend.finding(frame.colors.of(spot.severity())));
    if (dots.spots.stream().anyMatch(Spot::isPill)) {
      legend.pill();
    }
    if (links.leftOut > 0) {
      String all = Figures.count(links.leftOut + links.links.size());
      legend.note(links.links.size() + " of " + all + " links drawn: zoom in for more");
    } else if (latencies) {
      legend.note("labels: time from cause to effect");
    }
  }
}
