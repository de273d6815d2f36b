package io.sequitur.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.chain.ChainIndex;
import io.sequitur.model.EventBatch;
import io.sequitur.model.RecordPosition;
import io.sequitur.testing.EventLog;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule on the smallest log that has its fault: what it counts, shows and says. */
class RulesTest {
  private final EventLog log = new EventLog();

  private RuleResult result(String rule) {
    return log.analysis().result(rule);
  }

  private Finding only(String rule) {
    RuleResult result = result(rule);
    assertThat(result.notEvaluated()).isNull();
    assertThat(result.findings().size()).isEqualTo(1);
    return result.findings().get(0);
  }

  /** Ids of the evidence. */
  private List<String> places(Finding finding) {
    ChainIndex chains = log.chains();
    return finding.rows().stream().map(r -> chains.store().recordPosition(r).toString()).toList();
  }

  @Test
  void aRecordWithEqualKeyAndValueIsADuplicate() {
    log.add("e1", "orders", 0).key("o").what("Placed", "shop").millis(0);
    log.add("e1", "orders", 0).key("o").what("Placed", "shop").millis(1_500);
    assertThat(result("conflicting-duplicate").count()).isZero();
    Finding finding = only("duplicate-record");
    assertThat(places(finding)).containsExactly("orders-0 @ 1", "orders-0 @ 0");
    assertThat(finding.summary())
        .isEqualTo(
            "Placed e1 was recorded again at orders-0 @ 1, 1.5 s later; its first record is at"
                + " orders-0 @ 0.");
  }

  @Test
  void aDuplicateInAnotherPartitionOrTopicSaysSo() {
    log.add("e1", "orders", 0).millis(0);
    log.add("e1", "orders", 1).millis(0);
    log.add("e2", "orders", 0).millis(0);
    log.add("e2", "audit", 0).millis(10);
    FindingTable findings = result("duplicate-record").findings();
    assertThat(findings.get(0).summary())
        .contains("at the same time")
        .endsWith("another partition.");
    assertThat(findings.get(1).summary()).endsWith("in another topic.");
  }

  @Test
  void aRecordWithAnotherValueOrKeyConflicts() {
    log.add("e1").key("o").value("10 EUR").what("Placed", "shop");
    log.add("e1").key("o").value("12 EUR").what("Placed", "shop");
    log.add("e1").key("p").value("10 EUR").what("Placed", "shop");
    log.add("e1").key("p").value("12 EUR").what("Amended", "shop");
    assertThat(result("duplicate-record").count()).isZero();
    RuleResult result = result("conflicting-duplicate");
    assertThat(result.count()).isEqualTo(3);
    assertThat(result.findings().get(0).summary()).endsWith("differ in their values.");
    assertThat(result.findings().get(1).summary()).endsWith("differ in their keys.");
    assertThat(result.findings().get(2).summary())
        .isEqualTo(
            "The id e1 stands for different things: Placed at events-0 @ 0 and Amended at events-0"
                + " @ 3 differ in key and value.");
  }

  @Test
  void aCauseThatIsNowhereIsMissing() {
    log.add("e1").what("Placed", "shop").millis(0);
    log.add("e2").what("Paid", "bank").causedBy("e1").millis(5);
    log.add("e3").what("Paid", "bank").causedBy("gone").millis(60_000);
    Finding finding = only("missing-cause");
    assertThat(finding.summary())
        .startsWith("Paid e3 at events-0 @ 2, 2024-01-01T00:01:00.000Z, names the cause gone,")
        .endsWith(
            "Why is not known: what was loaded of the partitions that hold Placed, its usual"
                + " cause, has no gap.");
  }

  @Test
  void aMissingCauseMayLieBeforeTheStart() {
    log.add("e3", "bank", 0).what("Paid", "bank").causedBy("before").millis(2);
    log.add("e1", "shop", 0).at(700).what("Placed", "shop").millis(0);
    log.add("e2", "bank", 0).what("Paid", "bank").causedBy("e1").millis(5);
    assertThat(only("missing-cause").summary())
        .endsWith(
            "It may lie before the start: shop-0 is loaded from offset 700 on only 2 ms before"
                + " this event, and holds Placed, its usual cause.");
  }

