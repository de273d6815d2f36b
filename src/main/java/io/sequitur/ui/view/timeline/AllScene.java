package io.sequitur.ui.view.timeline;

import io.sequitur.export.picture.Mark;
import io.sequitur.export.picture.PictureColors;
import io.sequitur.export.picture.TextMeasure;
import io.sequitur.export.timeline.AllEvents;
import io.sequitur.export.timeline.AllEventsLayout;
import io.sequitur.export.timeline.TimelineMark;
import io.sequitur.export.timeline.TimelineOptions;
import io.sequitur.export.timeline.TimelinePicture;
import io.sequitur.model.Figures;
import io.sequitur.session.SessionState;
import io.sequitur.session.Snapshot;
import io.sequitur.ui.canvas.PaintedPicture;
import io.sequitur.ui.canvas.Viewport;
import io.sequitur.ui.shell.LatestWork;
import io.sequitur.ui.shell.TimeRange;
import io.sequitur.ui.shell.Workspace;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The timeline of all chains: how many records when, and the events once zoomed in. */
final class AllScene implements TimelineScene {
  /** The closest zoom, nanoseconds across the whole view. */
  private static final double CLOSEST = 1_000;

  /** While reading, the picture is made anew when there are this many times more records. */
  private static final double GROWTH = 1.3;

  private final Workspace workspace;
  private final TimelinePane pane;
  private final LatestWork<Snapshot, Content> contentWork;
  private final LatestWork<Draft, Drawn> drawing;
  private Runnable contentListener = () -> {};
  private Content content;
  private Drawn drawn;
  private boolean fitted = true;
  private double from;
  private double to;
  private boolean brushing;

  /** What is drawn from. */
  private record Content(Snapshot snapshot, AllEvents all, AllEventsLayout layout) {}

  /** What is to be drawn. */
  private record Draft(
      Content content, TimelineOptions options, double brushFrom, double brushTo, double scale) {}

  /** What was drawn. */
  private record Drawn(Draft draft, TimelinePicture picture, PaintedPicture painted) {}

  AllScene(Workspace workspace, TimelinePane pane, TextMeasure measure, Executor painting) {
    this.workspace = workspace;
    this.pane = pane;
    contentWork =
        new LatestWork<>(
            workspace.background(),
            Platform::runLater,
            snapshot -> content(snapshot, measure),
            this::contentMade);
    drawing = new LatestWork<>(painting, Platform::runLater, this::draw, this::show);
  }

  private static Content content(Snapshot snapshot, TextMeasure measure) {
    AllEvents all =
        AllEvents.of(snapshot.chains(), snapshot.analysis(), snapshot.options().skewTolerance());
    return new Content(snapshot, all, new AllEventsLayout(all, measure));
  }

  /** Tells when there is something else to be described. */
  void setContentListener(Runnable listener) {
    contentListener = listener;
  }

  /** Gathers anew, if the snapshot has much that is not shown yet. */
  void gather() {
    Snapshot now = workspace.snapshotProperty().get();
    if (now == null) {
      content = null;
      drawn = null;
      fitted = true;
      pane.show(this, null, 1, 0);
      return;
    }
    boolean known = content != null && content.snapshot().store() == now.store();
    if (!known) {
      content = null;
      fitted = true;
    }
    boolean worthwhile =
        !known
            || (now.state() != SessionState.LOADING
                && content.snapshot().analysis() != now.analysis())
            || now.chains().size() > GROWTH * content.snapshot().chains().size();
    if (worthwhile) {
      contentWork.submit(now);
    } else {
      request();
    }
  }

  private void contentMade(Content made) {
    Snapshot now = workspace.snapshotProperty().get();
    if (now == null || now.store() != made.snapshot().store()) {
      return;
    }
    boolean first = content == null;
    if (!first && !fitted) {
      long shift = content.all().origin() - made.all().origin();
      from += shift;
      to += shift;
    }
    content = made;
    if (first) {
      rangeChanged();
    }
    contentListener.run();
    request();
  }

  /** Says what to do where there is nothing to draw, {@code null} if there is something. */
  String hint() {
    Snapshot now = workspace.snapshotProperty().get();
    if (now == null || (content != null && content.all().records().size() > 0)) {
      return null;
    }
    if (now.state() == SessionState.LOADING) {
      return "Events appear here as they are read.";
    }
    if (content == null) {
      return null;
    }
    return content.all().records().untimed() > 0
        ? "No record has a time, so there is no timeline of all events. Select a chain to see its"
            + " events in order."
        : "No record was read, so there is nothing to show.";
  }

  /** What is shown, in a line, and in shorter ones. */
  List<String> summaries() {
    if (content == null || content.all().records().size() == 0) {
      return List.of();
    }
    AllEvents all = content.all();
    String records = Figures.count(all.records().size(), "record");
    String text = records + " of " + Figures.count(all.chains().chains(), "chain");
    String whole = text + " · " + Figures.duration(all.length());
    long untimed = all.records().untimed();
    return untimed == 0
        ? List.of(whole, text, records)
        : List.of(
            whole + " · " + Figures.count(untimed) + " without a time not shown",
            records + " · " + Figures.count(untimed) + " without a time not shown",
            Figures.count(untimed) + " without a time");
  }

