package io.sequitur.ui.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where the user's settings are kept, as the platform has it. */
public final class ConfigFolder {
  private ConfigFolder() {}

  /** The folder for this user; it may not exist yet. */
  public static Path ofUser() {
    return of(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"));
  }

  /**
   * {@code $XDG_CONFIG_HOME/sequitur} or {@code ~/.config/sequitur}; on macOS {@code
   * ~/Library/Application Support/Sequitur}; on Windows {@code %APPDATA%\Sequitur}.
   */
  static Path of(Map<String, String> environment, String os, String home) {
    String system = os.toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) {
      return Path.of(home, "Library", "Application Support", "Sequitur");
    }
    if (system.startsWith("windows")) {
      String appData = environment.get("APPDATA");
      return appData == null || appData.isBlank()
          ? Path.of(home, "AppData", "Roaming", "Sequitur")
          : Path.of(appData, "Sequitur");
    }
    String xdg = environment.get("XDG_CONFIG_HOME");
    // The specification says to ignore relative paths.
    return xdg != null && xdg.startsWith("/")
        ? Path.of(xdg, "sequitur")
        : Path.of(home, ".config", "sequitur");
  }
}
