package io.sequitur.cli;

import java.util.function.IntConsumer;

/**
 * What becomes of a failure that no thread has caught: it is told on standard error and ends the
 * process, for what that thread was to do will not be done, and someone may wait for it for ever.
 */
public final class UncaughtDefects implements Thread.UncaughtExceptionHandler {
  private final Terminal terminal;
  private final IntConsumer end;

  /**
   * @param end ends the process with an exit code
   */
  public UncaughtDefects(Terminal terminal, IntConsumer end) {
    this.terminal = terminal;
    this.end = end;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    int code = ExitCode.DEFECT;
    try {
      code = new Mistakes(terminal).handle(failure);
    } finally {
      end.accept(code);
    }
  }
}
