package io.sequitur.ui.view.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.chain.ChainIndex;
import io.sequitur.fixture.Events;
import io.sequitur.rule.Analyzer;
import io.sequitur.rule.RuleOptions;
import io.sequitur.session.Progress;
import io.sequitur.session.SessionState;
import io.sequitur.session.Snapshot;
import io.sequitur.ui.shell.TimeRange;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordRowsTest {
  private static Snapshot snapshot(Events events) {
    ChainIndex chains = events.chains();
    return new Snapshot(
        1,
        SessionState.COMPLETE,
        new Progress("", 0, 0, 0, 0),
        List.of(),
        chains.store(),
        chains,
        Analyzer.analyze(chains.store(), chains, RuleOptions.DEFAULT, Runnable::run),
        RuleOptions.DEFAULT);
  }

  /** Offsets rise, but the clock of the second record is ahead. */
  private static Events jumpingClock() {
    Events events = new Events();
    events.event("a").correlation("c").topic("t", 0).at(10).add();
    events.event("b").correlation("c").topic("t", 0).at(90).add();
    events.event("c").correlation("c").topic("t", 0).at(30).add();
    events.event("d").correlation("c").topic("t", 1).at(40).add();
    events.event("e").correlation("other").topic("t", 1).at(95).add();
    events.event("f").correlation("other").topic("t", 1).add();
    return events;
  }

  private static int[] rows(int chain, TimeRange range, RecordOrder order) {
    return RecordRows.of(new RecordRows.Request(snapshot(jumpingClock()), chain, range, order))
        .rows();
  }

  @Test
  void inReadingOrderTheOffsetDecidesInsideAPartition() {
    assertThat(rows(0, null, RecordOrder.READING)).containsExactly(0, 3, 1, 2);
  }

  @Test
  void inTimeOrderTheTimeDecides() {
    assertThat(rows(0, null, RecordOrder.TIME)).containsExactly(0, 2, 3, 1);
  }

  @Test
  void allRecordsAreThereInBothOrders() {
    int[] reading = rows(-1, null, RecordOrder.READING);
    int[] time = rows(-1, null, RecordOrder.TIME);

    assertThat(time).containsExactly(5, 0, 2, 3, 1, 4);
    assertThat(Arrays.stream(reading).sorted()).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(Arrays.stream(reading).filter(row -> row < 3)).containsExactly(0, 1, 2);
    assertThat(Arrays.stream(reading).filter(row -> row >= 3)).containsExactly(3, 4, 5);
  }

  @Test
  void theBrushedTimeLeavesOutTheRest() {
    TimeRange range = new TimeRange(Events.START + 30_000_000, Events.START + 90_000_000);

    assertThat(rows(-1, range, RecordOrder.TIME)).containsExactly(2, 3);
    assertThat(rows(0, range, RecordOrder.TIME)).hasSize(4);
  }

  @Test
  void copiedRecordsAreTabSeparated() {
    Events events = new Events();
    events.event("a\tb").type("Order\nPlaced").service("s").key("k").at(0).add();
    ChainIndex chains = events.chains();
    List<RecordColumn> columns =
        List.of(RecordColumn.EVENT_ID, RecordColumn.TYPE, RecordColumn.KEY);

    assertThat(RecordsText.tsv(chains, columns, List.of(0)))
        .isEqualTo("Event id\tEvent type\tKey\na b\tOrder Placed\tk\n");
  }
}
