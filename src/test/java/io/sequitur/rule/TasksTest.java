package io.sequitur.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work goes on whatever the executor does, and no failure is lost. */
class TasksTest {
  private final AtomicInteger done = new AtomicInteger();
  private final List<Runnable> tasks =
      IntStream.range(0, 100).<Runnable>mapToObj(i -> done::incrementAndGet).toList();

  @Test
  void runsEachTaskOnceOnAPool() {
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      Tasks.run(pool, tasks);
    }
    assertThat(done).hasValue(100);
  }

  @Test
  void doesNotWaitForAnExecutorThatNeverRuns() {
    Executor busy = task -> {};
    Tasks.run(busy, tasks);
    assertThat(done).hasValue(100);
  }

  @Test
  void runsFromInsideItsOwnSingleThread() throws Exception {
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
      pool.submit(() -> Tasks.run(pool, tasks)).get();
    }
    assertThat(done).hasValue(100);
  }

  @Test
  void doesAllItselfWhereTheExecutorRejects() {
    Executor closed =
        task -> {
          throw new RejectedExecutionException();
        };
    Tasks.run(closed, tasks);
    assertThat(done).hasValue(100);
  }

  @Test
  void passesOnWhatATaskThrowsOnceAllAreDone() {
    List<Runnable> failing =
        List.of(
            () -> {
              throw new IllegalStateException("broken");
            },
            done::incrementAndGet,
            done::incrementAndGet);
    assertThatThrownBy(() -> Tasks.run(Runnable::run, failing)).hasMessage("broken");
    assertThat(done).hasValue(2);
  }
}
