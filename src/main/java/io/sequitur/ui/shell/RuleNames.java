package io.sequitur.ui.shell;

import io.sequitur.rule.Rule;
import io.sequitur.rule.RuleResult;
import io.sequitur.session.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Short names of rules, for badges, and the rules that found something in a chain. */
public final class RuleNames {
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("duplicate-record", "dup"),
          Map.entry("conflicting-duplicate", "conflict"),
          Map.entry("missing-cause", "cause"),
          Map.entry("clock-inversion", "clock"),
          Map.entry("effect-before-cause", "order"),
          Map.entry("causation-cycle", "cycle"),
          Map.entry("correlation-break", "break"),
          Map.entry("key-split", "split"),
          Map.entry("ordering-hazard", "hazard"),
          Map.entry("offset-gap", "gap"),
          Map.entry("slow-hop", "slow"),
          Map.entry("unfinished-chain", "stopped"),
          Map.entry("hot-key", "hot key"),
          Map.entry("hot-partition", "hot part."),
          Map.entry("retry-or-dead-letter", "retry"));

  private RuleNames() {}

  /** One short word for a badge; the rule's title belongs into the tooltip. */
  public static String shortName(Rule rule) {
    return SHORT.getOrDefault(rule.id(), rule.id());
  }

  /** The rules with findings in a chain, the most severe first. */
  public static List<Rule> ofChain(Snapshot snapshot, int chain) {
    int[] bits = snapshot.analysis().chainFindings();
    if (chain >= bits.length || bits[chain] == 0) {
      return List.of();
    }
    List<RuleResult> results = snapshot.analysis().results();
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      if ((bits[chain] & 1 << i) != 0) {
        rules.add(results.get(i).rule());
      }
    }
    rules.sort(Comparator.comparing(Rule::severity).reversed());
    return rules;
  }
}
