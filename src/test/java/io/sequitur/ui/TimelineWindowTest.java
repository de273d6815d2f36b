package io.sequitur.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sequitur.chain.ChainTree;
import io.sequitur.export.picture.Mark;
import io.sequitur.export.picture.PictureColors;
import io.sequitur.export.picture.Shape;
import io.sequitur.export.timeline.TimelineMark;
import io.sequitur.ui.canvas.PaintedPicture;
import io.sequitur.ui.canvas.PictureCanvas;
import io.sequitur.ui.shell.TimeRange;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

class TimelineWindowTest extends WindowTest {
  private int chain;

  /** Opens the log, selects its longest chain and waits until its timeline is drawn. */
  private void openChain() {
    open(FAULTS);
    chain = 0;
    for (int c = 0; c < snapshot().chains().chains(); c++) {
      chain = snapshot().chains().events(c) > snapshot().chains().events(chain) ? c : chain;
    }
    interact(() -> workspace().selection().selectChain(chain));
    waitFor(() -> records().size() == snapshot().chains().records(chain));
  }

  private PictureCanvas canvas() {
    return lookup(".picture-canvas").queryAs(PictureCanvas.class);
  }

  private List<Shape> shapes() {
    PaintedPicture shown = canvas().shown();
    List<Shape> shapes = new ArrayList<>();
    if (shown != null) {
      collect(shown.picture().shapes(), shapes);
    }
    return shapes;
  }

  private static void collect(List<Shape> from, List<Shape> to) {
    for (Shape shape : from) {
      if (shape instanceof Shape.Clipped clipped) {
        collect(clipped.shapes(), to);
      } else {
        to.add(shape);
      }
    }
  }

  /** Rows that are drawn as dots. */
  private List<Integer> records() {
    return shapes().stream()
        .filter(shape -> shape instanceof Shape.Circle)
        .map(Shape::mark)
        .filter(TimelineMark.OfRecord.class::isInstance)
        .map(mark -> ((TimelineMark.OfRecord) mark).row())
        .distinct()
        .toList();
  }

  private boolean shows(Class<? extends Mark> kind) {
    return shapes().stream().anyMatch(shape -> kind.isInstance(shape.mark()));
  }

  /** Where a record's dot is, in pixels of the canvas. */
  private Shape.Circle dot(int row) {
    return shapes().stream()
        .filter(Shape.Circle.class::isInstance)
        .map(Shape.Circle.class::cast)
        .filter(circle -> new TimelineMark.OfRecord(row).equals(circle.mark()))
        .findFirst()
        .orElseThrow();
  }

  private Point2D onScreen(double x, double y) {
    return canvas().localToScreen(x, y);
  }

  private ChainTree tree() {
    return ChainTree.of(snapshot().chains(), chain);
  }

  private int selectedRow() {
    return workspace().selection().current().row();
  }

  private double distance(int a, int b) {
    return Math.abs(dot(a).x() - dot(b).x());
  }

  @Test
  void aClickOnADotSelectsItsRecord() {
    openChain();
    int row = tree().row(2);
    clickOn(onScreen(dot(row).x(), dot(row).y()));

    waitFor(() -> selectedRow() == row);
    waitFor(
        () ->
            shapes().stream()
                .filter(Shape.Circle.class::isInstance)
                .map(Shape.Circle.class::cast)
                .anyMatch(
                    c ->
                        c.stroke() != null
                            && c.stroke().argb() == PictureColors.DARK.selection()
                            && c.x() == dot(row).x()));
    assertNoNotices();
  }

  @Test
  void arrowsStepAlongLinks() {
    openChain();
    int root = tree().row(0);
    interact(() -> workspace().selectRow(root));
    clickOn(onScreen(dot(root).x(), dot(root).y()));
    type(KeyCode.RIGHT);
    int effect = selectedRow();

    assertThat(snapshot().chains().causes().all(effect)).contains(root);
    type(KeyCode.LEFT);
    assertThat(selectedRow()).isEqualTo(root);
  }

