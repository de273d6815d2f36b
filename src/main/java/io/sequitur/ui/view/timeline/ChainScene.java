package io.sequitur.ui.view.timeline;

import io.sequitur.export.picture.Mark;
import io.sequitur.export.picture.PictureColors;
import io.sequitur.export.picture.TextMeasure;
import io.sequitur.export.timeline.TimelineMark;
import io.sequitur.export.timeline.TimelineModel;
import io.sequitur.export.timeline.TimelineOptions;
import io.sequitur.export.timeline.TimelinePicture;
import io.sequitur.session.Snapshot;
import io.sequitur.ui.canvas.PaintedPicture;
import io.sequitur.ui.canvas.Viewport;
import io.sequitur.ui.shell.LatestWork;
import io.sequitur.ui.shell.Selected;
import io.sequitur.ui.shell.Workspace;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The timeline of the selected chain. */
final class ChainScene implements TimelineScene {
  /** The closest zoom, nanoseconds across the whole view. */
  private static final double CLOSEST = 200;

  private final Workspace workspace;
  private final TimelinePane pane;
  private final TimelineToggles toggles;
  private final LatestWork<ChainContent.Request, ChainContent> contentWork;
  private final LatestWork<Draft, Drawn> drawing;
  private final ChainSteps steps;
  private Consumer<ChainContent> contentListener = c -> {};
  private ChainContent content;
  private Drawn drawn;
  private boolean fitted = true;
  private double from;
  private double to;

  /** What is to be drawn. */
  private record Draft(ChainContent content, TimelineOptions options, double scale) {}

  /** What was drawn. */
  private record Drawn(Draft draft, TimelinePicture picture, PaintedPicture painted) {}

  ChainScene(
      Workspace workspace,
      TimelinePane pane,
      TimelineToggles toggles,
      TextMeasure measure,
      Executor painting) {
    this.workspace = workspace;
    this.pane = pane;
    this.toggles = toggles;
    steps = new ChainSteps(workspace);
    contentWork =
        new LatestWork<>(
            workspace.background(),
            Platform::runLater,
            request -> ChainContent.of(request, measure),
            this::contentMade);
    drawing = new LatestWork<>(painting, Platform::runLater, this::draw, this::show);
  }

  /** Tells when another chain, or the same one drawn otherwise, is there to be described. */
  void setContentListener(Consumer<ChainContent> listener) {
    contentListener = listener;
  }

  /** What is drawn, {@code null} while nothing is. */
  ChainContent content() {
    return content;
  }

  /** The first and last position of the axis in view, {@code null} while nothing is drawn. */
  TimelinePicture picture() {
    return drawn == null ? null : drawn.picture();
  }

  /** Gathers anew: another chain is selected, the snapshot or a toggle changed. */
  void gather() {
    Snapshot snapshot = workspace.snapshotProperty().get();
    int chain = workspace.selection().current().chain();
    if (snapshot == null || chain < 0 || chain >= snapshot.chains().chains()) {
      return;
    }
    boolean fold = toggles.foldGaps().get();
    boolean adjusted = toggles.adjusted().get();
    contentWork.submit(new ChainContent.Request(snapshot, chain, fold, adjusted, content));
  }

  private void contentMade(ChainContent made) {
    Snapshot snapshot = workspace.snapshotProperty().get();
    Selected selected = workspace.selection().current();
    boolean stale =
        snapshot == null
            || snapshot.chains() != made.request().snapshot().chains()
            || selected.chain() != made.request().chain();
    if (stale) {
      return;
    }
    if (content == null || !isSameChain(content, made)) {
      fitted = true;
    } else if (!fitted) {
      from = made.axis().ofTime(Math.round(content.axis().timeAt(from)));
      to = Math.max(from + CLOSEST, made.axis().ofTime(Math.round(content.axis().timeAt(to))));
    }
    content = made;
    contentListener.accept(made);
    reveal(selected.row());
    request();
  }

  private static boolean isSameChain(ChainContent a, ChainContent b) {
    return a.model().store() == b.model().store() && a.model().row(0) == b.model().row(0);
  }

