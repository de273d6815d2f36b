package io.sequitur.decode;

import io.sequitur.decode.Convention.Kind;
import io.sequitur.decode.NamePattern.Scope;
import io.sequitur.decode.RecordShape.Container;
import io.sequitur.decode.RecordShape.Root;
import io.sequitur.model.MappingField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a field that the sample does not show would stand: a sample of first events may hold no
 * causation id at all. Looked for is beside the ids that were seen, in their spelling.
 */
final class UnseenPlaces {
  private static final int MAX_CONTAINERS = 2;

  private UnseenPlaces() {}

  /** The places of a field, none for what a habit may well do without. */
  static List<Lookup> of(Tally tally, MappingField field) {
    boolean framework = tally.convention.kind() == Kind.FRAMEWORK;
    if (!framework && field.ordinal() > MappingField.CAUSATION_ID.ordinal()) {
      return List.of();
    }
    Set<Spelling> spellings = spellings(tally);
    List<Lookup> lookups = new ArrayList<>();
    for (Container container : containers(tally)) {
      for (NamePattern pattern : tally.convention.patterns(field)) {
        boolean spelled = framework || spellings.contains(Spelling.of(pattern.name()));
        if (spelled && mayStandIn(container, pattern, framework)) {
          lookups.add(new Lookup(container.place(pattern.name()), pattern.transform()));
        }
      }
    }
    return lookups;
  }

  private static boolean mayStandIn(Container container, NamePattern pattern, boolean framework) {
    return (framework || !pattern.weak())
        && pattern.scope() != Scope.TOPIC
        && (pattern.scope() != Scope.HEADER || container.root == Root.HEADERS)
        && !pattern.name().endsWith(".0");
  }

  private static List<Container> containers(Tally tally) {
    List<Container> seen =
        tally.idContainers.entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> -entry.getValue()))
            .limit(MAX_CONTAINERS)
            .map(entry -> tally.containerExamples.get(entry.getKey()))
            .toList();
    return seen.isEmpty()
        ? List.of(new Container(Root.HEADERS, List.of()), new Container(Root.VALUE, List.of()))
        : seen;
  }

  private static Set<Spelling> spellings(Tally tally) {
    Set<Spelling> seen =
        Set.of(MappingField.EVENT_ID, MappingField.CORRELATION_ID, MappingField.CAUSATION_ID)
            .stream()
            .flatMap(field -> tally.candidates(field).stream())
            .map(candidate -> Spelling.of(lastName(candidate.lookup.place())))
            .collect(Collectors.toSet());
    return seen.isEmpty() ? Set.of(Spelling.values()) : seen;
  }

  private static String lastName(Place place) {
    return switch (place) {
      case Place.HeaderPlace header -> header.name();
      case Place.ValuePlace value -> value.path().getLast();
      case Place.KeyPathPlace key -> key.path().getLast();
      default -> "";
    };
  }

  /** How words are put together in a name. */
  private enum Spelling {
    CAMEL,
    SNAKE,
    KEBAB;

    static Spelling of(String name) {
      return name.indexOf('_') >= 0 ? SNAKE : name.indexOf('-') >= 0 ? KEBAB : CAMEL;
    }
  }
}
