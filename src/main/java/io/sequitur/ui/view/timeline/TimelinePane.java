package io.sequitur.ui.view.timeline;

import io.sequitur.export.picture.Mark;
import io.sequitur.export.timeline.TimelineMark;
import io.sequitur.ui.canvas.PaintedPicture;
import io.sequitur.ui.canvas.PictureCanvas;
import io.sequitur.ui.shell.Workspace;
import io.sequitur.ui.view.timeline.TimelineScene.Step;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** The area that a timeline is drawn in: passes what mouse and keys do to its scene. */
final class TimelinePane extends Region {
  private static final double ZOOM = 1.25;
  private static final double PAN = 0.12;
  private static final double STILL = 4;

  private final PictureCanvas canvas = new PictureCanvas();
  private final ScrollBar lanes = new ScrollBar();
  private final Tooltip tooltip = new Tooltip();
  private final Workspace workspace;
  private TimelineScene scene;
  private Mark hovered;
  private boolean tooltipOn;
  private double pressedX;
  private double lastX;
  private double lastY;
  private double pointerX = -1;
  private boolean dragging;
  private boolean brushing;

  TimelinePane(Workspace workspace) {
    this.workspace = workspace;
    setId("timeline-pane");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    lanes.setOrientation(Orientation.VERTICAL);
    lanes.setVisible(false);
    lanes.setAccessibleText("Scroll the lanes");
    lanes.valueProperty().addListener(o -> scene.request());
    tooltip.setShowDelay(Duration.millis(250));
    tooltip.setHideDelay(Duration.millis(80));
    getChildren().addAll(canvas, lanes);
    canvas.setOverlay(this::drawOver);
    focusedProperty().addListener(o -> canvas.redraw());
    setOnMouseMoved(this::moved);
    setOnMouseExited(e -> leave());
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::dragged);
    setOnMouseReleased(this::released);
    setOnScroll(this::scrolled);
    setOnKeyPressed(this::keyPressed);
  }

  /** Lets a scene fill the pane from now on. */
  void setScene(TimelineScene next) {
    if (scene != next) {
      scene = next;
      hover(null, 0, 0);
    }
    next.request();
  }

  PictureCanvas canvas() {
    return canvas;
  }

  /** Shows what a scene has drawn; ignored if another scene fills the pane by now. */
  void show(TimelineScene from, PaintedPicture picture, double room, double contentHeight) {
    if (from == scene) {
      canvas.show(picture);
      lanes.setVisible(contentHeight > room + 1);
      lanes.setMax(Math.max(0, contentHeight - room));
      lanes.setVisibleAmount(lanes.getMax() * room / Math.max(1, contentHeight));
      lanes.setValue(Math.min(lanes.getValue(), lanes.getMax()));
    }
  }

  /** Pixels by which lanes are scrolled up. */
  double scroll() {
    return lanes.isVisible() ? lanes.getValue() : 0;
  }

  /** Scrolls the lanes. */
  void scrollTo(double value) {
    lanes.setValue(Math.clamp(value, 0, lanes.getMax()));
  }

  @Override
  protected void layoutChildren() {
    double bar = lanes.prefWidth(-1);
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
    lanes.resizeRelocate(getWidth() - bar, 0, bar, getHeight());
    if (scene != null) {
      scene.request();
    }
  }

  private void moved(MouseEvent e) {
    pointerX = e.getX();
    hover(canvas.markAt(e.getX(), e.getY()), e.getX(), e.getY());
  }

  private void leave() {
    pointerX = -1;
    hover(null, 0, 0);
  }

  private void hover(Mark mark, double x, double y) {
    if (!Objects.equals(mark, hovered)) {
      hovered = mark;
      setCursor(isClickable(mark) ? Cursor.HAND : Cursor.DEFAULT);
      tooltip.hide();
    }
    String text = scene == null ? null : scene.describe(mark, x, y);
    boolean on = text != null;
    if (on) {
      tooltip.setText(text);
    }
    if (on != tooltipOn) {
      tooltipOn = on;
      if (on) {
        Tooltip.install(this, tooltip);
      } else {
        Tooltip.uninstall(this, tooltip);
      }
    }
  }

  private static boolean isClickable(Mark mark) {
    return mark != null
        && !(mark instanceof TimelineMark.OfFold)
        && !(mark instanceof TimelineMark.OfLane)
        && !(mark instanceof TimelineMark.OfNote);
  }

  private void pressed(MouseEvent e) {
    requestFocus();
    e.consume(); // else the tabs around take the focus
    pressedX = e.getX();
    lastX = e.getX();
    lastY = e.getY();
    dragging = false;
    brushing = e.isShiftDown() && e.getButton() == MouseButton.PRIMARY;
  }

  private void dragged(MouseEvent e) {
    if (!dragging && Math.hypot(e.getX() - pressedX, e.getY() - lastY) < STILL) {
      return;
    }
    dragging = true;
    hover(null, 0, 0);
    if (brushing) {
      scene.brush(pressedX, e.getX());
    } else {
      setCursor(Cursor.CLOSED_HAND);
      scene.pan(lastX - e.getX());
      scrollTo(lanes.getValue() + lastY - e.getY());
    }
    lastX = e.getX();
    lastY = e.getY();
  }

  private void released(MouseEvent e) {
    setCursor(Cursor.DEFAULT);
    if (dragging || e.getButton() != MouseButton.PRIMARY) {
      dragging = false;
      return;
    }
    Mark mark = canvas.markAt(e.getX(), e.getY());
    if (e.getClickCount() == 2 && !isClickable(mark)) {
      scene.fit();
    } else {
      scene.click(mark, e.getX());
    }
  }

  private void scrolled(ScrollEvent e) {
    if (e.getDeltaX() != 0 && Math.abs(e.getDeltaX()) >= Math.abs(e.getDeltaY())) {
      scene.pan(-e.getDeltaX());
    } else if (e.getDeltaY() != 0) {
      double notches = Math.clamp(e.getDeltaY() / 40, -3, 3);
      scene.zoom(Math.pow(ZOOM, notches), e.getX());
    }
    e.consume();
  }

  private void keyPressed(KeyEvent e) {
    if (e.isShortcutDown() || e.isAltDown() || e.isMetaDown()) {
      return;
    }
    double middle = pointerX >= 0 ? pointerX : getWidth() / 2;
    switch (e.getCode()) {
      case W, PLUS, ADD, EQUALS -> scene.zoom(ZOOM, middle);
      case S, MINUS, SUBTRACT -> scene.zoom(1 / ZOOM, middle);
      case A -> scene.pan(-PAN * getWidth());
      case D -> scene.pan(PAN * getWidth());
      case F, HOME -> scene.fit();
      case LEFT -> scene.step(Step.TO_CAUSE);
      case RIGHT -> scene.step(Step.TO_EFFECT);
      case UP -> scene.step(Step.UP);
      case DOWN -> scene.step(Step.DOWN);
      case ESCAPE -> workspace.selection().selectChain(-1);
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void drawOver(GraphicsContext g) {
    if (isFocused()) {
      g.setStroke(workspace.themeProperty().get().accent());
      g.setLineWidth(1);
      g.strokeRect(0.5, 0.5, getWidth() - 1, getHeight() - 1);
    }
  }
}
