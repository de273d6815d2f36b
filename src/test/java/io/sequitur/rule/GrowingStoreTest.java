package io.sequitur.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.Grouping;
import io.sequitur.store.EventStore;
import io.sequitur.testing.EventLog;
import io.sequitur.testing.RandomLogs;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Analyses of what was read so far, while the store's writer goes on. */
class GrowingStoreTest {
  @Test
  void aSnapshotIsAnalysedWhileTheStoreGrows() throws Exception {
    try (ExecutorService writer = Executors.newSingleThreadExecutor();
        ExecutorService pool = Executors.newFixedThreadPool(2)) {
      for (int seed = 0; seed < 10; seed++) {
        EventLog log = RandomLogs.large(seed).shuffled(seed);
        EventStore store = log.emptyStore();
        Future<?> writing = writer.submit(() -> log.appendTo(store));
        while (!writing.isDone()) {
          analyse(store, pool);
        }
        writing.get();
        assertThat(analyse(store, pool)).isEqualTo(Fingerprint.of(log.chains()));
      }
    }
  }

  private static String analyse(EventStore store, ExecutorService pool) {
    int size = store.size();
    ChainIndex chains = ChainIndex.build(store, size, Grouping.CORRELATION);
    Analysis analysis = Analyzer.analyze(store, chains, RuleOptions.DEFAULT, pool);
    assertThat(analysis.totals().records()).isLessThanOrEqualTo(size);
    return Fingerprint.of(chains, analysis);
  }
}
