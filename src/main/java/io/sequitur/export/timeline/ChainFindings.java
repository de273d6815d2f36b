package io.sequitur.export.timeline;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.ChainTree;
import io.sequitur.model.Times;
import io.sequitur.rule.Analysis;
import io.sequitur.rule.Finding;
import io.sequitur.rule.FindingTable;
import io.sequitur.store.EventStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The findings that concern one chain: its own, and those about pairs of services whose clocks
 * disagree in it.
 *
 * @param findings the first of them, in the order of the rules
 * @param total how many there are
 */
public record ChainFindings(List<Finding> findings, int total) {
  /** No findings. */
  public static final ChainFindings NONE = new ChainFindings(List.of(), 0);

  private static final String CLOCK_INVERSION = "clock-inversion";

  public ChainFindings {
    findings = List.copyOf(findings);
  }

  /**
   * Gathers a chain's findings. Looks through the tables of the rules that have any for the chain:
   * not for the thread of a user interface where there may be millions.
   *
   * @param tree a chain of the snapshot that was analysed
   * @param tolerance the skew tolerance in force, nanoseconds
   * @param most keep no more than this many
   */
  public static ChainFindings of(Analysis analysis, ChainTree tree, long tolerance, int most) {
    int chain = tree.chain();
    int rules = chain < analysis.chainFindings().length ? analysis.chainFindings()[chain] : 0;
    List<Finding> findings = new ArrayList<>();
    int total = 0;
    for (int r = 0; r < analysis.results().size(); r++) {
      if ((rules >>> r & 1) == 0) {
        continue;
      }
      FindingTable table = analysis.results().get(r).findings();
      boolean skew = analysis.results().get(r).rule().id().equals(CLOCK_INVERSION);
      Set<Long> inverted = skew ? invertedPairs(tree, tolerance) : Set.of();
      for (int i = 0; i < table.size(); i++) {
        if (skew ? inverted.contains(pair(tree, table.get(i))) : table.chain(i) == chain) {
          total++;
          if (findings.size() < most) {
            findings.add(table.get(i));
          }
        }
      }
    }
    return new ChainFindings(findings, total);
  }

  /** The services of cause and effect of a finding about a pair of services. */
  private static long pair(ChainTree tree, Finding finding) {
    EventStore store = tree.store();
    return finding.rows().size() < 2
        ? -1
        : pair(store.service(finding.rows().get(1)), store.service(finding.rows().get(0)));
  }

  private static long pair(int cause, int effect) {
    return (long) cause << 32 | effect;
  }

  private static Set<Long> invertedPairs(ChainTree tree, long tolerance) {
    EventStore store = tree.store();
    Set<Long> pairs = new HashSet<>();
    for (int effect = 0; effect < tree.size(); effect++) {
      int row = tree.row(effect);
      for (int cause : tree.chains().causes().all(row)) {
        if (isInverted(tree.chains(), cause, row, tolerance)) {
          pairs.add(pair(store.service(cause), store.service(row)));
        }
      }
    }
    return pairs;
  }

  /** True if the effect is stamped before its cause by more than the tolerance. */
  static boolean isInverted(ChainIndex chains, int cause, int effect, long tolerance) {
    long before = chains.store().time(cause);
    long after = chains.store().time(effect);
    return before != Times.ABSENT && after != Times.ABSENT && before - after > tolerance;
  }
}
