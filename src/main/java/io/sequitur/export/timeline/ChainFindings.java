package io.sequitur.export.timeline;

import io.sequitur.rule.Analysis;
import io.sequitur.rule.Finding;
import io.sequitur.rule.FindingTable;
import java.util.ArrayList;
import java.util.List;

/**
 * The findings of one chain.
 *
 * @param findings the first of them, in the order of the rules
 * @param total how many there are
 */
public record ChainFindings(List<Finding> findings, int total) {
  /** No findings. */
  public static final ChainFindings NONE = new ChainFindings(List.of(), 0);

  public ChainFindings {
    findings = List.copyOf(findings);
  }

  /**
   * Gathers a chain's findings. Looks through the tables of the rules that have any for the chain:
   * not for the thread of a user interface where there may be millions.
   *
   * @param most keep no more than this many
   */
  public static ChainFindings of(Analysis analysis, int chain, int most) {
    int rules = chain < analysis.chainFindings().length ? analysis.chainFindings()[chain] : 0;
    List<Finding> findings = new ArrayList<>();
    int total = 0;
    for (int r = 0; r < analysis.results().size(); r++) {
      if ((rules >>> r & 1) == 0) {
        continue;
      }
      FindingTable table = analysis.results().get(r).findings();
      for (int i = 0; i < table.size(); i++) {
        if (table.chain(i) == chain) {
          total++;
          if (findings.size() < most) {
            findings.add(table.get(i));
          }
        }
      }
    }
    return new ChainFindings(findings, total);
  }
}
