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
    BitSet repeats = new BitSet(size);
    PartitionRows rows = PartitionRows.of(store, size, null);
    for (int p = 0; p < rows.partitions(); p++) {
      mark(store, rows, p, repeats);
    }
    return repeats.isEmpty() ? null : repeats;
  }

  private static void mark(EventStore store, PartitionRows rows, int p, BitSet repeats) {
    for (int i = rows.start(p); i < rows.end(p); i++) {
      int row = rows.row(i);
      for (int j = i - 1; j >= rows.start(p); j--) {
        int other = rows.row(j);
        if (store.offset(other) != store.offset(row)) {
          break;
        }
        if (!repeats.get(other) && ContentOrder.compare(store, other, row) == 0) {
          repeats.set(row);
          break;
        }
      }
    }
  }
}
