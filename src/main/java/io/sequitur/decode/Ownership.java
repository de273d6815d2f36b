package io.sequitur.decode;

import io.sequitur.decode.Convention.Kind;
import java.util.BitSet;

/**
 * The records of a sample that belong to a convention.
 *
 * @param tally what the convention finds in the whole sample
 * @param own numbers of the records that belong to it; habits share theirs
 * @param kind the convention's kind
 * @param score how well it explains them
 */
record Ownership(Tally tally, BitSet own, Kind kind, double score) {
  /** How many of its own records it finds an id in. */
  int found() {
    return common(tally.withIds(), own);
  }

  /** Size of the intersection. */
  static int common(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both.cardinality();
  }
}
