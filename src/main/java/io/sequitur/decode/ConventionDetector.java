package io.sequitur.decode;

import io.sequitur.decode.Convention.Kind;
import io.sequitur.decode.Detection.Ranked;
import io.sequitur.model.MappingField;
import io.sequitur.model.MappingSummary;
import io.sequitur.model.RawRecord;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds out by which {@link Convention} a source's records carry their ids, and where exactly.
 *
 * <p>A record belongs to the first framework whose mark it bears; the records without any belong to
 * the habit (plain, Spring, tracing) that finds most in them. The convention to which most records
 * belong names the mapping; the others fill in what it does not find (see {@link MappingAssembly}).
 */
public final class ConventionDetector {
  private static final List<MappingField> IDS =
      List.of(MappingField.EVENT_ID, MappingField.CORRELATION_ID, MappingField.CAUSATION_ID);

  private final List<Tally> tallies;
  private final boolean forced;
  private final List<RawRecord> sample;
  private final int sampled;

  private ConventionDetector(List<Convention> named, List<RawRecord> sample) {
    forced = !named.isEmpty();
    tallies = Conventions.all().stream().map(c -> new Tally(c, named.contains(c))).toList();
    this.sample = sample;
    sampled = sample.size();
    NameIndex names = new NameIndex(tallies);
    SampleWalk walk = new SampleWalk();
    int index = 0;
    for (RawRecord raw : sample) {
      names.read(index++, walk.read(raw));
    }
  }

  /**
   * The convention that fits best.
   *
   * @param sample records that the caller keeps unchanged meanwhile; about 1,000 are enough
   */
  public static Detection detect(List<RawRecord> sample) {
    return new ConventionDetector(List.of(), sample).result(List.of());
  }

  /**
   * The places of a convention that the user named.
   *
   * @param named conventions of one name, of which the one is taken that fits best
   */
  public static Detection detect(List<RawRecord> sample, List<Convention> named) {
    return new ConventionDetector(named, sample).result(named);
  }

  /** Coverage of a mapping that the user wrote. */
  public static MappingSummary measure(List<RawRecord> sample, Mapping mapping) {
    return Coverage.of(mapping, sample);
  }

  private Detection result(List<Convention> named) {
    List<Ownership> owners = owners();
    List<Ownership> eligible =
        forced
            ? owners.stream().filter(o -> named.contains(o.tally().convention)).toList()
            : owners.stream().filter(o -> o.found() > 0).toList();
    Ownership primary = eligible.isEmpty() ? plain(owners) : eligible.getFirst();
    List<Ownership> others = owners.stream().filter(o -> o != primary).toList();
    boolean withKeys = sample.stream().anyMatch(raw -> raw.key != null && raw.key.length > 0);
    Mapping mapping = new MappingAssembly(primary, others, withKeys).mapping();
    MappingSummary summary = Coverage.of(mapping, sample);
    boolean recognised = findsIds(summary);
    String fact = fact(primary.tally().convention);
    return new Detection(
        recognised,
        mapping,
        summary,
        recognised ? "" : fact + way(),
        recognised ? "" : fact + ".",
        sampled,
        ranking(owners));
  }

  private static boolean findsIds(MappingSummary summary) {
    return IDS.stream().anyMatch(field -> summary.coverage().getOrDefault(field, 0.0) > 0);
  }

  private List<Ranked> ranking(List<Ownership> owners) {
    return owners.stream()
        .filter(owner -> !owner.tally().withIds().isEmpty())
        .map(owner -> new Ranked(owner.tally().convention, coverage(owner.tally())))
        .toList();
  }

  private static Ownership plain(List<Ownership> owners) {
    return owners.stream()
        .filter(o -> o.tally().convention == Conventions.PLAIN)
        .findFirst()
        .orElseThrow();
  }

