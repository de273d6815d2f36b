package io.sequitur.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sequitur.chain.ChainTree;
import io.sequitur.fixture.Events;
import io.sequitur.fixture.Flows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineAxisTest {
  private static final double SECOND = 1e9;

  @Test
  void aLongGapIsFoldedAndTheRestStaysToScale() {
    TimelineModel model = TimelineLayoutTest.model(Flows.idle());
    TimelineAxis axis = TimelineAxis.of(model, true, false);

    assertThat(axis.folds()).hasSize(1);
    assertThat(axis.max() - axis.min()).isLessThan(SECOND);
    assertThat(axis.ofItem(5) - axis.ofItem(3)).isCloseTo(0.42 * SECOND, within(1.0));
    assertThat(axis.ofItem(2) - axis.ofItem(0)).isCloseTo(0.23 * SECOND, within(1.0));
  }

  @Test
  void withoutFoldingAllIsToScale() {
    TimelineModel model = TimelineLayoutTest.model(Flows.idle());
    TimelineAxis axis = TimelineAxis.of(model, false, false);

    assertThat(axis.folds()).isEmpty();
    for (int item = 0; item < model.size(); item++) {
      assertThat(axis.ofItem(item)).isEqualTo((double) model.time(item));
    }
  }

  @Test
  void evenFlowsHaveNothingToFold() {
    assertThat(TimelineAxis.of(TimelineLayoutTest.model(Flows.order()), true, false).folds())
        .isEmpty();
    assertThat(
            TimelineAxis.of(TimelineLayoutTest.model(Flows.many(200, 6, 2)), true, false).folds())
        .isEmpty();
  }

  @Test
  void positionsAndTimesAreEachOthersInverse() {
    TimelineAxis axis = TimelineAxis.of(TimelineLayoutTest.model(Flows.idle()), true, false);

    for (double p = axis.min() - SECOND; p < axis.max() + SECOND; p += 0.013 * SECOND) {
      assertThat(axis.ofTime((long) axis.timeAt(p))).isCloseTo(p, within(2.0));
    }
  }

  @Test
  void adjustedTimesPutNoEffectBeforeItsCause() {
    Events events = new Events();
    events.event("a").service("x").correlation("c").at(100).add();
    events.event("b").service("y").correlation("c").causes("a").at(60).add();
    events.event("c").service("z").correlation("c").causes("b").at(70).add();
    events.event("d").service("x").correlation("c").causes("c").at(160).add();
    TimelineModel model = TimelineLayoutTest.model(events);
    TimelineAxis axis = TimelineAxis.of(model, false, true);
    ChainTree tree = model.tree();

    for (int node = 0; node < tree.size(); node++) {
      for (int cause : tree.causes(node)) {
        assertThat(axis.ofItem(model.itemOfNode(node)))
            .isGreaterThanOrEqualTo(axis.ofItem(model.itemOfNode(cause)));
      }
    }
    assertThat(axis.isAdjusted()).isTrue();
    assertThat(axis.skew().shifts().values()).containsExactlyInAnyOrder(40_000_000L, 30_000_000L);
  }

  @Test
  void contradictingClocksDoNotRunAway() {
    Events events = new Events();
    events.event("a").service("x").correlation("c").at(100).add();
    events.event("b").service("y").correlation("c").causes("a").at(60).add();
    events.event("d").service("x").correlation("c").causes("b").at(30).add();
    SkewEstimate skew = SkewEstimate.of(TimelineLayoutTest.model(events).tree());

    assertThat(skew.shifts().values()).allMatch(shift -> shift < 1_000_000_000L);
  }

  @Test
  void recordsWithoutTimesStandInOrder() {
    Events events = new Events();
    events.event("a").correlation("c").add();
    events.event("b").correlation("c").causes("a").add();
    TimelineModel model = TimelineLayoutTest.model(events);
    TimelineAxis axis = TimelineAxis.of(model, true, false);

    assertThat(model.isTimed()).isFalse();
    assertThat(axis.ofItem(1)).isGreaterThan(axis.ofItem(0));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1000000000, +0 s",
    "3000000000, 1000000000, +3 s",
    "1500000000, 500000000, +1.5 s",
    "250000000, 50000000, +250 ms",
    "2500, 500, +2.5 µs",
    "125000000000, 5000000000, +2 min 5 s",
    "11524000000000, 2000000000, +3 h 12 min 4 s",
    "7200000000000, 3600000000000, +2 h",
    "187200000000000, 7200000000000, +2 d 04 h",
    "-1000000000, 1000000000, −1 s"
  })
  void ticksSayTheirTimeAsExactlyAsTheirStepIsFine(long nanos, long step, String label) {
    assertThat(TimeTicks.label(nanos, step)).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({
    "0.3, 1",
    "1, 1",
    "3, 5",
    "70, 100",
    "300000000, 500000000",
    "600000000, 1000000000",
    "11000000000, 30000000000",
    "4000000000000, 7200000000000",
    "300000000000000, 432000000000000"
  })
  void stepsAreRound(double least, long step) {
    assertThat(TimeTicks.step(least)).isEqualTo(step);
  }
}
