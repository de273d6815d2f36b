package io.sequitur.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.rule.Analysis;
import io.sequitur.testing.EventLog;
import org.junit.jupiter.api.Test;

/** Chains of shapes that recursion, or text without a limit, would not survive. */
class ExtremeChainsTest {
  private static final int MANY = 1_000_000;

  @Test
  void aLineOfAMillionEventsIsOneChainWithACutShape() {
    EventLog log = new EventLog();
    for (int i = 0; i < MANY; i++) {
      EventLog.Rec rec = log.add("e" + i).what("Step", "s").millis(i);
      if (i > 0) {
        rec.causedBy("e" + (i - 1));
      }
    }
    ChainIndex chains = log.chains();
    Analysis analysis = EventLog.analysis(chains);
    assertThat(analysis.totals().chains()).isEqualTo(1);
    assertThat(analysis.totals().links()).isEqualTo(MANY - 1);
    assertThat(analysis.variants()).hasSize(1);
    assertThat(analysis.variants().getFirst().shape())
        .startsWith("Step(Step(Step(")
        .endsWith("… (cut; 1000000 events)")
        .hasSizeLessThan((1 << 16) + 40);
    assertThat(analysis.hops().getFirst().p99()).isEqualTo(1_000_000);
  }

  @Test
  void aRingOfAMillionEventsIsOneCycleAndEnds() {
    EventLog log = new EventLog();
    for (int i = 0; i < MANY; i++) {
      log.add("e" + i).what("Step", "s").millis(i).causedBy("e" + Math.floorMod(i - 1, MANY));
    }
    Analysis analysis = log.analysis();
    assertThat(analysis.result("causation-cycle").count()).isEqualTo(1);
    assertThat(analysis.result("causation-cycle").findings().get(0).rows()).hasSize(100);
    assertThat(analysis.variants().getFirst().shape()).startsWith("Step(Step(");
  }

  @Test
  void aCauseWithAMillionEffectsHasACutShape() {
    EventLog log = new EventLog();
    log.add("root").what("Root", "s");
    for (int i = 0; i < MANY; i++) {
      log.add("e" + i).what("Leaf", "s").causedBy("root");
    }
    Analysis analysis = log.analysis();
    assertThat(analysis.totals().roots()).isEqualTo(1);
    assertThat(analysis.variants().getFirst().shape())
        .startsWith("Root(Leaf,Leaf,")
        .endsWith("(cut; 1000001 events)");
  }

  @Test
  void ofManyShapesTheMostFrequentAreKeptAndTheOthersCounted() {
    EventLog log = new EventLog();
    for (int i = 0; i < 1_500; i++) {
      log.add("a" + i).what("Type" + i, "s");
      log.add("b" + i).what("Common", "s");
    }
    Analysis analysis = log.analysis();
    assertThat(analysis.variants()).hasSize(Variants.LIMIT);
    assertThat(analysis.variantsLeftOut()).isEqualTo(501);
    assertThat(analysis.variants().getFirst().shape()).isEqualTo("Common");
    assertThat(analysis.variants().getFirst().count()).isEqualTo(1_500);
  }

  @Test
  void manyLargeShapesAreCutShortTogether() {
    EventLog log = new EventLog();
    for (int chain = 0; chain < 200; chain++) {
      for (int i = 0; i < 900 + chain; i++) {
        EventLog.Rec rec = log.add(chain + "-" + i).what("x".repeat(100), "s");
        rec.causedBy(i == 0 ? rec.id : chain + "-" + (i - 1));
      }
    }
    Analysis analysis = log.analysis();
    long text = analysis.variants().stream().mapToLong(v -> v.shape().length()).sum();
    assertThat(analysis.variants()).hasSize(200);
    assertThat(text).isLessThan(9_000_000);
  }
}
