package io.sequitur.ui.shell;

import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes changed settings a moment after the last change, off the JavaFX thread. */
public final class SettingsSaver {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsSaver.class);

  private final Settings settings;
  private final SettingsFile file;
  private final PauseTransition pause = new PauseTransition(Duration.millis(500));
  private boolean dirty;

  public SettingsSaver(Settings settings, SettingsFile file, Executor background) {
    this.settings = settings;
    this.file = file;
    pause.setOnFinished(
        e -> {
          dirty = false;
          Properties copy = settings.copy();
          background.execute(() -> write(copy));
        });
    settings.onChange(
        () -> {
          dirty = true;
          pause.playFromStart();
        });
  }

  /** Writes now what has not been written yet: the window closes. */
  public void flush() {
    pause.stop();
    if (dirty) {
      dirty = false;
      write(settings.copy());
    }
  }

  private void write(Properties values) {
    try {
      file.write(values);
    } catch (IOException e) {
      // Not worth a notification: the program works without, and the next change tries again.
      LOG.warn("The settings cannot be saved: {}", e.toString());
    }
  }
}
