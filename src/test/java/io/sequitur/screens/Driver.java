package io.sequitur.screens;

import io.sequitur.session.LogSession;
import io.sequitur.session.SessionOptions;
import io.sequitur.session.SessionState;
import io.sequitur.session.SourceRequest;
import io.sequitur.ui.Explorer;
import io.sequitur.ui.shell.SettingsFile;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** The real window, to be driven and pictured. */
final class Driver {
  private final Path log;
  private Stage stage;
  private Explorer explorer;

  Driver(Path log, SettingsFile settings) throws InterruptedException {
    this.log = log;
    ScreenShots.onFx(
        () -> {
          stage = new Stage();
          explorer = new Explorer(stage, settings, Optional.of(log), LogSession::open);
          explorer.show(List.of(), SessionOptions.DEFAULT);
        });
  }

  /** Opens the log and waits until it was read. */
  void open() throws InterruptedException {
    startOpening();
    until(
        e -> {
          var snapshot = e.workspace().snapshotProperty().get();
          return snapshot != null && snapshot.state() != SessionState.LOADING;
        });
    settle();
  }

  /** Opens the log and does not wait. */
  void startOpening() throws InterruptedException {
    ScreenShots.onFx(() -> explorer.show(List.of(SourceRequest.of(log)), SessionOptions.DEFAULT));
  }

  /** Does something with the window, then lets it settle. */
  void act(Consumer<Explorer> action) throws InterruptedException {
    ScreenShots.onFx(() -> action.accept(explorer));
    settle();
  }

  /** Presses a button, if it can be pressed. */
  void press(String query) throws InterruptedException {
    act(e -> ((ButtonBase) node(query)).fire());
  }

  /** Types into a field. */
  void type(String query, String text) throws InterruptedException {
    act(
        e -> {
          TextField field = (TextField) node(query);
          field.requestFocus();
          field.setText(text);
          field.positionCaret(text.length());
        });
  }

  /** Selects a tab of the inspector. */
  void inspect(int tab) throws InterruptedException {
    act(e -> ((TabPane) node(".inspector-tabs")).getSelectionModel().select(tab));
  }

  private Node node(String query) {
    return stage.getScene().lookup(query);
  }

  /** Waits for a condition. */
  void until(Predicate<Explorer> condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(ScreenShots.PATIENCE_SECONDS);
    boolean[] holds = {false};
    while (!holds[0]) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the window did not come so far");
      }
      ScreenShots.onFx(() -> holds[0] = condition.test(explorer));
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** Layout, background work and animations come to rest. */
  void settle() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(1500);
    ScreenShots.onFx(() -> {});
  }

  /** Writes what stands on the screen: the window, and the popups over it. */
  void picture(Path file) throws InterruptedException {
    ScreenShots.onFx(
        () -> {
          BufferedImage image = SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null);
          Graphics2D g = image.createGraphics();
          for (Window window : Window.getWindows()) {
            if (window instanceof PopupWindow && window.isShowing()) {
              drawOver(g, window);
            }
          }
          g.dispose();
          try {
            ImageIO.write(image, "png", file.toFile());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** A popup's scene is see-through; a picture of the scene would have a ground. */
  private void drawOver(Graphics2D g, Window popup) {
    SnapshotParameters seeThrough = new SnapshotParameters();
    seeThrough.setFill(Color.TRANSPARENT);
    Node root = popup.getScene().getRoot();
    BufferedImage image = SwingFXUtils.fromFXImage(root.snapshot(seeThrough, null), null);
    double x = popup.getX() - stage.getX() - stage.getScene().getX();
    double y = popup.getY() - stage.getY() - stage.getScene().getY();
    Bounds bounds = root.getBoundsInParent();
    g.drawImage(
        image,
        (int) Math.round(x + bounds.getMinX()),
        (int) Math.round(y + bounds.getMinY()),
        null);
  }

  void close() throws InterruptedException {
    ScreenShots.onFx(
        () -> {
          stage.hide();
          explorer.close();
        });
  }

  Path log() {
    return log;
  }
}
