package io.sequitur.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.testing.EventLog;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What data cannot decide is said with its reason, and never reads as zero. */
class NotEvaluatedTest {
  private static Map<String, String> reasons(EventLog log) {
    Map<String, String> reasons = new TreeMap<>();
    for (RuleResult result : log.analysis().results()) {
      if (result.notEvaluated() != null) {
        reasons.put(result.rule().id(), result.notEvaluated());
        assertThat(result.findings().size()).isZero();
      }
    }
    return reasons;
  }

  private static EventLog complete() {
    EventLog log = new EventLog();
    log.add("a").correlation("c").key("k").millis(0).what("A", "s");
    log.add("b").correlation("c").key("k").millis(1).what("B", "s").causedBy("a");
    return log;
  }

  @Test
  void completeDataDecidesEveryRule() {
    assertThat(reasons(complete())).isEmpty();
  }

  @Test
  void withoutPositionsRulesAboutOffsetsAndPartitionsSaySo() {
    EventLog log = complete();
    log.records().forEach(EventLog.Rec::withoutPosition);
    assertThat(reasons(log))
        .containsOnlyKeys(
            "key-split", "ordering-hazard", "offset-gap", "effect-before-cause", "hot-partition")
        .containsValue("the source has no positions");
    assertThat(log.analysis().totals().missingOffsets()).isEqualTo(-1);
  }

  @Test
  void withoutTimesRulesAboutTimeSaySo() {
    EventLog log = complete();
    log.records().forEach(r -> r.recordTime = Long.MIN_VALUE);
    assertThat(reasons(log))
        .containsOnlyKeys("clock-inversion", "slow-hop", "unfinished-chain")
        .containsValue("no record has a time");
  }

  @Test
  void withoutCausationIdsRulesAboutLinksSaySo() {
    EventLog log = complete();
    log.records().getLast().causedBy();
    assertThat(reasons(log))
        .containsOnlyKeys(
            "missing-cause",
            "clock-inversion",
            "effect-before-cause",
            "causation-cycle",
            "correlation-break",
            "ordering-hazard",
            "slow-hop",
            "unfinished-chain")
        .containsValue("no record has a causation id");
  }

  @Test
  void withoutEventIdsNothingAboutEventsCanBeSaid() {
    EventLog log = complete();
    log.records().forEach(r -> r.id = "");
    assertThat(reasons(log))
        .containsEntry("duplicate-record", "no record has an event id")
        .containsEntry("missing-cause", "no record has an event id")
        .doesNotContainKeys("key-split", "offset-gap", "hot-key", "retry-or-dead-letter");
  }

  @Test
  void withoutKeysOrCorrelationIdsTheirRulesSaySo() {
    EventLog log = complete();
    log.records().forEach(r -> r.key("").correlation(""));
    assertThat(reasons(log))
        .containsOnlyKeys("key-split", "hot-key", "ordering-hazard", "correlation-break")
        .containsEntry("hot-key", "no record has a key")
        .containsEntry("ordering-hazard", "no record has a business key")
        .containsEntry("correlation-break", "no record has a correlation id");
  }

  @Test
  void withoutRecordsNoRuleIsEvaluated() {
    EventLog log = new EventLog();
    assertThat(reasons(log)).hasSize(15).containsValue("no records were read");
    assertThat(log.analysis().totals())
        .isEqualTo(new Analysis.Totals(0, 0, 0, 0, 0, Long.MIN_VALUE, Long.MIN_VALUE, -1));
  }

  @Test
  void sourcesWithAndWithoutPositionsAreJudgedByThePartThatHasThem() {
    EventLog log = complete();
    log.add("x", "app.jsonl", 0).withoutPosition().key("k").at(0);
    log.add("y", "app.jsonl", 0).withoutPosition().key("k").at(9).causedBy("z");
    log.add("z", "app.jsonl", 0).withoutPosition().key("k").at(12);
    assertThat(reasons(log)).isEmpty();
    assertThat(log.analysis().result("offset-gap").count()).isZero();
    assertThat(log.analysis().result("effect-before-cause").count()).isZero();
    assertThat(log.analysis().result("key-split").count()).isZero();
  }
}
