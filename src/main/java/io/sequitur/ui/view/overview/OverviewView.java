package io.sequitur.ui.view.overview;

import io.sequitur.model.Figures;
import io.sequitur.session.Snapshot;
import io.sequitur.ui.shell.ClockText;
import io.sequitur.ui.shell.KeyHint;
import io.sequitur.ui.shell.LatestWork;
import io.sequitur.ui.shell.TimeRange;
import io.sequitur.ui.shell.View;
import io.sequitur.ui.shell.Workspace;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The whole time at a glance, and the brush that zooms everything else into a part of it. */
public final class OverviewView extends Region implements View {
  private static final double HEIGHT = 54;
  private static final double TIME_MARGIN = 52;
  private static final double EXACT_MARGIN = 92;
  private static final long EXACT = 600_000_000_000L;

  private final Workspace workspace;
  private final Canvas canvas = new Canvas();
  private final Tooltip meaning = new Tooltip();
  private final LatestWork<OverviewBins.Request, OverviewBins> work;
  private OverviewBins bins;
  private OverviewScale scale;

  public OverviewView(Workspace workspace) {
    this.workspace = workspace;
    work =
        new LatestWork<>(
            workspace.background(), Platform::runLater, OverviewBins::of, this::showBins);
    canvas.setManaged(false);
    getChildren().add(canvas);
    getStyleClass().add("overview");
    setId("overview");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleText("Overview of the whole time. Arrow keys move the brush.");
    Tooltip.install(this, meaning);
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> describe(e.getX()));
    new OverviewHands(this, workspace);
    workspace.snapshotProperty().addListener((p, old, now) -> snapshotChanged(old, now));
    workspace.matchesProperty().addListener((p, old, now) -> recount());
    workspace.rangeProperty().addListener((p, old, now) -> paint());
    workspace.themeProperty().addListener((p, old, now) -> paint());
    workspace.scaleProperty().addListener((p, old, now) -> requestLayout());
    focusVisibleProperty().addListener((p, old, now) -> paint());
  }

  @Override
  public String id() {
    return "overview";
  }

  @Override
  public String title() {
    return "Overview strip";
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(
        new KeyHint("drag", "Brush a range of time; drag it or its edges"),
        new KeyHint("double-click / Esc", "Show the whole time"),
        new KeyHint("← →", "Move the brush"),
        new KeyHint("Shift+← →", "Move its end"),
        new KeyHint("+ −", "Make it shorter or longer"),
        new KeyHint("wheel", "Zoom the brush at the pointer"));
  }

  /** Where what lies; {@code null} while there is nothing to show. */
  OverviewScale scale() {
    return scale;
  }

  /** What is shown; {@code null} while nothing is. */
  OverviewBins bins() {
    return bins;
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.rint(HEIGHT * workspace.scaleProperty().get());
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      recount();
    }
    paint();
  }

  private double margin() {
    boolean exact =
        bins != null
            && (bins.to() - bins.from() < EXACT
                || ClockText.onOtherDays(bins.from(), bins.to() - 1));
    return (exact ? EXACT_MARGIN : TIME_MARGIN) * workspace.scaleProperty().get();
  }

  private void snapshotChanged(Snapshot before, Snapshot now) {
    if (now == null) {
      bins = null;
      paint();
    } else if (before == null
        || before.chains() != now.chains()
        || before.analysis() != now.analysis()) {
      recount();
    }
  }

  private void recount() {
    Snapshot snapshot = workspace.snapshotProperty().get();
    if (snapshot != null && getWidth() > 0) {
      work.submit(
          new OverviewBins.Request(
              snapshot,
              workspace.matchesProperty().get(),
              OverviewScale.bars(getWidth(), margin())));
    }
  }

  private void showBins(OverviewBins next) {
    if (workspace.snapshotProperty().get() == null) {
      return;
    }
    bins = next;
    paint();
    if (OverviewScale.bars(getWidth(), margin()) != next.records().length) {
      recount(); // the labels need other room than was thought
    }
  }

  private void paint() {
    var g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    scale = null;
    if (bins == null || getWidth() <= 0) {
      return;
    }
    scale =
        new OverviewScale(
            getWidth(), getHeight(), margin(), bins.records().length, bins.from(), bins.to());
    new OverviewPainter(g, workspace.themeProperty().get(), scale, workspace.scaleProperty().get())
        .paint(bins, workspace.rangeProperty().get());
    if (isFocusVisible()) {
      g.setStroke(workspace.themeProperty().get().accent());
      g.setLineWidth(1);
      g.strokeRect(1.5, 1.5, getWidth() - 3, getHeight() - 3);
    }
    TimeRange range = workspace.rangeProperty().get();
    setAccessibleHelp(range == null ? "The whole time is shown" : rangeText(range));
  }

  private static String rangeText(TimeRange range) {
    return "Brushed: "
        + ClockText.full(range.from())
        + " to "
        + ClockText.full(range.to())
        + " UTC, "
        + Figures.duration(range.length());
  }

  private void describe(double x) {
    if (scale == null || bins.isEmpty()) {
      meaning.setText("Records over time. No record has a time.");
      return;
    }
    int bin = bins.bin(scale.time(x));
    long length = (bins.to() - bins.from()) / bins.records().length;
    StringBuilder text = new StringBuilder();
    text.append(ClockText.full(bins.from() + length * bin)).append(" UTC, ");
    text.append(Figures.duration(length)).append(" a bar\n");
    text.append(Figures.count(bins.records()[bin], "record"));
    if (bins.matching() != null) {
      text.append(", ").append(Figures.count(bins.matching()[bin])).append(" match the query");
    }
    text.append('\n').append(Figures.count(bins.errors()[bin], "error")).append(" (tall mark), ");
    text.append(Figures.count(bins.warnings()[bin], "warning")).append(" (low mark)");
    if (bins.timeless() > 0) {
      text.append('\n').append(Figures.count(bins.timeless(), "record"));
      text.append(" without a time are not shown here");
    }
    text.append("\nDrag to brush, double-click to see the whole.");
    meaning.setText(text.toString());
  }
}
