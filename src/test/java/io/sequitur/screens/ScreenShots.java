package io.sequitur.screens;

import io.sequitur.ui.shell.Fonts;
import io.sequitur.ui.shell.Settings;
import io.sequitur.ui.shell.Settings.Brightness;
import io.sequitur.ui.shell.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Opens the real window on a log, drives it and writes pictures of it, to be looked at: {@code
 * ScreenShots LOG FOLDER [SCENE…]}. Needs a display, such as Xvfb. {@code -Dscreens.quick=true}
 * takes each scene once, dark and large, in place of each look at each size.
 */
public final class ScreenShots {
  private static final int[][] SIZES = {{1440, 900}, {1000, 640}};
  static final long PATIENCE_SECONDS = 120;

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
    if (Boolean.getBoolean("screens.quick")) {
      take(scene, Brightness.DARK, SIZES[0]);
      return;
    }
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
}
