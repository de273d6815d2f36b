package io.sequitur.rule;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * The findings of one rule, in a deterministic order that does not depend on arrival; there may be
 * millions, so that texts are made when asked for. Immutable, for any thread.
 */
public interface FindingTable {
  /** No findings. */
  FindingTable NONE = new ListTable(List.of());

  /** How many findings there are. */
  int size();

  /** The chain of a finding, or -1. */
  int chain(int index);

  /** The row that a finding is about, or -1 where there is none. */
  int row(int index);

  /**
   * How bad a finding is compared with others of its rule, the greater the worse: nanoseconds,
   * offsets or records, as the rule has it; 0 where its findings are all alike.
   */
  default long measure(int index) {
    return 0;
  }

  /** The whole finding, texts made now. */
  Finding get(int index);

  /**
   * Visits the chains that have a finding, maybe several times each; more than {@link #chain} tells
   * where one finding stands for cases in many chains.
   */
  default void forEachChain(IntConsumer visitor) {
    for (int i = 0; i < size(); i++) {
      if (chain(i) >= 0) {
        visitor.accept(chain(i));
      }
    }
  }
}
