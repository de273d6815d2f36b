package io.sequitur.rule;

/**
 * The findings of one rule, in a deterministic order that does not depend on arrival; there may be
 * millions, so that texts are made when asked for. Immutable, for any thread.
 */
public interface FindingTable {
  /** How many findings there are. */
  int size();

  /** The chain of a finding, or -1. */
  int chain(int index);

  /** The row that a finding is about, or -1 where there is none. */
  int row(int index);

  /** The whole finding, texts made now. */
  Finding get(int index);
}
