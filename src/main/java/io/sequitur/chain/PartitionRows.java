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
    int[] next = starts.clone();
    int[] rows = new int[starts[partitions]];
    for (int row = 0; row < size; row++) {
      if (leaveOut == null || !leaveOut.get(row)) {
        rows[next[store.partition(row)]++] = row;
      }
    }
    if (!store.offsetsAscend()) {
      for (int p = 0; p < partitions; p++) {
        RowSort.sort(rows, starts[p], starts[p + 1], (a, b) -> compare(store, a, b));
      }
    }
    return new PartitionRows(starts, rows);
  }

  private static int compare(EventStore store, int a, int b) {
    int order = Long.compare(store.offset(a), store.offset(b));
    if (order == 0) {
      order = ContentOrder.compare(store, a, b);
    }
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
