package io.sequitur.ui.view.chains;

import javafx.collections.ObservableListBase;

/** The chains of an order as a list's items: numbers made when asked for, nothing kept per row. */
final class ChainItems extends ObservableListBase<Integer> {
  private final int[] chains;

  ChainItems(ChainOrder order) {
    chains = order.chains();
  }

  @Override
  public Integer get(int index) {
    return chains[index];
  }

  @Override
  public int size() {
    return chains.length;
  }
}
