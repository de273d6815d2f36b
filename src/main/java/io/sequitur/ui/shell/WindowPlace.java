package io.sequitur.ui.shell;

import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Remembers where the window was and how large, and keeps it on a screen. */
final class WindowPlace {
  private static final double SMALLEST_WIDTH = 720;
  private static final double SMALLEST_HEIGHT = 480;
  private static final double USUAL_WIDTH = 1440;
  private static final double USUAL_HEIGHT = 900;

  private final Stage stage;
  private final Settings settings;

  WindowPlace(Stage stage, Settings settings) {
    this.stage = stage;
    this.settings = settings;
    stage.setMinWidth(SMALLEST_WIDTH);
    stage.setMinHeight(SMALLEST_HEIGHT);
    restore();
    stage.xProperty().addListener((p, old, now) -> remember("window.x", now));
    stage.yProperty().addListener((p, old, now) -> remember("window.y", now));
    stage.widthProperty().addListener((p, old, now) -> remember("window.width", now));
    stage.heightProperty().addListener((p, old, now) -> remember("window.height", now));
    stage
        .maximizedProperty()
        .addListener((p, old, now) -> settings.setText("window.maximized", now.toString()));
  }

  private void remember(String name, Number value) {
    if (stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen()) {
      settings.setNumber(name, Math.rint(value.doubleValue()));
    }
  }

  private void restore() {
    Rectangle2D primary = Screen.getPrimary().getVisualBounds();
    double width = settings.number("window.width").orElse(USUAL_WIDTH);
    double height = settings.number("window.height").orElse(USUAL_HEIGHT);
    stage.setWidth(Math.clamp(width, SMALLEST_WIDTH, Math.max(SMALLEST_WIDTH, primary.getWidth())));
    stage.setHeight(
        Math.clamp(height, SMALLEST_HEIGHT, Math.max(SMALLEST_HEIGHT, primary.getHeight())));
    double x = settings.number("window.x").orElse(Double.NaN);
    double y = settings.number("window.y").orElse(Double.NaN);
    ObservableList<Screen> screens =
        Screen.getScreensForRectangle(x, y, stage.getWidth(), stage.getHeight());
    if (!Double.isNaN(x) && !Double.isNaN(y) && !screens.isEmpty()) {
      stage.setX(x);
      stage.setY(y);
    }
    stage.setMaximized(Boolean.parseBoolean(settings.text("window.maximized", "false")));
  }
}
