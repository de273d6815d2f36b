package io.sequitur.app;

import io.sequitur.cli.WindowLauncher;
import io.sequitur.session.UserMistake;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;

/** Opens the window where there is a display; only then is JavaFX loaded. */
final class Window implements WindowLauncher {
  private static final String WAY_OUT =
      " Use 'sequitur analyze FILE' for a report, or 'sequitur snapshot FILE -o OUT.png' for a"
          + " picture.";

  @Override
  public void open(List<String> arguments) throws UserMistake {
    if (needsDisplay() && isUnset("DISPLAY")) {
      throw new UserMistake("There is no display to open a window on." + WAY_OUT);
    }
    try {
      Application.launch(WindowApplication.class, arguments.toArray(String[]::new));
    } catch (RuntimeException | LinkageError failure) {
      throw explained(failure);
    }
  }

  /** A display or library that is missing is for the user to mend; all else is a defect. */
  private static UserMistake explained(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage());
    if (cause instanceof LinkageError || message.contains("No toolkit found")) {
      return new UserMistake(
          "The window cannot be opened, for a library is missing: "
              + message
              + ". On Debian: apt-get install libgtk-3-0 libgl1 libxtst6 libxxf86vm1."
              + WAY_OUT);
    }
    if (cause instanceof UnsupportedOperationException) {
      return new UserMistake("The window cannot be opened: " + message + "." + WAY_OUT);
    }
    throw new IllegalStateException("the window failed", failure);
  }

  /** JavaFX draws through X11 on everything that is neither Windows nor macOS. */
  private static boolean needsDisplay() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return !system.startsWith("windows") && !system.startsWith("mac");
  }

  private static boolean isUnset(String variable) {
    String value = System.getenv(variable);
    return value == null || value.isEmpty();
  }
}
