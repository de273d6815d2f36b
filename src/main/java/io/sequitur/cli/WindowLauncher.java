package io.sequitur.cli;

import io.sequitur.session.UserMistake;
import java.util.List;

/** Opens the window; the command line knows no more of it. */
public interface WindowLauncher {
  /**
   * Opens the window and returns when it was closed.
   *
   * @param arguments those of the whole command line, which {@link OpenArguments} understands
   * @throws UserMistake where a window cannot be opened, such as without a display
   */
  void open(List<String> arguments) throws UserMistake;
}