  @Test
  void aMissingCauseMayBeAmongAbsentOffsetsOrInATopicThatIsNotLoaded() {
    log.add("e1", "shop", 0).what("Placed", "shop").millis(0);
    log.add("e4", "shop", 0).at(2).what("Placed", "shop").millis(1);
    log.add("e2", "bank", 0).what("Paid", "bank").causedBy("e1").millis(5);
    log.add("e3", "bank", 0).what("Paid", "bank").causedBy("lost").millis(50_000);
    log.add("s1", "bank", 0).what("Sent", "bank").causedBy("x1").millis(50_000);
    log.add("s2", "bank", 0).what("Sent", "bank").causedBy("x2").millis(50_000);
    FindingTable findings = result("missing-cause").findings();
    assertThat(findings.get(0).summary()).contains("It may be the one absent offset of shop-0");
    assertThat(findings.get(1).summary())
        .contains("None of the 2 events of type Sent that name a cause has it here");
  }

  @Test
  void anExternalTriggerIsNoMissingCause() {
    log.add("e1").causedBy("e1").correlation("c1");
    log.add("e2").causedBy("c2").correlation("c2");
    log.add("e3").causedBy("c1").correlation("c2");
    assertThat(result("missing-cause").count()).isEqualTo(1);
    assertThat(log.analysis().totals().roots()).isEqualTo(2);
  }

  @Test
  void clocksThatDisagreeAreOneFindingPerPairOfServices() {
    for (int i = 0; i < 5; i++) {
      log.add("a" + i).what("Placed", "shop").millis(1_000L * i);
      log.add("b" + i).what("Paid", "bank").causedBy("a" + i).millis(1_000L * i - 100 - i);
      log.add("c" + i).what("Sent", "shop").causedBy("b" + i).millis(1_000L * i + 50);
    }
    RuleResult result = result("clock-inversion");
    assertThat(result.count()).isEqualTo(5);
    Finding finding = only("clock-inversion");
    assertThat(finding.count()).isEqualTo(5);
    assertThat(places(finding)).containsExactly("events-0 @ 13", "events-0 @ 12");
    assertThat(finding.summary())
        .isEqualTo(
            "5 of 5 links from shop to bank have an effect stamped before its cause, typically by"
                + " 102 ms, at most by 104 ms (Paid b4). The clock of bank is at least 104 ms"
                + " behind that of shop, at most 150 ms.");
    Analysis analysis = log.analysis();
    int bit = 1 << Rules.all().indexOf(result.rule());
    assertThat(Arrays.stream(analysis.chainFindings())).hasSize(5).allMatch(b -> (b & bit) != 0);
  }

  @Test
  void aDifferenceWithinTheToleranceIsNoInversion() {
    log.add("a").millis(10);
    log.add("b").causedBy("a").millis(9);
    assertThat(result("clock-inversion").count()).isZero();
    log.records().get(1).eventTime = log.records().get(1).recordTime - 1;
    assertThat(result("clock-inversion").count()).isEqualTo(1);
    ChainIndex chains = log.chains();
    RuleOptions patient = new RuleOptions(5_000_000);
    assertThat(
            Analyzer.analyze(chains.store(), chains, patient, Runnable::run)
                .result("clock-inversion")
                .count())
        .isZero();
  }

  @Test
  void anEffectAtALowerOffsetIsBeforeItsCause() {
    log.add("b").causedBy("a");
    log.add("x");
    log.add("a");
    Finding finding = only("effect-before-cause");
    assertThat(places(finding)).containsExactly("events-0 @ 0", "events-0 @ 2");
    assertThat(finding.summary()).contains("2 offsets before its cause");
    log.records().getFirst().in("other", 0);
    assertThat(result("effect-before-cause").count()).isZero();
  }

