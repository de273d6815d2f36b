package io.sequitur.ui.shell;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work off the JavaFX thread of which only the latest matters: one piece runs at a time, and of
 * what is asked for meanwhile only the last is run next. Results come in order, on the JavaFX
 * thread. To be used on the JavaFX thread.
 *
 * @param <I> what the work needs
 * @param <O> what it makes
 */
public final class LatestWork<I, O> {
  private final Executor background;
  private final Executor foreground;
  private final Function<I, O> work;
  private final Consumer<O> result;
  private I waiting;
  private boolean running;

  /**
   * @param background runs the work
   * @param foreground runs what follows on the JavaFX thread
   * @param work pure
   * @param result takes what the work made
   */
  public LatestWork(
      Executor background, Executor foreground, Function<I, O> work, Consumer<O> result) {
    this.background = background;
    this.foreground = foreground;
    this.work = work;
    this.result = result;
  }

  /** Asks for the work to be done with this input, which replaces one that still waits. */
  public void submit(I input) {
    waiting = input;
    if (!running) {
      next();
    }
  }

  /** True while something runs or waits. */
  public boolean isBusy() {
    return running;
  }

  private void next() {
    I input = waiting;
    waiting = null;
    running = true;
    background.execute(() -> run(input));
  }

  private void run(I input) {
    O output;
    try {
      output = work.apply(input);
    } catch (Throwable failure) {
      foreground.execute(this::finished);
      throw failure; // the executor shows it
    }
    foreground.execute(
        () -> {
          try {
            result.accept(output);
          } finally {
            finished();
          }
        });
  }

  private void finished() {
    running = false;
    if (waiting != null) {
      next();
    }
  }
}
