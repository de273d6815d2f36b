package io.sequitur.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.chain.ChainIndex;
import io.sequitur.session.Snapshot;
import io.sequitur.testing.RandomLogs;
import io.sequitur.ui.Snapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SnapshotRelayTest {
  private final BlockingQueue<Runnable> foreground = new LinkedBlockingQueue<>();
  private final List<Long> seen = new ArrayList<>();
  private final SnapshotRelay relay =
      new SnapshotRelay(foreground::add, snapshot -> seen.add(snapshot.version()));

  @Test
  void ofManySnapshotsOneCallWaitsAndTheLatestWins() throws InterruptedException {
    ChainIndex chains = RandomLogs.small(1).chains();
    Snapshot first = Snapshots.of(1, chains);
    relay.accept(first);
    for (int version = 2; version <= 100; version++) {
      relay.accept(withVersion(first, version));
    }
    relay.accept(withVersion(first, 50)); // late
    assertThat(foreground).hasSize(1);
    foreground.take().run();
    assertThat(seen).containsExactly(100L);

    relay.accept(withVersion(first, 101));
    Runnable next = foreground.poll(10, TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    next.run();
    assertThat(seen).containsExactly(100L, 101L);
  }

  private static Snapshot withVersion(Snapshot s, long version) {
    return new Snapshot(
        version,
        s.state(),
        s.progress(),
        s.sources(),
        s.store(),
        s.chains(),
        s.analysis(),
        s.options());
  }
}
