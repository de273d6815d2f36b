package io.sequitur.rule;

import io.sequitur.chain.Grouping;
import io.sequitur.model.RecordPosition;
import io.sequitur.testing.EventLog.Rec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What DOMAIN says about records, events, causes and chains, written down with maps and lists and
 * without a thought about speed: what the program is compared with.
 */
final class NaiveChains {
  /** An order of records that does not depend on arrival. */
  static final Comparator<Rec> READING =
      Comparator.comparingLong((Rec r) -> r.recordTime)
          .thenComparing(r -> r.topic)
          .thenComparingInt(r -> r.partition)
          .thenComparing(NaiveChains::compareInPartition);

  final List<Rec> records = new ArrayList<>();
  final Map<String, List<Rec>> recordsOfId = new HashMap<>();
  final List<Rec> events = new ArrayList<>();
  final Map<Rec, Set<Rec>> causes = new LinkedHashMap<>();
  final Map<Rec, Set<Rec>> effects = new HashMap<>();
  final Set<Rec> roots = new HashSet<>();
  final Set<Rec> lacking = new HashSet<>();
  final Map<Rec, Object> chainOf = new HashMap<>();
  final Map<Object, List<Rec>> chains = new LinkedHashMap<>();
  private final Map<String, Rec> standing = new HashMap<>();
  private final Grouping grouping;

  NaiveChains(List<Rec> input, Grouping grouping) {
    this.grouping = grouping;
    Map<String, TreeSet<Rec>> read = new LinkedHashMap<>();
    for (Rec r : input) {
      String partition = r.topic + "/" + r.partition + "/" + r.positioned;
      read.computeIfAbsent(partition, p -> new TreeSet<>(NaiveChains::compareInPartition)).add(r);
    }
    read.values().forEach(records::addAll);
    findEvents();
    events.forEach(this::findCauses);
    group();
    for (Rec r : records) {
      Rec event = r.id.isEmpty() ? r : standing.get(r.id);
      chainOf.put(r, chainOf.get(event));
      chains.computeIfAbsent(chainOf.get(r), c -> new ArrayList<>()).add(r);
    }
  }

  /** Order of records in one partition: offset, then whatever tells them apart. */
  private static int compareInPartition(Rec a, Rec b) {
    return Comparator.comparingLong((Rec r) -> r.offset)
        .thenComparingLong(Rec::valueHash)
        .thenComparingLong(r -> r.recordTime)
        .thenComparing(r -> r.id)
        .thenComparing(r -> r.key)
        .thenComparing(r -> r.correlation)
        .thenComparing(r -> String.join(" ", r.causes))
        .thenComparing(r -> r.businessKey)
        .thenComparing(r -> r.type)
        .thenComparing(r -> r.service)
        .thenComparingLong(r -> r.eventTime)
        .compare(a, b);
  }

  /** The event time, else the record timestamp. */
  static long time(Rec r) {
    return r.eventTime != Long.MIN_VALUE ? r.eventTime : r.recordTime;
  }

  Rec event(String id) {
    return standing.get(id);
  }

  boolean isEvent(Rec r) {
    return r.id.isEmpty() || standing.get(r.id) == r;
  }

  private void findEvents() {
    for (Rec r : records) {
      if (r.id.isEmpty()) {
        events.add(r);
      } else {
        recordsOfId.computeIfAbsent(r.id, id -> new ArrayList<>()).add(r);
      }
    }
    recordsOfId.forEach((id, all) -> standing.put(id, first(all)));
    events.addAll(standing.values());
    events.sort(READING);
  }

  /** Within a partition the lowest offset, then across partitions the earliest. */
  private static Rec first(List<Rec> all) {
    return all.stream()
        .collect(Collectors.groupingBy(r -> new RecordPosition(r.topic, r.partition, 0)))
        .values()
        .stream()
        .map(list -> list.stream().min(NaiveChains::compareInPartition).orElseThrow())
        .min(READING)
        .orElseThrow();
  }

