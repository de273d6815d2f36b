package io.sequitur.app;

import io.sequitur.cli.Sequitur;
import io.sequitur.cli.Terminal;
import io.sequitur.cli.UncaughtDefects;

/**
 * Where the program starts: puts its parts together and runs one command. JavaFX is loaded by the
 * commands that open the window, and by no other.
 */
public final class Main {
  private Main() {}

  /** Runs the program and ends the process with the command's exit code. */
  public static void main(String[] args) {
    Terminal terminal = Terminal.ofProcess();
    Thread.setDefaultUncaughtExceptionHandler(new UncaughtDefects(terminal, System::exit));
    System.exit(Sequitur.run(args, terminal, new Window()));
  }
}
