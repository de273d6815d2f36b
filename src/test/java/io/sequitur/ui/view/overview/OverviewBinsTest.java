package io.sequitur.ui.view.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.chain.ChainIndex;
import io.sequitur.model.Times;
import io.sequitur.rule.RuleResult;
import io.sequitur.rule.Severity;
import io.sequitur.session.Snapshot;
import io.sequitur.testing.EventLog;
import io.sequitur.testing.RandomLogs;
import io.sequitur.ui.Snapshots;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class OverviewBinsTest {
  @Test
  void everyRecordIsInOneBarOrWithoutTime() {
    Snapshot snapshot = Snapshots.of(RandomLogs.large(5));
    OverviewBins bins = OverviewBins.of(new OverviewBins.Request(snapshot, null, 137));
    long inBars = Arrays.stream(bins.records()).asLongStream().sum();
    assertThat(inBars + bins.timeless()).isEqualTo(snapshot.analysis().totals().records());
    assertThat(bins.matching()).isNull();
    assertThat(bins.from()).isEqualTo(snapshot.analysis().totals().firstTime());
  }

  @Test
  void barsOfAQueryCountRecordsOfMatchingChains() {
    Snapshot snapshot = Snapshots.of(RandomLogs.large(5));
    ChainIndex chains = snapshot.chains();
    BitSet matches = new BitSet();
    matches.set(0, chains.chains() / 2);
    OverviewBins bins = OverviewBins.of(new OverviewBins.Request(snapshot, matches, 50));
    long expected = 0;
    for (int row = 0; row < chains.size(); row++) {
      boolean timed = chains.store().time(row) != Times.ABSENT;
      if (timed && !chains.isRepeat(row) && matches.get(chains.chainOf(row))) {
        expected++;
      }
    }
    assertThat(Arrays.stream(bins.matching()).asLongStream().sum()).isEqualTo(expected);
  }

  @Test
  void findingsAreMarkedBySeverity() {
    Snapshot snapshot = Snapshots.of(RandomLogs.large(5));
    OverviewBins bins = OverviewBins.of(new OverviewBins.Request(snapshot, null, 50));
    assertThat(Arrays.stream(bins.errors()).sum())
        .isEqualTo(timedFindings(snapshot, Severity.ERROR));
    assertThat(Arrays.stream(bins.warnings()).sum())
        .isEqualTo(timedFindings(snapshot, Severity.WARNING));
  }

  private static int timedFindings(Snapshot snapshot, Severity severity) {
    int count = 0;
    for (RuleResult result : snapshot.analysis().results()) {
      for (int i = 0; result.rule().severity() == severity && i < result.findings().size(); i++) {
        int row = result.findings().row(i);
        count += row >= 0 && snapshot.store().time(row) != Times.ABSENT ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void aLogWithoutTimesHasNoBars() {
    EventLog log = new EventLog();
    log.add("a");
    log.add("b");
    OverviewBins bins = OverviewBins.of(new OverviewBins.Request(Snapshots.of(log), null, 10));
    assertThat(bins.isEmpty()).isTrue();
    assertThat(bins.timeless()).isEqualTo(2);
    assertThat(bins.most()).isZero();
  }

  @Test
  void oneMomentIsOneBar() {
    EventLog log = new EventLog();
    log.add("a").millis(5);
    log.add("b").millis(5);
    OverviewBins bins = OverviewBins.of(new OverviewBins.Request(Snapshots.of(log), null, 10));
    assertThat(bins.isEmpty()).isFalse();
    assertThat(bins.records()).containsExactly(2, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }
}
