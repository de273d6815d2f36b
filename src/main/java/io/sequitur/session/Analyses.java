package io.sequitur.session;

import io.sequitur.chain.ChainIndex;
import io.sequitur.model.Times;
import io.sequitur.rule.Analysis;
import java.util.List;

/** Totals of a snapshot. */
final class Analyses {
  private Analyses() {}

  static Analysis of(ChainIndex chains) {
    Analysis.Totals totals =
        new Analysis.Totals(
            chains.size(), 0, chains.chains(), 0, 0, Times.ABSENT, Times.ABSENT, -1);
    return new Analysis(
        totals, List.of(), List.of(), List.of(), 0, List.of(), new int[chains.chains()]);
  }
}