  @Test
  void eventsThatCauseEachOtherAreOneCycleHoweverMany() {
    log.add("a").causedBy("c").millis(2);
    log.add("b").causedBy("a").millis(1);
    log.add("c").causedBy("b", "d").millis(3);
    log.add("d").causedBy("c").millis(4);
    log.add("self").causedBy("self");
    Finding finding = only("causation-cycle");
    assertThat(finding.rows()).hasSize(4);
    assertThat(places(finding).getFirst()).isEqualTo("events-0 @ 1");
    assertThat(finding.summary()).endsWith("and 3 others cause each other in a circle.");
  }

  @Test
  void aChangedCorrelationIdBreaksTheFlow() {
    log.add("a").correlation("c1");
    log.add("b").correlation("c2").causedBy("a");
    log.add("c").causedBy("b");
    assertThat(only("correlation-break").summary())
        .isEqualTo(
            "event b at events-0 @ 1 carries the correlation id c2, its cause event a carries c1.");
  }

  @Test
  void aKeyInTwoPartitionsOfATopicIsSplit() {
    log.add("a", "orders", 0).key("o1").correlation("c");
    log.add("b", "orders", 1).key("o1").correlation("c");
    log.add("c", "bank", 2).key("o1").correlation("c");
    log.add("d", "orders", 1);
    log.add("e", "orders", 0);
    Finding finding = only("key-split");
    assertThat(places(finding)).containsExactly("orders-0 @ 0", "orders-1 @ 0");
    assertThat(finding.summary())
        .isEqualTo(
            "The key o1 of orders has records in 2 partitions: 0 (from offset 0 on), 1 (from"
                + " offset 0 on).");
    assertThat(finding.chain()).isNotNegative();
  }

  @Test
  void aLinkBetweenPartitionsWithOneBusinessKeyIsAHazard() {
    log.add("a", "orders", 0).key("o1");
    log.add("b", "orders", 1).key("o1").causedBy("a");
    log.add("c", "bank", 2).key("o1").causedBy("b");
    log.add("d", "bank", 1).key("o2").causedBy("c");
    assertThat(only("ordering-hazard").summary())
        .isEqualTo(
            "event b is in partition 1 of orders, its cause event a in partition 0, though both"
                + " are about o1.");
  }

  @Test
  void absentOffsetsAreGapsAndTheirSum() {
    log.add("a").at(3);
    log.add("b").at(5);
    log.add("c").at(10);
    log.add("d", "other", 0).at(7);
    RuleResult result = result("offset-gap");
    assertThat(result.count()).isEqualTo(2);
    assertThat(log.analysis().totals().missingOffsets()).isEqualTo(5);
    assertThat(result.findings().get(0).summary())
        .isEqualTo("Possible loss: offset 4 of events-0 is absent.");
    assertThat(result.findings().get(1).summary())
        .isEqualTo("Possible loss: the 4 offsets 6 to 9 of events-0 are absent.");
    assertThat(result.findings().measure(1)).isEqualTo(4);
    assertThat(result.findings().chain(1)).isEqualTo(-1);
  }

  @Test
  void aHopFarOverItsKindIsSlow() {
    for (int i = 0; i < 120; i++) {
      log.add("a" + i).what("Placed", "shop").millis(1_000L * i);
      long latency = i == 77 ? 30_000 : 100 + i % 7;
      log.add("b" + i).what("Paid", "bank").causedBy("a" + i).millis(1_000L * i + latency);
    }
    assertThat(only("slow-hop").summary())
        .isEqualTo(
            "Placed to Paid b77 at events-0 @ 155 took 30 s; half of the 120 such hops take 103 ms"
                + " or less, 99 % at most 106 ms.");
  }

