package io.sequitur.decode;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/** A place where a field was found in a sample, and in which records. */
final class Candidate {
  /**
   * Good names before common ones, outer places before inner ones, then as the names are listed.
   */
  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing((Candidate c) -> c.weak)
          .thenComparingInt(c -> c.depth)
          .thenComparingInt(c -> c.rank)
          .thenComparing(c -> -c.records.cardinality())
          .thenComparing(c -> c.lookup.text());

  final Lookup lookup;
  final boolean weak;
  final int depth;
  final int rank;

  /** Numbers of the sampled records in which it yields. */
  final BitSet records = new BitSet();

  /** What it yields, to see which ids name which events. */
  final Set<String> values = new HashSet<>();

  Candidate(Lookup lookup, boolean weak, int depth, int rank) {
    this.lookup = lookup;
    this.weak = weak;
    this.depth = depth;
    this.rank = rank;
  }

  /** True unless values repeat so often that they cannot name single events. */
  boolean tellsEventsApart() {
    return values.size() * 2 >= records.cardinality();
  }

  /** How many of the given ids it yields. */
  long resolved(Set<String> ids) {
    return ids.stream().filter(values::contains).count();
  }
}
