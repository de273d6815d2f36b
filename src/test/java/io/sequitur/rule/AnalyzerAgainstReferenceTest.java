package io.sequitur.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.Grouping;
import io.sequitur.chain.Variant;
import io.sequitur.model.Names;
import io.sequitur.testing.EventLog;
import io.sequitur.testing.RandomLogs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Random logs, analysed by the program and by a slow reference written from the definitions. */
class AnalyzerAgainstReferenceTest {
  private static final int SMALL_LOGS = 3_000;
  private static final int LARGE_LOGS = 40;

  @Test
  void smallLogsOfEveryGroupingGiveTheReferencesNumbers() {
    for (int seed = 0; seed < SMALL_LOGS; seed++) {
      Grouping grouping = Grouping.values()[seed % 3];
      compare(RandomLogs.small(seed), grouping, "small log " + seed + " by " + grouping);
    }
  }

  @Test
  void logsWithEnoughSamplesGiveTheReferencesNumbers() {
    for (int seed = 0; seed < LARGE_LOGS; seed++) {
      compare(RandomLogs.large(seed), Grouping.CORRELATION, "large log " + seed);
    }
  }

  @Test
  void theRandomLogsHaveEveryFault() {
    Map<String, Long> sums = new TreeMap<>();
    for (int seed = 0; seed < LARGE_LOGS; seed++) {
      for (RuleResult result : RandomLogs.large(seed).analysis().results()) {
        sums.merge(result.rule().id(), result.count(), Long::sum);
      }
    }
    assertThat(sums).hasSize(Rules.all().size());
    assertThat(sums.values()).as(sums.toString()).allMatch(sum -> sum > 0);
  }

  @Test
  void arrivalInAnyOrderGivesTheSameAnalysis() {
    for (int seed = 0; seed < 400; seed++) {
      EventLog log = seed % 20 == 0 ? RandomLogs.large(seed) : RandomLogs.small(seed);
      List<String> expected = Fingerprint.of(log.chains()).lines().toList();
      for (int other = 1; other <= 3; other++) {
        String actual = Fingerprint.of(log.shuffled(seed * 31L + other).chains());
        assertThat(actual.lines())
            .as("log %d, arrival %d", seed, other)
            .containsExactlyElementsOf(expected);
      }
    }
  }

  @Test
  void aPoolGivesTheSameAnalysisAsOneThread() {
    try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
      for (int seed = 0; seed < 20; seed++) {
        ChainIndex chains = RandomLogs.large(seed).chains();
        Analysis expected = EventLog.analysis(chains);
        Analysis actual = Analyzer.analyze(chains.store(), chains, RuleOptions.DEFAULT, pool);
        assertThat(Fingerprint.of(chains, actual)).isEqualTo(Fingerprint.of(chains, expected));
      }
    }
  }

  private static void compare(EventLog log, Grouping grouping, String name) {
    NaiveChains naive = new NaiveChains(log.records(), grouping);
    NaiveRules rules = new NaiveRules(naive);
    ChainIndex chains = log.chains(grouping);
    Analysis analysis = EventLog.analysis(chains);
    Analysis.Totals totals = analysis.totals();
    assertThat(totals.records()).as("records of " + name).isEqualTo(naive.records.size());
    assertThat(totals.events()).as("events of " + name).isEqualTo(naive.events.size());
    assertThat(totals.chains()).as("chains of " + name).isEqualTo(naive.chains.size());
    assertThat(totals.roots()).as("roots of " + name).isEqualTo(naive.roots.size());
    assertThat(totals.links()).as("links of " + name).isEqualTo(naive.links());
    assertThat(counts(analysis)).as("findings of " + name).isEqualTo(rules.counts());
    if (totals.missingOffsets() >= 0) {
      assertThat(totals.missingOffsets()).as("offsets of " + name).isEqualTo(rules.gaps()[1]);
    }
    assertThat(hops(chains, analysis)).as("hops of " + name).isEqualTo(rules.hops());
    assertThat(variants(analysis)).as("variants of " + name).isEqualTo(rules.variants());
    nothingIsLost(chains, analysis, name);
  }

  private static void nothingIsLost(ChainIndex chains, Analysis analysis, String name) {
    long records = 0;
    long events = 0;
    for (int chain = 0; chain < chains.chains(); chain++) {
      records += chains.records(chain);
      events += chains.events(chain);
    }
    assertThat(records).as("records in chains of " + name).isEqualTo(analysis.totals().records());
    assertThat(events).as("events in chains of " + name).isEqualTo(analysis.totals().events());
    assertThat(analysis.variants().stream().mapToLong(Variant::count).sum())
        .as("chains in variants of " + name)
        .isEqualTo(chains.chains());
  }

  private static Map<String, Long> counts(Analysis analysis) {
    Map<String, Long> counts = new TreeMap<>();
    for (RuleResult result : analysis.results()) {
      counts.put(result.rule().id(), result.notEvaluated() == null ? result.count() : null);
      if (result.notEvaluated() == null && !result.rule().id().equals("clock-inversion")) {
        assertThat(result.findings().size()).isEqualTo((int) result.count());
      }
    }
    return counts;
  }

  private static Set<String> hops(ChainIndex chains, Analysis analysis) {
    Names names = chains.store().names();
    return analysis.hops().stream()
        .map(
            h ->
                List.of(names.types().name(h.fromType()), names.types().name(h.toType()))
                    + " "
                    + List.of(h.count(), h.p50(), h.p95(), h.p99(), h.max()))
        .collect(Collectors.toSet());
  }

  private static Map<String, Long> variants(Analysis analysis) {
    return analysis.variants().stream().collect(Collectors.toMap(Variant::shape, Variant::count));
  }
}
