package io.sequitur.chain;

import io.sequitur.store.ContentOrder;
import io.sequitur.store.EventStore;
import java.util.BitSet;

/**
 * Finds records that were read twice (a file opened twice, overlapping exports): the same position
 * with the same content is one record. Costs nothing where offsets ascend in every partition.
 */
final class Repeats {
  private Repeats() {}

  /** The rows that repeat an earlier row; {@code null} if there are none. */
  static BitSet find(EventStore store, int size) {
    if (store.offsetsAscend()) {
      return null;
    }
    int[] before = samePositionBefore(store, size);
    BitSet repeats = new BitSet(size);
    // In order of rows, so that both rows' columns are read as they lie in memory.
    for (int row = 0; row < size; row++) {
      for (int other = before[row] - 1; other >= 0; other = before[other] - 1) {
        if (!repeats.get(other) && ContentOrder.compare(store, other, row) == 0) {
          repeats.set(row);
          break;
        }
      }
    }
    return repeats.isEmpty() ? null : repeats;
  }

  /** Per row the latest row before it at the same position, as row + 1; 0 if there is none. */
  private static int[] samePositionBefore(EventStore store, int size) {
    PartitionRows rows = PartitionRows.byArrival(store, size);
    int[] before = new int[size];
    for (int p = 0; p < rows.partitions(); p++) {
      for (int i = rows.start(p) + 1; i < rows.end(p); i++) {
        int row = rows.row(i);
        int other = rows.row(i - 1);
        if (store.offset(other) == store.offset(row)) {
          before[row] = other + 1;
        }
      }
    }
    return before;
  }
}
