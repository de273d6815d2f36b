package io.sequitur.rule;

import io.sequitur.chain.ChainIndex;
import io.sequitur.store.EventStore;

/**
 * Rows by record key, so that what concerns one key lies together: rules about keys walk it once,
 * with counters per topic instead of a map of keys. Repeats and null keys are left out. Keys are
 * given by their handles.
 */
public final class KeyUse {
  /** Per handle: the index after its last row; its first one is where the handle before ends. */
  private final int[] ends;

  private final int[] rows;

  private KeyUse(int[] ends, int[] rows) {
    this.ends = ends;
    this.rows = rows;
  }

  static KeyUse of(ChainIndex chains) {
    EventStore store = chains.store();
    int size = chains.size();
    int[] next = new int[store.handles() + 1];
    for (int row = 0; row < size; row++) {
      if (!chains.isRepeat(row)) {
        next[store.key(row) + 1]++;
      }
    }
    next[1] = 0; // records without key
    for (int key = 1; key < next.length; key++) {
      next[key] += next[key - 1];
    }
    int[] rows = new int[next[next.length - 1]];
    for (int row = 0; row < size; row++) {
      int key = store.key(row);
      if (key != 0 && !chains.isRepeat(row)) {
        rows[next[key]++] = row;
      }
    }
    return new KeyUse(next, rows);
  }

  /** Handles are below this number. */
  int handles() {
    return ends.length - 1;
  }

  /** Index of a key's first row. */
  int start(int key) {
    return ends[key - 1];
  }

  /** Index after a key's last row; the same as its start where no record has the key. */
  int end(int key) {
    return ends[key];
  }

  /** The row at an index. */
  int row(int index) {
    return rows[index];
  }
}
