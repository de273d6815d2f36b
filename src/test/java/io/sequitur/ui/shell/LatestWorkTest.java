package io.sequitur.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LatestWorkTest {
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final List<Integer> results = new ArrayList<>();
  private final LatestWork<Integer, Integer> work =
      new LatestWork<>(background::add, Runnable::run, i -> 100 / i, results::add);

  @Test
  void ofWhatWaitsOnlyTheLastIsDone() {
    for (int i = 1; i <= 50; i++) {
      work.submit(i);
    }
    assertThat(background).hasSize(1);
    runAll();
    assertThat(results).containsExactly(100, 2);
    assertThat(work.isBusy()).isFalse();
  }

  @Test
  void aFailureReachesTheExecutorAndStopsNothing() {
    work.submit(0);
    work.submit(10);
    assertThatThrownBy(() -> background.remove().run()).isInstanceOf(ArithmeticException.class);
    runAll();
    assertThat(results).containsExactly(10);
  }

  private void runAll() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }
}