  @Override
  public void request() {
    if (content == null || content.all().records().size() == 0) {
      pane.show(this, null, 1, 0);
      return;
    }
    if (pane.getWidth() < 1 || pane.getHeight() < 1) {
      return;
    }
    TimelineOptions options =
        new TimelineOptions(
            pane.getWidth(),
            pane.getHeight(),
            fitted ? Double.NaN : from,
            to,
            pane.scroll(),
            false,
            true,
            -1,
            PictureColors.of(workspace.darkProperty().get()),
            workspace.colorsProperty().get().palette(),
            workspace.scaleProperty().get());
    TimeRange range = workspace.rangeProperty().get();
    long origin = content.all().origin();
    double brushFrom = range == null ? Double.NaN : (double) (range.from() - origin);
    double brushTo = range == null ? Double.NaN : (double) (range.to() - origin);
    drawing.submit(new Draft(content, options, brushFrom, brushTo, pane.canvas().outputScale()));
  }

  private Drawn draw(Draft draft) {
    TimelinePicture picture =
        draft.content().layout().layout(draft.options(), draft.brushFrom(), draft.brushTo());
    return new Drawn(
        draft,
        picture,
        PaintedPicture.paint(picture.picture(), draft.scale(), pane.canvas().pool()));
  }

  private void show(Drawn next) {
    if (next.draft().content() == content) {
      drawn = next;
      TimelinePicture picture = next.picture();
      double room = picture.plotBottom() - picture.plotTop();
      pane.show(this, next.painted(), room, picture.contentHeight());
    }
  }

  /** Shows the brushed range, unless it was brushed here. */
  void rangeChanged() {
    TimeRange range = workspace.rangeProperty().get();
    if (content == null || brushing) {
      request();
      return;
    }
    fitted = range == null;
    if (range != null) {
      double margin = 0.03 * range.length();
      from = range.from() - content.all().origin() - margin;
      to = Math.max(from + CLOSEST, range.to() - content.all().origin() + margin);
    }
    request();
  }

  private boolean isReady() {
    return drawn != null && drawn.draft().content() == content;
  }

  private Viewport viewport() {
    TimelinePicture picture = drawn.picture();
    return new Viewport(
        picture.fitFrom(),
        picture.fitTo(),
        fitted ? picture.fitFrom() : from,
        fitted ? picture.fitTo() : to,
        Math.min(CLOSEST, picture.fitTo() - picture.fitFrom()));
  }

  private void show(Viewport next) {
    fitted = next.isWhole();
    from = next.from();
    to = next.to();
    request();
  }

  private double plotWidth() {
    return drawn.picture().plotRight() - drawn.picture().plotLeft();
  }

  @Override
  public void zoom(double factor, double x) {
    if (isReady()) {
      double share = Math.clamp((x - drawn.picture().plotLeft()) / plotWidth(), 0, 1);
      show(viewport().zoom(factor, share));
    }
  }

  @Override
  public void pan(double pixels) {
    if (isReady()) {
      show(viewport().pan(pixels / plotWidth()));
    }
  }

  @Override
  public void fit() {
    fitted = true;
    pane.scrollTo(0);
    request();
  }

  @Override
  public void step(Step step) {
    double notch = plotWidth() * 0.1;
    switch (step) {
      case TO_CAUSE -> pan(-notch);
      case TO_EFFECT -> pan(notch);
      case UP -> pane.scrollTo(pane.scroll() - 40);
      case DOWN -> pane.scrollTo(pane.scroll() + 40);
    }
  }

  @Override
  public void click(Mark mark, double x) {
    switch (mark) {
      case TimelineMark.OfRecord record -> workspace.selectRow(record.row());
      case TimelineMark.OfLink link -> workspace.selectRow(link.effectRow());
      case TimelineMark.OfMissingCause missing -> workspace.selectRow(missing.row());
      case TimelineMark.OfGroup group -> zoomInto(group);
      case null, default -> {}
    }
  }

  private void zoomInto(TimelineMark.OfGroup group) {
    if (!isReady()) {
      return;
    }
    if (group.to() - group.from() < 4 * CLOSEST / plotWidth()) {
      workspace.selectRow(group.firstRow());
    } else {
      double middle = (group.from() + group.to()) / 2;
      double length = Math.max(viewport().length() / 8, 1.6 * (group.to() - group.from()));
      show(viewport().show(middle - length / 2, middle + length / 2));
    }
  }

  @Override
  public boolean brush(double fromX, double toX) {
    if (!isReady()) {
      return false;
    }
    long origin = content.all().origin();
    TimelinePicture picture = drawn.picture();
    long a = origin + (long) picture.positionAt(Math.max(picture.plotLeft(), Math.min(fromX, toX)));
    long b = origin + (long) picture.positionAt(Math.max(fromX, toX));
    brushing = true;
    try {
      workspace.rangeProperty().set(new TimeRange(a, Math.max(a + 1, b)));
    } finally {
      brushing = false;
    }
    return true;
  }

  @Override
  public String describe(Mark mark, double x, double y) {
    if (mark == null || content == null) {
      return null;
    }
    return new AllText(content.all()).apply(mark);
  }
}
