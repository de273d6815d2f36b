package io.sequitur.cli;

import io.sequitur.chain.ChainIndex;
import io.sequitur.report.Visible;
import io.sequitur.session.Snapshot;
import io.sequitur.session.UserMistake;

/** Finds the chain that a person names. */
final class ChainFinder {
  private ChainFinder() {}

  /**
   * The chain of an order id, correlation id or event id.
   *
   * @throws UserMistake where nothing has that id
   */
  static int find(Snapshot snapshot, String id) throws UserMistake {
    ChainIndex chains = snapshot.chains();
    int chain = chains.find(id);
    if (chain < 0) {
      chain = chains.find(id.strip());
    }
    if (chain < 0) {
      throw new UserMistake(
          "Nothing here has the id '"
              + Visible.text(id)
              + "': it is neither an order id, a correlation id nor an event id."
              + example(snapshot));
    }
    return chain;
  }

  private static String example(Snapshot snapshot) {
    ChainIndex chains = snapshot.chains();
    return chains.chains() == 0
        ? " No chain was read."
        : " An id that is there: " + Visible.text(chains.label(chainOfFirstRow(chains))) + ".";
  }

  private static int chainOfFirstRow(ChainIndex chains) {
    return Math.max(0, chains.chainOf(0));
  }

  /**
   * The chain that is worth looking at first: with the most kinds of findings, then the most
   * records, then the earliest.
   */
  static int mostRemarkable(Snapshot snapshot) throws UserMistake {
    ChainIndex chains = snapshot.chains();
    int best = -1;
    for (int chain = 0; chain < chains.chains(); chain++) {
      if (best < 0 || compare(snapshot, chain, best) > 0) {
        best = chain;
      }
    }
    if (best < 0) {
      throw new UserMistake("There is no chain to show: no record was read.");
    }
    return best;
  }

  private static int compare(Snapshot snapshot, int a, int b) {
    ChainIndex chains = snapshot.chains();
    int[] findings = snapshot.analysis().chainFindings();
    int byFindings = Integer.compare(Integer.bitCount(findings[a]), Integer.bitCount(findings[b]));
    if (byFindings != 0) {
      return byFindings;
    }
    int byRecords = Integer.compare(chains.records(a), chains.records(b));
    return byRecords != 0 ? byRecords : Long.compare(chains.firstTime(b), chains.firstTime(a));
  }
}
