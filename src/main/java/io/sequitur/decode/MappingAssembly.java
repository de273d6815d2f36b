package io.sequitur.decode;

import io.sequitur.decode.Convention.Kind;
import io.sequitur.model.MappingField;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes one mapping of what the conventions find in a sample.
 *
 * <p>A field is read from where the primary convention finds it, the best place first, as long as
 * each further place covers more records. Other conventions are asked for records of their own, and
 * for fields that the primary one never finds; there, names as common as {@code id} do not count,
 * and neither do places that the primary framework uses otherwise.
 */
final class MappingAssembly {
  private static final Comparator<Candidate> WEAK_LAST = Comparator.comparing(c -> c.weak);

  private final Ownership primary;
  private final List<Ownership> others;
  private final boolean withKeys;
  private final Map<MappingField, List<Candidate>> chosen = new EnumMap<>(MappingField.class);
  private final Set<Place> taken;

  /**
   * @param primary the convention that names the mapping
   * @param others the other ones, the best first
   * @param withKeys whether records have keys
   */
  MappingAssembly(Ownership primary, List<Ownership> others, boolean withKeys) {
    this.primary = primary;
    this.others = others;
    this.withKeys = withKeys;
    taken = primary.kind() == Kind.FRAMEWORK ? placesOf(primary.tally()) : Set.of();
    choose(MappingField.CAUSATION_ID);
    for (MappingField field : MappingField.values()) {
      if (field != MappingField.CAUSATION_ID) {
        choose(field);
      }
    }
  }

  /** The mapping. */
  Mapping mapping() {
    Map<MappingField, List<Lookup>> fields = new EnumMap<>(MappingField.class);
    for (MappingField field : MappingField.values()) {
      List<Lookup> lookups =
          new ArrayList<>(chosen.get(field).stream().map(candidate -> candidate.lookup).toList());
      if (lookups.isEmpty()) {
        lookups.addAll(UnseenPlaces.of(primary.tally(), field));
      }
      if (field == MappingField.BUSINESS_KEY && withKeys) {
        lookups.add(Lookup.of(new Place.KeyPlace()));
      }
      fields.put(field, lookups.stream().distinct().toList());
    }
    List<Lookup> aliases =
        primary.tally().aliases().stream().map(candidate -> candidate.lookup).toList();
    return new Mapping(primary.tally().convention.name(), fields, aliases);
  }

  private static Set<Place> placesOf(Tally tally) {
    Set<Place> places = new HashSet<>();
    for (MappingField field : MappingField.values()) {
      tally.candidates(field).forEach(candidate -> places.add(candidate.lookup.place()));
    }
    tally.aliases().forEach(candidate -> places.add(candidate.lookup.place()));
    return places;
  }

  private void choose(MappingField field) {
    Gatherer gatherer = new Gatherer();
    List<Candidate> own = inside(primary.tally().candidates(field), primary.own());
    own.sort(Candidate.BEST_FIRST);
    if (field == MappingField.EVENT_ID) {
      if (primary.kind() != Kind.FRAMEWORK) {
        own = withoutDoubtfulIds(own, false);
      }
      promoteWhatCausesName(own);
    }
    own.forEach(candidate -> gatherer.add(candidate, primary.own()));
    boolean gap = gatherer.kept.isEmpty();
    for (Ownership other : others) {
      if (other.kind() != Kind.TRACING || field == MappingField.CORRELATION_ID) {
        fill(field, other, gap, gatherer);
      }
    }
    gatherer.kept.sort(WEAK_LAST);
    chosen.put(field, gatherer.kept);
  }

  private void fill(MappingField field, Ownership other, boolean gap, Gatherer gatherer) {
    List<Candidate> found = new ArrayList<>(other.tally().candidates(field));
    found.removeIf(candidate -> taken.contains(candidate.lookup.place()));
    found.sort(Candidate.BEST_FIRST);
    if (field == MappingField.EVENT_ID && other.kind() != Kind.FRAMEWORK) {
      found = withoutDoubtfulIds(found, !gap);
    }
    for (Candidate candidate : found) {
      boolean anywhere = gap && !candidate.weak && other.kind() != Kind.FRAMEWORK;
      gatherer.add(candidate, anywhere ? candidate.records : other.own());
    }
  }

  /** A plain {@code id} names the event only if nothing better does and it is no order's id. */
  private List<Candidate> withoutDoubtfulIds(List<Candidate> candidates, boolean betterKnown) {
    Set<String> unnamed = causes();
    boolean better = betterKnown;
    for (Candidate candidate : candidates) {
      if (!candidate.weak) {
        better = true;
        unnamed.removeAll(candidate.values);
      }
    }
    boolean mustBeNamed = better;
    return candidates.stream()
        .filter(c -> !c.weak || (c.tellsEventsApart() && (!mustBeNamed || c.resolved(unnamed) > 0)))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /**
   * Where causes plainly name another id than the first choice, that one names the events: a
   * message id of the transport beside an event id of the application, say.
   */
  private void promoteWhatCausesName(List<Candidate> own) {
    boolean foreignCauses =
        chosen.get(MappingField.CAUSATION_ID).stream()
            .noneMatch(c -> primary.tally().candidates(MappingField.CAUSATION_ID).contains(c));
    if (primary.kind() == Kind.FRAMEWORK && !foreignCauses) {
      return; // the framework's own ids fit together by definition
    }
    List<Candidate> pool = new ArrayList<>(own);
    for (Ownership other : others) {
      if (other.kind() == Kind.HABIT) {
        pool.addAll(inside(other.tally().candidates(MappingField.EVENT_ID), primary.own()));
      }
    }
    Set<String> causes = causes();
    Candidate best =
        pool.stream().max(Comparator.comparingLong(c -> c.resolved(causes))).orElse(null);
    if (best == null || own.isEmpty() || best == own.getFirst()) {
      return;
    }
    long named = best.resolved(causes);
    if (named >= Math.max(3, causes.size() / 2)
        && named > 10 * own.getFirst().resolved(causes)
        && best.tellsEventsApart()) {
      own.remove(best);
      own.addFirst(best);
    }
  }

  private Set<String> causes() {
    return chosen.get(MappingField.CAUSATION_ID).stream()
        .flatMap(candidate -> candidate.values.stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<Candidate> inside(Collection<Candidate> candidates, BitSet domain) {
    return candidates.stream()
        .filter(candidate -> candidate.records.intersects(domain))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Keeps candidates that find the field in records in which the earlier ones do not. */
  private static final class Gatherer {
    final List<Candidate> kept = new ArrayList<>();
    private final BitSet covered = new BitSet();

    void add(Candidate candidate, BitSet domain) {
      BitSet gain = (BitSet) candidate.records.clone();
      gain.and(domain);
      gain.andNot(covered);
      if (!gain.isEmpty()) {
        kept.add(candidate);
        covered.or(candidate.records);
      }
    }
  }
}
