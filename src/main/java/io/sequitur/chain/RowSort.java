package io.sequitur.chain;

/** Sorts row numbers by a comparison of rows, without boxing; stable, fast where nearly sorted. */
final class RowSort {
  private static final int INSERTION = 24;

  /** Compares two rows. */
  interface RowOrder {
    int compare(int a, int b);
  }

  private RowSort() {}

  /** Sorts {@code rows[from .. to-1]}. */
  static void sort(int[] rows, int from, int to, RowOrder order) {
    if (isSorted(rows, from, to, order)) {
      return;
    }
    if (to - from <= INSERTION) {
      insertion(rows, from, to, order);
    } else {
      merge(rows, from, to, order, new int[to - from]);
    }
  }

  private static boolean isSorted(int[] rows, int from, int to, RowOrder order) {
    for (int i = from + 1; i < to; i++) {
      if (order.compare(rows[i - 1], rows[i]) > 0) {
        return false;
      }
    }
    return true;
  }

  private static void insertion(int[] rows, int from, int to, RowOrder order) {
    for (int i = from + 1; i < to; i++) {
      int row = rows[i];
      int j = i;
      for (; j > from && order.compare(rows[j - 1], row) > 0; j--) {
        rows[j] = rows[j - 1];
      }
      rows[j] = row;
    }
  }

  private static void merge(int[] rows, int from, int to, RowOrder order, int[] scratch) {
    if (to - from <= INSERTION) {
      insertion(rows, from, to, order);
      return;
    }
    int middle = (from + to) >>> 1;
    merge(rows, from, middle, order, scratch);
    merge(rows, middle, to, order, scratch);
    if (order.compare(rows[middle - 1], rows[middle]) <= 0) {
      return;
    }
    int left = middle - from;
    System.arraycopy(rows, from, scratch, 0, left);
    int i = 0;
    int j = middle;
    int out = from;
    while (i < left) {
      rows[out++] = j < to && order.compare(rows[j], scratch[i]) < 0 ? rows[j++] : scratch[i++];
    }
  }
}