  /** Which records belong to which convention; the ones with most records first. */
  private List<Ownership> owners() {
    BitSet free = new BitSet();
    free.set(0, sampled);
    List<Ownership> owners = new ArrayList<>();
    List<Tally> namedFirst =
        tallies.stream().sorted(Comparator.comparing(tally -> !tally.forced)).toList();
    for (Tally tally : namedFirst) {
      if (tally.convention.kind() == Kind.FRAMEWORK) {
        BitSet own = ownOfFramework(tally, free);
        free.andNot(own);
        owners.add(new Ownership(tally, own, Kind.FRAMEWORK, score(tally, own)));
      }
    }
    for (Tally tally : namedFirst) {
      Kind kind = tally.convention.kind();
      if (kind != Kind.FRAMEWORK) {
        BitSet own = tally.forced ? everyRecord() : free;
        double weight = kind == Kind.TRACING ? 0.4 : 1;
        owners.add(new Ownership(tally, own, kind, weight * score(tally, own)));
      }
    }
    Comparator<Ownership> mostFirst = Comparator.comparing(o -> -o.found());
    owners.sort(
        Comparator.comparing((Ownership o) -> o.kind() == Kind.FRAMEWORK && o.found() == 0)
            .thenComparing(this::groupSize, Comparator.reverseOrder())
            .thenComparing(Ownership::score, Comparator.reverseOrder())
            .thenComparing(mostFirst));
    return owners;
  }

  private BitSet ownOfFramework(Tally tally, BitSet free) {
    if (tally.forced) {
      return tally.marked.isEmpty() ? everyRecord() : tally.marked;
    }
    BitSet own = new BitSet();
    if (!isOther(tally)) {
      own.or(tally.marked);
      own.and(free);
    }
    return own;
  }

  private BitSet everyRecord() {
    BitSet all = new BitSet();
    all.set(0, sampled);
    return all;
  }

  /** Habits share the records without marks, so they are ranked as one group, then by score. */
  private int groupSize(Ownership owner) {
    if (owner.kind() == Kind.FRAMEWORK) {
      return owner.found();
    }
    return tallies.stream()
        .filter(t -> t.convention.kind() != Kind.FRAMEWORK)
        .mapToInt(t -> Ownership.common(t.withIds(), owner.own()))
        .max()
        .orElse(0);
  }

  /** Axon 5, where the records bear the names of Axon 4 more often than a causation id. */
  private static boolean isOther(Tally tally) {
    return tally.excluded.cardinality() > tally.found(MappingField.CAUSATION_ID).cardinality();
  }

  /** How much of the records a convention explains: ids above all, common names by half. */
  private static double score(Tally tally, BitSet own) {
    double records = own.cardinality();
    if (records == 0 || Ownership.common(tally.withIds(), own) == 0) {
      return 0;
    }
    double score = 0;
    for (MappingField field : MappingField.values()) {
      double weight =
          switch (field) {
            case EVENT_ID, CORRELATION_ID, CAUSATION_ID -> 4;
            case EVENT_TYPE -> 1;
            default -> 0.5;
          };
      BitSet good = new BitSet();
      BitSet any = new BitSet();
      for (Candidate candidate : tally.candidates(field)) {
        any.or(candidate.records);
        if (!candidate.weak) {
          good.or(candidate.records);
        }
      }
      double share = (Ownership.common(good, own) + Ownership.common(any, own)) / (2 * records);
      score += weight * (field == MappingField.CAUSATION_ID ? Math.min(1, 2 * share) : share);
    }
    return score;
  }

  private Map<MappingField, Double> coverage(Tally tally) {
    Map<MappingField, Double> coverage = new EnumMap<>(MappingField.class);
    for (MappingField field : MappingField.values()) {
      int found = tally.found(field).cardinality();
      if (found > 0) {
        coverage.put(field, (double) found / sampled);
      }
    }
    return coverage;
  }

  private String fact(Convention primary) {
    if (sampled == 0) {
      return "There are no records in which an id convention could be recognised";
    }
    if (forced) {
      return "The id convention "
          + primary.name()
          + " finds no event id, correlation id or causation id here: looked for "
          + names(primary);
    }
    return "No event id, correlation id or causation id was recognised: looked in headers and at"
        + " any depth of the payload for "
        + names(Conventions.PLAIN)
        + " and for the names of all other conventions";
  }

  private String way() {
    return sampled == 0
        ? "."
        : "; name the places with --mapping FILE or a convention with --convention NAME ("
            + String.join(", ", Conventions.names())
            + ").";
  }

  private static String names(Convention convention) {
    List<String> names = new ArrayList<>();
    names.addAll(convention.names(MappingField.EVENT_ID));
    names.addAll(convention.names(MappingField.CORRELATION_ID));
    names.addAll(convention.names(MappingField.CAUSATION_ID));
    return names.stream().distinct().collect(Collectors.joining(", "));
  }
}