  @Test
  void keysZoomPanAndFit() {
    openChain();
    int first = tree().row(0);
    int second = tree().row(1);
    double before = distance(first, second);
    clickOn(onScreen(canvas().getWidth() * 0.5, canvas().getHeight() - 4));
    moveTo(onScreen(dot(first).x() + 2, canvas().getHeight() - 4));
    type(KeyCode.W, 3);
    waitFor(() -> records().contains(first) && records().contains(second));
    waitFor(() -> distance(first, second) > before * 1.8);
    double x = dot(first).x();
    type(KeyCode.A);
    waitFor(() -> dot(first).x() > x + 20);
    type(KeyCode.F);
    waitFor(() -> Math.abs(distance(first, second) - before) < 0.5);
    type(KeyCode.S);
    waitFor(() -> distance(first, second) < before * 0.95);
  }

  @Test
  void theWheelZoomsAtThePointer() {
    openChain();
    int row = tree().row(1);
    double x = dot(row).x();
    double y = dot(row).y();
    double before = distance(tree().row(0), row);
    moveTo(onScreen(x, y));
    scroll(2, VerticalDirection.UP);
    waitFor(() -> records().contains(row) && dot(row).x() != x);
    waitFor(() -> !records().contains(tree().row(0)) || distance(tree().row(0), row) > before);

    assertThat(dot(row).x()).isCloseTo(x, within(1.5));
  }

  @Test
  void draggingMovesAndADoubleClickFits() {
    openChain();
    int row = tree().row(0);
    double x = dot(row).x();
    double y = canvas().getHeight() - 6;
    drag(onScreen(x + 200, y), MouseButton.PRIMARY).dropTo(onScreen(x + 260, y));
    waitFor(() -> Math.abs(dot(row).x() - x - 60) < 4);
    doubleClickOn(onScreen(x + 220, y));
    waitFor(() -> Math.abs(dot(row).x() - x) < 0.5);
  }

  @Test
  void theCriticalPathCanBeSwitchedOff() {
    openChain();
    int accent = PictureColors.DARK.accent();
    waitFor(() -> curves(accent) > 0);
    clickOn("Critical path");
    waitFor(() -> curves(accent) == 0);
  }

  private long curves(int argb) {
    return shapes().stream()
        .filter(Shape.Curve.class::isInstance)
        .filter(shape -> ((Shape.Curve) shape).stroke().argb() == argb)
        .count();
  }

  @Test
  void escapeShowsAllEventsAndZoomingInShowsEachOfThem() {
    openChain();
    clickOn(onScreen(canvas().getWidth() * 0.5, canvas().getHeight() - 4));
    type(KeyCode.ESCAPE);
    waitFor(() -> shows(TimelineMark.OfGroup.class) && !shows(TimelineMark.OfRecord.class));
    long start = snapshot().analysis().totals().firstTime() + 60_000_000_000L;
    interact(() -> workspace().rangeProperty().set(new TimeRange(start, start + 20_000_000_000L)));
    waitFor(() -> shows(TimelineMark.OfRecord.class) && shows(TimelineMark.OfLink.class));
    int row = records().getFirst();
    clickOn(onScreen(dot(row).x(), dot(row).y()));
    waitFor(() -> workspace().selection().current().chain() == snapshot().chains().chainOf(row));
  }

  @Test
  void draggingWithShiftBrushesARangeOfTime() {
    open(FAULTS);
    waitFor(() -> shows(TimelineMark.OfGroup.class));
    double y = canvas().getHeight() / 2;
    double width = canvas().getWidth();
    press(KeyCode.SHIFT);
    drag(onScreen(width * 0.4, y), MouseButton.PRIMARY).dropTo(onScreen(width * 0.6, y));
    release(KeyCode.SHIFT);
    waitFor(() -> workspace().rangeProperty().get() != null);
    TimeRange range = workspace().rangeProperty().get();
    var totals = snapshot().analysis().totals();
    long all = totals.lastTime() - totals.firstTime();

    assertThat(range.length()).isBetween(all / 10, all / 2);
    waitFor(() -> chainsListed() < snapshot().chains().chains());
  }

  @Test
  void aToggleThatChangesNothingCannotBeSwitched() {
    openChain();
    ToggleButton fold = lookup("Fold idle gaps").queryAs(ToggleButton.class);

    assertThat(fold.isDisabled()).isTrue();
  }

  @Test
  void lightAndDarkAreDrawnAtOnce() {
    openChain();
    interact(() -> workspace().darkProperty().set(false));
    waitFor(() -> canvas().shown().picture().background() == PictureColors.LIGHT.background());
  }
}
