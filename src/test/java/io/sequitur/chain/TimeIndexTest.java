package io.sequitur.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.fixture.Events;
import io.sequitur.model.Times;
import io.sequitur.store.EventStore;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeIndexTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyStretchIsCountedExactly(long seed) {
    Random random = new Random(seed);
    Events events = new Events();
    int n = 400;
    for (int i = 0; i < n; i++) {
      double at = seed % 2 == 0 ? random.nextInt(50) : Math.pow(random.nextDouble(), 9) * 1e9;
      Events.Event event = events.event("e" + i).service("s" + random.nextInt(4));
      (random.nextInt(20) == 0 ? event : event.at(at)).add();
    }
    EventStore store = events.store();
    TimeIndex index = TimeIndex.of(store, n, i -> i, 5, store::service);

    for (int tries = 0; tries < 300; tries++) {
      long from = pick(store, random, n);
      long to = pick(store, random, n) + random.nextInt(3) - 1;
      for (int lane = 0; lane < 5; lane++) {
        int expected = 0;
        for (int row = 0; row < n; row++) {
          long time = store.time(row);
          boolean inside = time != Times.ABSENT && time >= from && time < to;
          expected += inside && store.service(row) == lane ? 1 : 0;
        }
        assertThat(index.count(lane, from, to)).isEqualTo(expected);
      }
    }
    for (int lane = 0; lane < 5; lane++) {
      for (int i = index.start(lane) + 1; i < index.end(lane); i++) {
        assertThat(store.time(index.row(i - 1))).isLessThanOrEqualTo(store.time(index.row(i)));
      }
    }
    assertThat(index.size() + index.untimed()).isEqualTo(n);
  }

  private static long pick(EventStore store, Random random, int n) {
    long time = store.time(random.nextInt(n));
    return time == Times.ABSENT ? Events.START : time;
  }

  @Test
  void recordsWithoutTimesAreToldApart() {
    Events events = new Events();
    events.event("a").add();
    TimeIndex index = TimeIndex.of(events.store(), 1, i -> i, 1, row -> 0);

    assertThat(index.size()).isZero();
    assertThat(index.untimed()).isEqualTo(1);
    assertThat(index.first()).isEqualTo(Times.ABSENT);
    assertThat(index.count(0, Long.MIN_VALUE + 1, Long.MAX_VALUE)).isZero();
  }
}
