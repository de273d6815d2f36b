package io.sequitur.ui.view.findings;

import javafx.collections.ObservableListBase;

/** The numbers 0 to n-1: findings by their place in a table of maybe millions. */
final class CaseItems extends ObservableListBase<Integer> {
  private final int size;

  CaseItems(int size) {
    this.size = size;
  }

  @Override
  public Integer get(int index) {
    return java.util.Objects.checkIndex(index, size);
  }

  @Override
  public int size() {
    return size;
  }
}
