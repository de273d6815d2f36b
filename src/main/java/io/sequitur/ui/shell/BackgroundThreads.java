package io.sequitur.ui.shell;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The window's worker threads: named, daemons, and no exception gets lost in them. */
public final class BackgroundThreads implements Executor, AutoCloseable {
  private static final int THREADS = 2;

  private final Consumer<Throwable> failures;
  private final ExecutorService pool;

  /**
   * @param failures takes what escapes from work, on any thread
   */
  public BackgroundThreads(Consumer<Throwable> failures) {
    this.failures = failures;
    AtomicInteger number = new AtomicInteger();
    ThreadFactory factory = Thread.ofPlatform().daemon().factory();
    pool =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = factory.newThread(work);
              thread.setName("window-work-" + number.incrementAndGet());
              return thread;
            });
  }

  @Override
  public void execute(Runnable work) {
    try {
      pool.execute(() -> runReporting(work));
    } catch (RejectedExecutionException closing) {
      // The window is closing: nobody is left to see a result.
      return;
    }
  }

  private void runReporting(Runnable work) {
    try {
      work.run();
    } catch (Throwable failure) {
      failures.accept(failure);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
