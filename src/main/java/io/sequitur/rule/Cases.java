package io.sequitur.rule;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.PairNumbers;
import io.sequitur.chain.ReadingSort;
import java.util.Arrays;
import java.util.List;

/** Gathers cases of a rule, each a row and maybe another one; eight bytes a case. */
final class Cases {
  private final Rule rule;
  private final ChainIndex chains;
  private long[] pairs = new long[16];
  private int size;

  /** Says what a case is about. */
  @FunctionalInterface
  interface Describer {
    /**
     * One sentence with the facts of the case.
     *
     * @param other the second row, -1 where there is none
     */
    String summary(int row, int other);
  }

  /** Says how bad a case is; see {@link FindingTable#measure}. */
  @FunctionalInterface
  interface Measure {
    long of(int row, int other);
  }

  Cases(Rule rule, ChainIndex chains) {
    this.rule = rule;
    this.chains = chains;
  }

  /**
   * Adds a case.
   *
   * @param row the culprit
   * @param other further evidence, -1 if there is none
   */
  void add(int row, int other) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size + (size >> 1));
    }
    pairs[size++] = PairNumbers.pair(row, other);
  }

  /** The cases in reading order, those of topics rather than of chains. */
  FindingTable ofTopics(Describer describer, Measure measure) {
    return table(describer, measure, false);
  }

  /** The cases in reading order, each in the chain of its row; all alike. */
  FindingTable ofChains(Describer describer) {
    return ofChains(describer, (row, other) -> 0);
  }

  /** The cases in reading order, each in the chain of its row. */
  FindingTable ofChains(Describer describer, Measure measure) {
    return table(describer, measure, true);
  }

  private FindingTable table(Describer describer, Measure measure, boolean inChains) {
    ReadingSort.sort(chains.store(), pairs, size);
    return new Table(rule, chains, Arrays.copyOf(pairs, size), inChains, describer, measure);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Table(
      Rule rule,
      ChainIndex chains,
      long[] pairs,
      boolean inChains,
      Describer describer,
      Measure measure)
      implements FindingTable {
    @Override
    public int size() {
      return pairs.length;
    }

    @Override
    public int chain(int index) {
      return inChains ? chains.chainOf(row(index)) : -1;
    }

    @Override
    public int row(int index) {
      return PairNumbers.first(pairs[index]);
    }

    @Override
    public long measure(int index) {
      return measure.of(row(index), PairNumbers.second(pairs[index]));
    }

    @Override
    public Finding get(int index) {
      int row = row(index);
      int other = PairNumbers.second(pairs[index]);
      List<Integer> rows = other < 0 || other == row ? List.of(row) : List.of(row, other);
      String summary = describer.summary(row, other);
      return new Finding(rule.id(), rule.severity(), summary, chain(index), rows, 1);
    }
  }
}
