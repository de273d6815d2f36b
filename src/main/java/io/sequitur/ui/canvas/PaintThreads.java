package io.sequitur.ui.canvas;

import java.util.concurrent.Executor;

/**
 * Runs layouts and painting: short work that must not wait behind long analyses for one of the
 * window's few threads.
 */
public final class PaintThreads implements Executor {
  private final Executor failures;

  /**
   * @param failures an exception that escapes from work is thrown again in this executor, which
   *     shows it to the user
   */
  public PaintThreads(Executor failures) {
    this.failures = failures;
  }

  @Override
  public void execute(Runnable work) {
    Thread.ofVirtual().name("paint").start(() -> run(work));
  }

  private void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error failure) {
      failures.execute(
          () -> {
            throw failure;
          });
    }
  }
}
