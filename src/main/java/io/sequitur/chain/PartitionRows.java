package io.sequitur.chain;

import io.sequitur.store.ContentOrder;
import io.sequitur.store.EventStore;
import java.util.BitSet;

/** Rows by topic-partition, in the order of their offsets, then of content. */
public final class PartitionRows {
  private final int[] starts;
  private final int[] rows;

  private PartitionRows(int[] starts, int[] rows) {
    this.starts = starts;
    this.rows = rows;
  }

  /**
   * Gathers the rows below {@code size}.
   *
   * @param leaveOut rows to leave out, or {@code null}
   */
  public static PartitionRows of(EventStore store, int size, BitSet leaveOut) {
    return gather(store, size, leaveOut, (a, b) -> compareContent(store, a, b));
  }

  /** Gathers the rows below {@code size}; rows of equal offsets in order of arrival. */
  static PartitionRows byArrival(EventStore store, int size) {
    return gather(store, size, null, Integer::compare);
  }

  private static PartitionRows gather(
      EventStore store, int size, BitSet leaveOut, RowSort.RowOrder ties) {
    int partitions = store.names().partitions().size();
    int[] starts = new int[partitions + 1];
    for (int row = 0; row < size; row++) {
      if (leaveOut == null || !leaveOut.get(row)) {
        starts[store.partition(row) + 1]++;
      }
    }
    for (int p = 0; p < partitions; p++) {
      starts[p + 1] += starts[p];
    }
    boolean sorted = store.offsetsAscend();
    int[] next = starts.clone();
    int[] rows = new int[starts[partitions]];
    long[] offsets = new long[sorted ? 0 : rows.length];
    for (int row = 0; row < size; row++) {
      if (leaveOut == null || !leaveOut.get(row)) {
        int at = next[store.partition(row)]++;
        rows[at] = row;
        if (!sorted) {
          offsets[at] = store.offset(row);
        }
      }
    }
    if (!sorted) {
      OffsetSort sort = new OffsetSort(rows, offsets, ties);
      for (int p = 0; p < partitions; p++) {
        sort.sort(starts[p], starts[p + 1]);
      }
    }
    return new PartitionRows(starts, rows);
  }

  private static int compareContent(EventStore store, int a, int b) {
    int order = ContentOrder.compare(store, a, b);
    return order != 0 ? order : Integer.compare(a, b);
  }

  /** How many topic-partitions there are; numbers are those of the session's names. */
  public int partitions() {
    return starts.length - 1;
  }

  /** First index of a partition's rows. */
  public int start(int partition) {
    return starts[partition];
  }

  /** Index after the last of a partition's rows. */
  public int end(int partition) {
    return starts[partition + 1];
  }

  /** The row at an index. */
  public int row(int index) {
    return rows[index];
  }
}
