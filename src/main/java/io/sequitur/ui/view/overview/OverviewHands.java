package io.sequitur.ui.view.overview;

import io.sequitur.ui.shell.TimeRange;
import io.sequitur.ui.shell.Workspace;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Mouse and keys on the strip: what they do to the brush. */
final class OverviewHands {
  private static final double EDGE = 5;
  private static final double STILL = 3;
  private static final double STEP = 0.1;
  private static final double ZOOM = 1.25;

  /** What a drag does. */
  private enum Drag {
    NONE,
    NEW,
    MOVE,
    START,
    END
  }

  private final OverviewView view;
  private final Workspace workspace;
  private Drag drag = Drag.NONE;
  private double pressedX;
  private TimeRange pressedRange;

  OverviewHands(OverviewView view, Workspace workspace) {
    this.view = view;
    this.workspace = workspace;
    view.setOnMousePressed(this::pressed);
    view.setOnMouseDragged(this::dragged);
    view.setOnMouseReleased(e -> drag = Drag.NONE);
    view.setOnMouseClicked(this::clicked);
    view.setOnMouseMoved(e -> view.setCursor(cursor(at(e.getX()))));
    view.setOnScroll(this::scrolled);
    view.setOnKeyPressed(this::keyPressed);
  }

  private TimeRange range() {
    return workspace.rangeProperty().get();
  }

  private boolean isReady() {
    return view.scale() != null && !view.bins().isEmpty();
  }

  private Brush brush() {
    OverviewScale scale = view.scale();
    return new Brush(
        scale.from(), scale.to(), Math.min(scale.to() - scale.from(), scale.perPixel()));
  }

  private void set(TimeRange next) {
    workspace.rangeProperty().set(brush().isWhole(next) ? null : next);
  }

  private Drag at(double x) {
    if (!isReady() || range() == null) {
      return Drag.NEW;
    }
    double from = view.scale().x(range().from());
    double to = view.scale().x(range().to());
    if (Math.abs(x - from) <= EDGE) {
      return Drag.START;
    }
    if (Math.abs(x - to) <= EDGE) {
      return Drag.END;
    }
    return x > from && x < to ? Drag.MOVE : Drag.NEW;
  }

  private static Cursor cursor(Drag drag) {
    return switch (drag) {
      case START, END -> Cursor.H_RESIZE;
      case MOVE -> Cursor.OPEN_HAND;
      case NEW, NONE -> Cursor.CROSSHAIR;
    };
  }

  private void pressed(MouseEvent e) {
    view.requestFocus();
    if (e.getButton() == MouseButton.PRIMARY && isReady()) {
      drag = at(e.getX());
      pressedX = e.getX();
      pressedRange = range();
    }
  }

  private void dragged(MouseEvent e) {
    if (drag == Drag.NONE || !isReady()) {
      return;
    }
    long time = view.scale().time(e.getX());
    switch (drag) {
      case NEW -> {
        if (Math.abs(e.getX() - pressedX) >= STILL) {
          set(brush().between(view.scale().time(pressedX), time));
        }
      }
      case MOVE -> set(brush().move(pressedRange, time - view.scale().time(pressedX)));
      case START -> set(brush().moveStart(pressedRange, time));
      case END -> set(brush().moveEnd(pressedRange, time));
      case NONE -> {}
    }
  }

  private void clicked(MouseEvent e) {
    if (e.getClickCount() == 2 && e.isStillSincePress()) {
      workspace.rangeProperty().set(null);
    }
  }

  private void scrolled(ScrollEvent e) {
    if (!isReady() || e.getDeltaY() == 0) {
      return;
    }
    TimeRange whole = new TimeRange(view.scale().from(), view.scale().to());
    TimeRange now = range() == null ? whole : range();
    long about = Math.clamp(view.scale().time(e.getX()), now.from(), now.to());
    set(brush().zoom(now, e.getDeltaY() > 0 ? 1 / ZOOM : ZOOM, about));
    e.consume();
  }

  private void keyPressed(KeyEvent e) {
    if (!isReady() || e.isShortcutDown() || e.isAltDown()) {
      return;
    }
    TimeRange now = range() == null ? brush().middle() : range();
    long step = Math.max(1, (long) (now.length() * STEP));
    boolean end = e.isShiftDown();
    TimeRange next =
        switch (e.getCode()) {
          case LEFT -> end ? brush().moveEnd(now, now.to() - step) : brush().move(now, -step);
          case RIGHT -> end ? brush().moveEnd(now, now.to() + step) : brush().move(now, step);
          case HOME -> brush().move(now, view.scale().from() - now.from());
          case END -> brush().move(now, view.scale().to() - now.to());
          case PLUS, EQUALS, ADD, W -> brush().zoom(now, 1 / ZOOM);
          case MINUS, SUBTRACT, S -> brush().zoom(now, ZOOM);
          case ESCAPE, BACK_SPACE, DELETE -> new TimeRange(view.scale().from(), view.scale().to());
          default -> null;
        };
    if (next != null) {
      set(next);
      e.consume();
    }
  }
}
