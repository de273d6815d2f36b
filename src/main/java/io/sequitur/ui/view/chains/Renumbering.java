package io.sequitur.ui.view.chains;

import io.sequitur.chain.ChainIndex;

/** Finds a chain of one snapshot in another: rows keep their numbers, chains do not. */
final class Renumbering {
  private Renumbering() {}

  /** The number that the chain has in {@code to}, or -1 if it is not there. */
  static int chain(ChainIndex from, int chain, ChainIndex to) {
    if (from == to || chain < 0 || chain >= from.chains()) {
      return from == to ? chain : -1;
    }
    int row = from.row(from.start(chain));
    return row < to.size() ? to.chainOf(row) : -1;
  }
}
