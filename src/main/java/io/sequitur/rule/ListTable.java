package io.sequitur.rule;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Findings of rules that have few.
 *
 * @param findings in their order
 * @param chains all chains that they touch, or {@code null} if each finding names its own
 */
record ListTable(List<Finding> findings, BitSet chains) implements FindingTable {
  ListTable {
    findings = List.copyOf(findings);
  }

  ListTable(List<Finding> findings) {
    this(findings, null);
  }

  @Override
  public int size() {
    return findings.size();
  }

  @Override
  public int chain(int index) {
    return findings.get(index).chain();
  }

  @Override
  public int row(int index) {
    List<Integer> rows = findings.get(index).rows();
    return rows.isEmpty() ? -1 : rows.getFirst();
  }

  @Override
  public long measure(int index) {
    return findings.get(index).count();
  }

  @Override
  public Finding get(int index) {
    return findings.get(index);
  }

  @Override
  public void forEachChain(IntConsumer visitor) {
    if (chains == null) {
      FindingTable.super.forEachChain(visitor);
    } else {
      chains.stream().forEach(visitor);
    }
  }
}