  @Override
  public void request() {
    if (content == null || pane.getWidth() < 1 || pane.getHeight() < 1) {
      return;
    }
    PictureColors colors = PictureColors.of(workspace.darkProperty().get());
    TimelineOptions options =
        new TimelineOptions(
            pane.getWidth(),
            pane.getHeight(),
            fitted ? Double.NaN : from,
            to,
            pane.scroll(),
            toggles.criticalPath().get(),
            true,
            workspace.selection().current().row(),
            colors,
            workspace.colorsProperty().get().palette(),
            workspace.scaleProperty().get());
    drawing.submit(new Draft(content, options, pane.canvas().outputScale()));
  }

  private Drawn draw(Draft draft) {
    TimelinePicture picture = draft.content().layout().layout(draft.options());
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

  private boolean isReady() {
    return drawn != null && drawn.draft().content() == content;
  }

  private Viewport viewport() {
    TimelinePicture picture = drawn.picture();
    double least = Math.min(CLOSEST, picture.fitTo() - picture.fitFrom());
    return new Viewport(
        picture.fitFrom(),
        picture.fitTo(),
        fitted ? picture.fitFrom() : from,
        fitted ? picture.fitTo() : to,
        least);
  }

  private void show(Viewport next) {
    fitted = next.isWhole();
    from = next.from();
    to = next.to();
    request();
  }

  @Override
  public void zoom(double factor, double x) {
    if (isReady()) {
      double width = drawn.picture().plotRight() - drawn.picture().plotLeft();
      double share = Math.clamp((x - drawn.picture().plotLeft()) / width, 0, 1);
      show(viewport().zoom(factor, share));
    }
  }

  @Override
  public void pan(double pixels) {
    if (isReady()) {
      show(viewport().pan(pixels / (drawn.picture().plotRight() - drawn.picture().plotLeft())));
    }
  }

  @Override
  public void fit() {
    fitted = true;
    pane.scrollTo(0);
    request();
  }

  /** Moves the view as little as needed for a record to be in it. */
  void reveal(int row) {
    int item = content == null || row < 0 ? -1 : content.model().itemOfRow(row);
    if (item < 0 || !isReady()) {
      return;
    }
    TimelinePicture picture = drawn.picture();
    if (!fitted) {
      show(viewport().reveal(content.axis().ofItem(item)));
    }
    double room = picture.plotBottom() - picture.plotTop();
    if (picture.contentHeight() > room + 1) {
      double lane = picture.contentHeight() / content.model().lanes().size();
      double top = lane * content.model().lane(item);
      pane.scrollTo(Math.clamp(pane.scroll(), Math.min(top, top + lane - room), top));
    }
  }

  @Override
  public void step(Step step) {
    if (content != null) {
      steps.step(content.model(), step);
    }
  }

  @Override
  public void click(Mark mark, double x) {
    switch (mark) {
      case TimelineMark.OfRecord record -> workspace.selectRow(record.row());
      case TimelineMark.OfLink link -> workspace.selectRow(link.effectRow());
      case TimelineMark.OfMissingCause missing -> workspace.selectRow(missing.row());
      case TimelineMark.OfOtherChain other -> workspace.selectRow(other.row());
      case TimelineMark.OfGroup group -> zoomInto(group);
      case null, default -> {}
    }
  }

  /** Records of one time cannot be told apart by zooming: then the first is selected. */
  private void zoomInto(TimelineMark.OfGroup group) {
    if (!isReady()) {
      return;
    }
    TimelineModel model = content.model();
    double first = content.axis().ofItem(model.itemOfRow(group.firstRow()));
    double last = content.axis().ofItem(model.itemOfRow(group.lastRow()));
    if (last - first < 1 || last - first < viewport().length() * 1e-9) {
      workspace.selectRow(group.firstRow());
    } else {
      double margin = (last - first) * 0.3;
      show(viewport().show(first - margin, last + margin));
    }
  }

  @Override
  public boolean brush(double fromX, double toX) {
    return false;
  }

  @Override
  public String describe(Mark mark, double x, double y) {
    return mark == null || content == null ? null : content.text().apply(mark);
  }
}
