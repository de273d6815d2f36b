package io.sequitur.rule;

import static io.sequitur.rule.NaiveChains.time;

import io.sequitur.model.EventBatch;
import io.sequitur.testing.EventLog.Rec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The rules' counts as DOMAIN words them, over {@link NaiveChains}. */
final class NaiveRules {
  private static final long ABSENT = Long.MIN_VALUE;
  private final NaiveChains c;
  private final Map<List<String>, List<Long>> latencies = new HashMap<>();

  NaiveRules(NaiveChains chains) {
    c = chains;
    forEachLink(
        (cause, effect) -> {
          if (timed(cause, effect)) {
            latencies
                .computeIfAbsent(List.of(cause.type, effect.type), k -> new ArrayList<>())
                .add(time(effect) - time(cause));
          }
        });
    latencies.values().forEach(list -> list.sort(null));
  }

  /** Per rule its count, {@code null} where it is not evaluated. */
  Map<String, Long> counts() {
    boolean positions = has(r -> r.positioned);
    boolean ids = has(r -> !r.id.isEmpty());
    boolean causation = ids && has(r -> !r.causes.isEmpty());
    boolean times = has(r -> time(r) != ABSENT);
    Map<String, Long> counts = new TreeMap<>();
    counts.put("duplicate-record", ids ? later(true) : null);
    counts.put("conflicting-duplicate", ids ? later(false) : null);
    counts.put("missing-cause", causation ? (long) c.lacking.size() : null);
    counts.put(
        "clock-inversion",
        causation && times ? links((a, b) -> timed(a, b) && time(a) - time(b) > 1_000_000) : null);
    counts.put(
        "effect-before-cause",
        causation && positions
            ? links((a, b) -> a.positioned && samePartition(a, b) && b.offset < a.offset)
            : null);
    counts.put("causation-cycle", causation ? cycles() : null);
    counts.put(
        "correlation-break",
        causation && has(r -> !r.correlation.isEmpty())
            ? links(
                (a, b) ->
                    !a.correlation.isEmpty()
                        && !b.correlation.isEmpty()
                        && !a.correlation.equals(b.correlation))
            : null);
    counts.put("key-split", positions && has(r -> !r.key.isEmpty()) ? splitKeys() : null);
    counts.put(
        "ordering-hazard",
        causation && positions && has(r -> !r.businessKey.isEmpty())
            ? links(
                (a, b) ->
                    a.positioned
                        && b.positioned
                        && !a.businessKey.isEmpty()
                        && a.businessKey.equals(b.businessKey)
                        && a.topic.equals(b.topic)
                        && a.partition != b.partition)
            : null);
    counts.put("offset-gap", positions ? gaps()[0] : null);
    counts.put("slow-hop", causation && times ? slow() : null);
    counts.put("unfinished-chain", causation && times ? unfinished() : null);
    counts.put("hot-key", has(r -> !r.key.isEmpty()) ? hotKeys() : null);
    counts.put("hot-partition", positions ? hotPartitions() : null);
    counts.put(
        "retry-or-dead-letter",
        c.records.stream()
            .filter(
                r ->
                    (r.flags & EventBatch.RETRY_OR_DEAD_LETTER) != 0
                        || r.topic.endsWith("-retry")
                        || r.topic.endsWith(".DLT"))
            .count());
    return counts;
  }

  private boolean has(Predicate<Rec> what) {
    return c.records.stream().anyMatch(what);
  }

  private static boolean timed(Rec a, Rec b) {
    return time(a) != ABSENT && time(b) != ABSENT;
  }

  private static boolean samePartition(Rec a, Rec b) {
    return a.topic.equals(b.topic) && a.partition == b.partition && a.positioned == b.positioned;
  }

  private void forEachLink(BiConsumer<Rec, Rec> visitor) {
    c.causes.forEach((effect, all) -> all.forEach(cause -> visitor.accept(cause, effect)));
  }

  private long links(BiPredicate<Rec, Rec> condition) {
    long[] count = {0};
    forEachLink((a, b) -> count[0] += condition.test(a, b) ? 1 : 0);
    return count[0];
  }

  private long later(boolean equal) {
    return c.records.stream()
        .filter(r -> !c.isEvent(r))
        .filter(
            r -> {
              Rec first = c.event(r.id);
              return equal == (first.key.equals(r.key) && first.value.equals(r.value));
            })
        .count();
  }

  /** Events are in one component if each reaches the other. */
  private long cycles() {
    Set<Set<Rec>> components = new HashSet<>();
    for (Rec event : c.events) {
      Set<Rec> forward = reach(event);
      if (forward.contains(event)) {
        components.add(
            forward.stream().filter(e -> reach(e).contains(event)).collect(Collectors.toSet()));
      }
    }
    return components.size();
  }

  private Set<Rec> reach(Rec event) {
    Set<Rec> reached = new HashSet<>();
    List<Rec> open = new ArrayList<>(c.causes.get(event));
    while (!open.isEmpty()) {
      Rec next = open.removeLast();
      if (reached.add(next)) {
        open.addAll(c.causes.get(next));
      }
    }
    return reached;
  }

