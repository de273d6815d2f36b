package io.sequitur.rule;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs tasks side by side. The calling thread works, too, and waits only for tasks that have begun:
 * an executor that is busy, or that runs everything on the calling thread, slows the work down but
 * never blocks it.
 */
final class Tasks {
  private final List<? extends Runnable> tasks;
  private final AtomicInteger next = new AtomicInteger();
  private final CountDownLatch open;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  private Tasks(List<? extends Runnable> tasks) {
    this.tasks = tasks;
    open = new CountDownLatch(tasks.size());
  }

  /**
   * Runs all tasks, in their order where there is one thread; the largest should come first.
   *
   * @throws RuntimeException or Error: what a task threw first, once all are done
   */
  static void run(Executor executor, List<? extends Runnable> tasks) {
    Tasks run = new Tasks(tasks);
    int helpers = Math.min(tasks.size(), Runtime.getRuntime().availableProcessors()) - 1;
    try {
      for (int i = 0; i < helpers; i++) {
        executor.execute(run::work);
      }
    } catch (RejectedExecutionException e) {
      // The executor is closing: the calling thread does all that is left.
    }
    run.work();
    run.await();
  }

  private void work() {
    for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
      try {
        tasks.get(i).run();
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        open.countDown();
      }
    }
  }

  private void await() {
    boolean interrupted = false;
    while (open.getCount() > 0) {
      try {
        open.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    switch (failure.get()) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> {}
    }
  }
}