  private void findCauses(Rec event) {
    Set<Rec> found = new LinkedHashSet<>();
    for (String id : event.causes) {
      Rec cause = standing.get(id);
      if (cause == event || id.isEmpty()) {
        continue; // an external trigger, or nothing
      }
      if (cause != null) {
        found.add(cause);
      } else if (!id.equals(event.correlation)) {
        lacking.add(event);
      }
    }
    causes.put(event, found);
    found.forEach(c -> effects.computeIfAbsent(c, x -> new LinkedHashSet<>()).add(event));
    if (found.isEmpty() && !lacking.contains(event)) {
      roots.add(event);
    }
  }

  Set<Rec> effects(Rec event) {
    return effects.getOrDefault(event, Set.of());
  }

  long links() {
    return causes.values().stream().mapToLong(Set::size).sum();
  }

  private String groupOf(Rec event) {
    return switch (grouping) {
      case CORRELATION -> event.correlation;
      case KEY -> event.businessKey;
      case CAUSATION -> "";
    };
  }

  private void group() {
    for (Rec event : events) {
      if (!groupOf(event).isEmpty()) {
        chainOf.put(event, groupOf(event));
      }
    }
    Set<Rec> done = new HashSet<>();
    for (Rec event : events) {
      if (groupOf(event).isEmpty() && !done.contains(event)) {
        Set<Rec> component = new LinkedHashSet<>();
        collect(event, component);
        done.addAll(component);
        Object chain = anchor(component);
        component.forEach(e -> chainOf.put(e, chain));
      }
    }
  }

  private void collect(Rec event, Set<Rec> component) {
    if (groupOf(event).isEmpty() && component.add(event)) {
      causes.get(event).forEach(c -> collect(c, component));
      effects(event).forEach(e -> collect(e, component));
    }
  }

  private Object anchor(Set<Rec> component) {
    TreeMap<Rec, Object> byCause = new TreeMap<>(READING);
    TreeMap<Rec, Object> byEffect = new TreeMap<>(READING);
    for (Rec event : component) {
      causes.get(event).stream()
          .filter(c -> !groupOf(c).isEmpty())
          .forEach(c -> byCause.put(c, groupOf(c)));
      effects(event).stream()
          .filter(e -> !groupOf(e).isEmpty())
          .forEach(e -> byEffect.put(e, groupOf(e)));
    }
    return !byCause.isEmpty()
        ? byCause.firstEntry().getValue()
        : !byEffect.isEmpty() ? byEffect.firstEntry().getValue() : component;
  }

  /** The shape of a chain, straight from its definition. */
  String shape(List<Rec> chain) {
    Map<Rec, Rec> parents = new HashMap<>();
    List<Rec> inside = chain.stream().filter(this::isEvent).toList();
    for (Rec event : inside) {
      causes.get(event).stream()
          .filter(inside::contains)
          .findFirst()
          .ifPresent(c -> parents.put(event, c));
    }
    for (Rec event : inside) {
      cutCycle(event, parents);
    }
    return inside.stream()
        .filter(e -> !parents.containsKey(e))
        .map(e -> text(e, inside, parents))
        .sorted()
        .collect(Collectors.joining(" + "));
  }

  private static void cutCycle(Rec start, Map<Rec, Rec> parents) {
    List<Rec> path = new ArrayList<>();
    Rec at = start;
    while (at != null && !path.contains(at)) {
      path.add(at);
      at = parents.get(at);
    }
    if (at != null) {
      path.subList(path.indexOf(at), path.size()).stream().min(READING).ifPresent(parents::remove);
    }
  }

  private static String text(Rec event, List<Rec> inside, Map<Rec, Rec> parents) {
    String children =
        inside.stream()
            .filter(e -> parents.get(e) == event)
            .map(e -> text(e, inside, parents))
            .sorted()
            .collect(Collectors.joining(","));
    String name = event.type.isEmpty() ? "?" : event.type;
    return children.isEmpty() ? name : name + "(" + children + ")";
  }
}