  private long splitKeys() {
    Map<List<String>, Set<Integer>> partitions = new HashMap<>();
    for (Rec r : c.records) {
      if (!r.key.isEmpty() && r.positioned) {
        partitions.computeIfAbsent(List.of(r.topic, r.key), k -> new HashSet<>()).add(r.partition);
      }
    }
    return partitions.values().stream().filter(set -> set.size() > 1).count();
  }

  /** Runs of absent offsets, and how many offsets they are. */
  long[] gaps() {
    Map<List<Object>, TreeSet<Long>> offsets = new HashMap<>();
    for (Rec r : c.records) {
      if (r.positioned) {
        offsets.computeIfAbsent(List.of(r.topic, r.partition), k -> new TreeSet<>()).add(r.offset);
      }
    }
    long[] sums = new long[2];
    for (TreeSet<Long> set : offsets.values()) {
      boolean absent = false;
      for (long o = set.first(); o <= set.last(); o++) {
        boolean here = !set.contains(o);
        sums[0] += here && !absent ? 1 : 0;
        sums[1] += here ? 1 : 0;
        absent = here;
      }
    }
    return sums;
  }

  static long percentile(List<Long> sorted, int percent) {
    return sorted.get((int) Math.max(0, Math.ceil(sorted.size() * percent / 100.0) - 1));
  }

  private static double limit(List<Long> sorted) {
    long median = percentile(sorted, 50);
    List<Long> deviations = sorted.stream().map(l -> Math.abs(l - median)).sorted().toList();
    return median + 10.0 * percentile(deviations, 50);
  }

  private long slow() {
    return links(
        (a, b) -> {
          List<Long> all = latencies.get(List.of(a.type, b.type));
          if (!timed(a, b) || all.size() < 50) {
            return false;
          }
          long latency = time(b) - time(a);
          return latency > limit(all) && latency > percentile(all, 99);
        });
  }

  private long unfinished() {
    long end = c.records.stream().mapToLong(NaiveChains::time).max().orElseThrow();
    Map<String, Long> patience = new HashMap<>();
    for (String type : c.events.stream().map(e -> e.type).collect(Collectors.toSet())) {
      List<List<Rec>> with =
          c.chains.values().stream()
              .filter(l -> l.stream().anyMatch(r -> c.isEvent(r) && r.type.equals(type)))
              .toList();
      long stop = with.stream().filter(l -> l.stream().anyMatch(r -> stopsAt(r, type))).count();
      if (with.size() >= 50 && (with.size() - stop) * 100 >= with.size() * 99L) {
        latencies.entrySet().stream()
            .filter(e -> e.getKey().getFirst().equals(type))
            .min(
                java.util.Comparator.comparingInt(
                        (Map.Entry<List<String>, List<Long>> e) -> -e.getValue().size())
                    .thenComparing(e -> e.getKey().getLast()))
            .ifPresent(e -> patience.put(type, 10 * percentile(e.getValue(), 99)));
      }
    }
    return c.chains.values().stream()
        .filter(
            chain -> {
              long last = chain.stream().mapToLong(NaiveChains::time).max().orElseThrow();
              return last != ABSENT
                  && chain.stream()
                      .anyMatch(
                          r ->
                              stopsAt(r, r.type)
                                  && patience.containsKey(r.type)
                                  && end - last > patience.get(r.type));
            })
        .count();
  }

  private boolean stopsAt(Rec r, String type) {
    return c.isEvent(r) && r.type.equals(type) && c.effects(r).isEmpty();
  }

  private long hotKeys() {
    long hot = 0;
    for (List<Rec> topic : byTopic(r -> true).values()) {
      Map<String, Long> keys =
          topic.stream()
              .filter(r -> !r.key.isEmpty())
              .collect(Collectors.groupingBy(r -> r.key, Collectors.counting()));
      hot +=
          topic.size() < 1000
              ? 0
              : keys.values().stream().filter(n -> n > 0.05 * topic.size()).count();
    }
    return hot;
  }

  private long hotPartitions() {
    long hot = 0;
    for (List<Rec> topic : byTopic(r -> r.positioned).values()) {
      Map<Integer, Long> sizes =
          topic.stream().collect(Collectors.groupingBy(r -> r.partition, Collectors.counting()));
      double mean = (double) topic.size() / sizes.size();
      hot +=
          topic.size() < 1000 || sizes.size() < 2
              ? 0
              : sizes.values().stream().filter(n -> n > 2 * mean).count();
    }
    return hot;
  }

  private Map<String, List<Rec>> byTopic(Predicate<Rec> which) {
    return c.records.stream().filter(which).collect(Collectors.groupingBy(r -> r.topic));
  }

  /** Per pair of types: count, p50, p95, p99, max, in text. */
  Set<String> hops() {
    return latencies.entrySet().stream()
        .map(
            e ->
                e.getKey()
                    + " "
                    + List.of(
                        e.getValue().size(),
                        percentile(e.getValue(), 50),
                        percentile(e.getValue(), 95),
                        percentile(e.getValue(), 99),
                        e.getValue().getLast()))
        .collect(Collectors.toSet());
  }

  /** Shapes with their counts. */
  Map<String, Long> variants() {
    return c.chains.values().stream()
        .map(c::shape)
        .filter(Objects::nonNull)
        .collect(Collectors.groupingBy(s -> s, Collectors.counting()));
  }
}
