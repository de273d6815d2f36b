package io.sequitur.samples;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a report on a sample must say, known from how the sample was made: nothing here is taken
 * from the program.
 */
final class Expectation {
  /** Every rule, in the order of reports. */
  static final List<String> RULES =
      List.of(
          "duplicate-record",
          "conflicting-duplicate",
          "missing-cause",
          "clock-inversion",
          "effect-before-cause",
          "causation-cycle",
          "correlation-break",
          "key-split",
          "ordering-hazard",
          "offset-gap",
          "slow-hop",
          "unfinished-chain",
          "hot-key",
          "hot-partition",
          "retry-or-dead-letter");

  /** Unreadable pieces of input by reason. */
  final Map<String, Long> rejected = new TreeMap<>();

  long records;
  long events;
  long chains;
  long roots;
  long links;
  long missingOffsets;

  /** The preset that must be detected. */
  String convention = "plain";

  /** Rules that cannot be evaluated, because the log lacks what they look at. */
  final Set<String> notEvaluated = new TreeSet<>();

  private final Map<String, Long> findings = new TreeMap<>();

  /** A rule finds so many more. */
  void expect(String rule, long count) {
    if (!RULES.contains(rule)) {
      throw new IllegalArgumentException(rule);
    }
    findings.merge(rule, count, Long::sum);
  }

  /** One more piece of input is unreadable. */
  void reject(String reason) {
    rejected.merge(reason, 1L, Long::sum);
  }

  /** How many a rule must find. */
  long findings(String rule) {
    return findings.getOrDefault(rule, 0L);
  }

  /** Counts what was recorded, by the definitions of the domain, the plainest way. */
  Expectation countedOn(List<LogRecord> recorded) {
    Map<String, ShopEvent> byId = new HashMap<>();
    Set<String> flows = new HashSet<>();
    long withoutEvent = 0;
    for (LogRecord record : recorded) {
      if (record.isTombstone()) {
        withoutEvent++;
      } else {
        byId.put(record.event.id, record.event);
        flows.add(record.event.correlationId);
      }
    }
    records = recorded.size();
    links = 0;
    events = byId.size() + withoutEvent;
    chains = flows.size() + withoutEvent;
    roots = withoutEvent;
    for (ShopEvent event : byId.values()) {
      Set<String> causes = new HashSet<>(event.causes);
      causes.remove(event.id);
      links += causes.stream().filter(byId::containsKey).count();
      boolean caused =
          causes.stream().anyMatch(id -> byId.containsKey(id) || !id.equals(event.correlationId));
      roots += caused ? 0 : 1;
    }
    return this;
  }

  /** Part of a log: causes in the rest of it are missing. */
  Expectation expectingMissingCauses(List<LogRecord> part) {
    Set<String> there = new HashSet<>();
    Set<String> without = new HashSet<>();
    part.forEach(record -> there.add(record.event.id));
    for (LogRecord record : part) {
      if (!there.containsAll(record.event.causes)) {
        without.add(record.event.id);
      }
    }
    expect("missing-cause", without.size());
    return this;
  }

  /** Events as a program logs them: without keys, partitions and offsets. */
  Expectation withoutPositions() {
    notEvaluated.addAll(
        List.of(
            "effect-before-cause",
            "key-split",
            "ordering-hazard",
            "offset-gap",
            "hot-key",
            "hot-partition"));
    return this;
  }

  /** Where nothing names an event, there are no links and no duplicates. */
  void eachRecordIsAnEvent() {
    events = records;
    roots = records;
    links = 0;
    findings.clear();
    notEvaluated.addAll(RULES);
    notEvaluated.removeAll(
        List.of("key-split", "offset-gap", "hot-key", "hot-partition", "retry-or-dead-letter"));
  }
}