  @Test
  void fewerThanFiftySamplesAreNeverSlow() {
    for (int i = 0; i < 49; i++) {
      log.add("a" + i).what("Placed", "shop").millis(1_000L * i);
      log.add("b" + i)
          .what("Paid", "bank")
          .causedBy("a" + i)
          .millis(1_000L * i + (i == 7 ? 900 : 1));
    }
    assertThat(result("slow-hop").count()).isZero();
    assertThat(result("slow-hop").notEvaluated()).isNull();
  }

  @Test
  void aChainThatStoppedWhereOthersGoOnIsUnfinished() {
    for (int i = 0; i < 150; i++) {
      log.add("a" + i).what("Placed", "shop").correlation("c" + i).millis(1_000L * i);
      if (i != 20 && i != 149) {
        log.add("b" + i)
            .what("Paid", "bank")
            .correlation("c" + i)
            .causedBy("a" + i)
            .millis(1_000L * i + 40);
      }
    }
    assertThat(result("unfinished-chain").count()).as("98.7 % go on").isZero();
    log.add("b149").what("Paid", "bank").correlation("c149").causedBy("a149").millis(149_040);
    assertThat(only("unfinished-chain").summary())
        .isEqualTo(
            "The chain stopped after Placed a20 at events-0 @ 40, 2024-01-01T00:00:20.000Z; it has"
                + " been silent for 2 min 09 s at the end of the data. Of 150 chains with Placed,"
                + " 99.3 % go on, mostly with Paid (99 % within 40 ms).");
  }

  @Test
  void aChainThatIsNotIdleYetIsNotUnfinished() {
    for (int i = 0; i < 100; i++) {
      log.add("a" + i).what("Placed", "shop").correlation("c" + i).millis(10L * i);
      if (i != 99) {
        log.add("b" + i)
            .what("Paid", "bank")
            .causedBy("a" + i)
            .correlation("c" + i)
            .millis(10L * i + 4);
      }
    }
    assertThat(result("unfinished-chain").count()).isZero();
  }

  @Test
  void aKeyWithOverFivePercentOfATopicIsHot() {
    for (int i = 0; i < 1_000; i++) {
      log.add("e" + i).key(i < 51 ? "big" : i < 101 ? "even" : "k" + i);
    }
    assertThat(only("hot-key").summary())
        .isEqualTo("The key big makes up 5.1 % of events: 51 of 1,000 records.");
    log.records().removeLast();
    assertThat(result("hot-key").count()).as("in 999 records").isZero();
  }

  @Test
  void aPartitionWithOverTwiceTheMeanIsHot() {
    for (int i = 0; i < 1_200; i++) {
      log.add("e" + i, "orders", i < 801 ? 3 : i % 3);
    }
    assertThat(only("hot-partition").summary())
        .isEqualTo(
            "Partition 3 of orders holds 801 records, 66.8 % of the topic; the mean of its 4"
                + " partitions is 300.");
  }

  @Test
  void retriesAndDeadLettersAreLinkedToWhereTheyCameFrom() {
    log.add("e1", "orders", 0).what("Placed", "shop");
    log.add("e1", "orders-retry-1000", 0).what("Placed", "shop");
    log.add("e1", "orders.DLT", 0).what("Placed", "shop").origin =
        new RecordPosition("orders", 0, 0);
    log.add("e2", "parking", 0).origin = new RecordPosition("lost", 4, 9);
    log.records().getLast().flags |= EventBatch.RETRY_OR_DEAD_LETTER;
    FindingTable findings = result("retry-or-dead-letter").findings();
    assertThat(findings.size()).isEqualTo(3);
    assertThat(findings.get(0).summary())
        .isEqualTo(
            "Placed e1 is to be tried again: its record is in a retry topic, at orders-retry-1000-0"
                + " @ 0; it came from orders-0 @ 0.");
    assertThat(findings.get(1).summary()).contains("was given up").endsWith("orders-0 @ 0.");
    assertThat(places(findings.get(1))).containsExactly("orders.DLT-0 @ 0", "orders-0 @ 0");
    assertThat(findings.get(2).summary()).endsWith("it came from lost-4 @ 9, which is not loaded.");
  }
}
