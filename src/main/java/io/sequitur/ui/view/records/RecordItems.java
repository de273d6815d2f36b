package io.sequitur.ui.view.records;

import javafx.collections.ObservableListBase;

/** Rows as a table's items: numbers made when asked for, nothing kept per row. */
final class RecordItems extends ObservableListBase<Integer> {
  private final int[] rows;

  RecordItems(RecordRows rows) {
    this.rows = rows.rows();
  }

  @Override
  public Integer get(int index) {
    return rows[index];
  }

  @Override
  public int size() {
    return rows.length;
  }
}
