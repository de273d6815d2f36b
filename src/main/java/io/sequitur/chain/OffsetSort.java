package io.sequitur.chain;

/**
 * Sorts rows by offsets that are moved along with them, so that comparing touches memory in order.
 * A merge sort that skips what is in order already: files that overlap are a few ascending runs.
 */
final class OffsetSort {
  private static final int INSERTION = 16;

  private final int[] rows;
  private final long[] offsets;
  private final RowSort.RowOrder ties;
  private int[] leftRows;
  private long[] leftOffsets;

  /**
   * @param offsets the offset of each of the rows
   * @param ties decides between rows of equal offsets
   */
  OffsetSort(int[] rows, long[] offsets, RowSort.RowOrder ties) {
    this.rows = rows;
    this.offsets = offsets;
    this.ties = ties;
  }

  /** Sorts {@code rows[from .. to-1]}. */
  void sort(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (compare(i - 1, i) > 0) {
        leftRows = new int[(to - from + 1) / 2];
        leftOffsets = new long[leftRows.length];
        merge(from, to);
        return;
      }
    }
  }

  private void merge(int from, int to) {
    if (to - from <= INSERTION) {
      insertion(from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    merge(from, middle);
    merge(middle, to);
    if (compare(middle - 1, middle) <= 0) {
      return;
    }
    int left = middle - from;
    System.arraycopy(rows, from, leftRows, 0, left);
    System.arraycopy(offsets, from, leftOffsets, 0, left);
    int i = 0;
    int j = middle;
    for (int out = from; i < left; out++) {
      boolean right = j < to && compare(offsets[j], rows[j], leftOffsets[i], leftRows[i]) < 0;
      offsets[out] = right ? offsets[j] : leftOffsets[i];
      rows[out] = right ? rows[j++] : leftRows[i++];
    }
  }

  private void insertion(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      long offset = offsets[i];
      int row = rows[i];
      int j = i;
      for (; j > from && compare(offsets[j - 1], rows[j - 1], offset, row) > 0; j--) {
        offsets[j] = offsets[j - 1];
        rows[j] = rows[j - 1];
      }
      offsets[j] = offset;
      rows[j] = row;
    }
  }

  private int compare(int i, int j) {
    return compare(offsets[i], rows[i], offsets[j], rows[j]);
  }

  private int compare(long offsetA, int rowA, long offsetB, int rowB) {
    if (offsetA != offsetB) {
      return offsetA < offsetB ? -1 : 1;
    }
    return ties.compare(rowA, rowB);
  }
}
