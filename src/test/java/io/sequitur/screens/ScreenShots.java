package io.sequitur.screens;

import io.sequitur.session.LogSession;
import io.sequitur.session.SessionOptions;
import io.sequitur.session.SessionState;
import io.sequitur.session.SourceRequest;
import io.sequitur.ui.Explorer;
import io.sequitur.ui.shell.Fonts;
import io.sequitur.ui.shell.Settings;
import io.sequitur.ui.shell.Settings.Brightness;
import io.sequitur.ui.shell.SettingsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * Opens the real window on a log, drives it and writes pictures of it, to be looked at: {@code
 * ScreenShots LOG FOLDER [SCENE…]}. Needs a display, such as Xvfb.
 */
public final class ScreenShots {
  private static final int[][] SIZES = {{1440, 900}, {1000, 640}};
  private static final long PATIENCE_SECONDS = 120;

  private final Path log;
  private final Path folder;

  private ScreenShots(Path log, Path folder) {
    this.log = log;
    this.folder = folder;
  }

  /** Writes the pictures. */
  public static void main(String[] arguments) throws Exception {
    Path log = Path.of(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    List<String> wanted = List.of(arguments).subList(2, arguments.length);
    CountDownLatch ready = new CountDownLatch(1);
    Platform.startup(ready::countDown);
    ready.await();
    Platform.setImplicitExit(false);
    try {
      onFx(Fonts::load);
      ScreenShots shots = new ScreenShots(log, folder);
      for (Scenes scene : Scenes.values()) {
        if (wanted.isEmpty() || wanted.contains(scene.name())) {
          shots.take(scene);
        }
      }
    } finally {
      Platform.exit();
    }
  }

  private void take(Scenes scene) throws Exception {
    for (Brightness brightness : List.of(Brightness.DARK, Brightness.LIGHT)) {
      for (int[] size : SIZES) {
        take(scene, brightness, size);
      }
    }
  }

  private void take(Scenes scene, Brightness brightness, int[] size) throws Exception {
    Path config = Files.createTempDirectory("sequitur-screens");
    SettingsFile file = new SettingsFile(config);
    Settings settings = new Settings();
    settings.setBrightness(brightness);
    settings.setNumber("window.width", size[0]);
    settings.setNumber("window.height", size[1]);
    file.save(settings);
    Driver driver = new Driver(log, file);
    try {
      scene.drive(driver);
      String name =
          "%s-%s-%d.png"
              .formatted(
                  scene.name().toLowerCase(java.util.Locale.ROOT),
                  brightness.name().toLowerCase(java.util.Locale.ROOT),
                  size[0]);
      driver.picture(folder.resolve(name));
    } finally {
      driver.close();
    }
  }

  static void onFx(Runnable action) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          try {
            action.run();
          } finally {
            done.countDown();
          }
        });
    if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the JavaFX thread does not answer");
    }
  }

  /** A window to drive. */
  static final class Driver {
    private final Path log;
    private Stage stage;
    private Explorer explorer;

    Driver(Path log, SettingsFile settings) throws InterruptedException {
      this.log = log;
      onFx(
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
            return snapshot != null && snapshot.state() == SessionState.COMPLETE;
          });
      settle();
    }

    /** Opens the log and does not wait. */
    void startOpening() throws InterruptedException {
      onFx(() -> explorer.show(List.of(SourceRequest.of(log)), SessionOptions.DEFAULT));
    }

    /** Does something with the window, then lets it settle. */
    void act(Consumer<Explorer> action) throws InterruptedException {
      onFx(() -> action.accept(explorer));
      settle();
    }

    /** Waits for a condition. */
    void until(java.util.function.Predicate<Explorer> condition) throws InterruptedException {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      boolean[] holds = {false};
      while (!holds[0]) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("the window did not come so far");
        }
        onFx(() -> holds[0] = condition.test(explorer));
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }

    /** Layout, background work and animations come to rest. */
    void settle() throws InterruptedException {
      TimeUnit.MILLISECONDS.sleep(1500);
      onFx(() -> {});
    }

    void picture(Path file) throws InterruptedException {
      onFx(
          () -> {
            WritableImage image = stage.getScene().snapshot(null);
            try {
              ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }

    void close() throws InterruptedException {
      onFx(
          () -> {
            stage.hide();
            explorer.close();
          });
    }

    Path log() {
      return log;
    }
  }
}
