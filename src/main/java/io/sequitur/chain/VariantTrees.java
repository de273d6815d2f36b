package io.sequitur.chain;

import io.sequitur.store.EventStore;
import java.util.Arrays;

/**
 * The tree of one chain after the other: each event hangs under its first cause inside the chain; a
 * cycle is cut above the event that is first in reading order. Works without recursion, since a
 * chain may be a line of a million events. Reused from chain to chain; for one thread.
 */
final class VariantTrees {
  private final ChainIndex chains;
  private final Links links;
  private final EventStore store;

  /** Per row its index in its chain; shared by threads that work on different chains. */
  private final int[] localOf;

  private int[] rows = new int[64];
  private int[] parents = new int[64];
  private int[] waiting = new int[64];
  private int[] order = new int[64];
  private int size;

  /**
   * @param localOf scratch of one int per row of the snapshot
   */
  VariantTrees(ChainIndex chains, Links links, int[] localOf) {
    this.chains = chains;
    this.links = links;
    this.localOf = localOf;
    store = chains.store();
  }

  /** Goes to a chain. */
  void load(int chain) {
    ensure(chains.records(chain));
    size = 0;
    for (int i = chains.start(chain); i < chains.end(chain); i++) {
      int row = chains.row(i);
      if (links.isEvent(row)) {
        localOf[row] = size;
        waiting[size] = 0;
        rows[size++] = row;
      }
    }
    for (int i = 0; i < size; i++) {
      int parent = links.parent(rows[i]);
      parents[i] = parent < 0 ? -1 : localOf[parent];
      if (parent >= 0) {
        waiting[parents[i]]++;
      }
    }
    sortEffectsFirst();
  }

  private void ensure(int records) {
    if (records > rows.length) {
      int capacity = Math.max(records, rows.length * 2);
      rows = new int[capacity];
      parents = new int[capacity];
      waiting = new int[capacity];
      order = new int[capacity];
    }
  }

  /** Removes leaves again and again; what never becomes a leaf lies on a cycle, which is cut. */
  private void sortEffectsFirst() {
    int ordered = 0;
    // Effects mostly come later, so that going backwards leaves little to the queue's order.
    for (int i = size - 1; i >= 0; i--) {
      if (waiting[i] == 0) {
        order[ordered++] = i;
      }
    }
    ordered = drain(0, ordered);
    for (int i = 0; i < size && ordered < size; i++) {
      if (waiting[i] > 0) {
        int first = firstOfCycle(i);
        int above = parents[first];
        parents[first] = -1;
        if (--waiting[above] == 0) {
          order[ordered] = above;
          ordered = drain(ordered, ordered + 1);
        }
      }
    }
  }

  private int drain(int from, int to) {
    int end = to;
    for (int i = from; i < end; i++) {
      int parent = parents[order[i]];
      if (parent >= 0 && --waiting[parent] == 0) {
        order[end++] = parent;
      }
    }
    return end;
  }

  /** When no leaf is left, every event that waits lies on a cycle of parents. */
  private int firstOfCycle(int start) {
    int first = start;
    for (int i = parents[start]; i != start; i = parents[i]) {
      if (ReadingOrder.compare(store, rows[i], rows[first]) < 0) {
        first = i;
      }
    }
    return first;
  }

  /** Events of the chain, numbered from 0 in order of time. */
  int size() {
    return size;
  }

  /** The row of an event. */
  int row(int event) {
    return rows[event];
  }

  /** The event above, or -1 for a root of the tree. */
  int parent(int event) {
    return parents[event];
  }

  /** The events so that each comes after everything that hangs under it. */
  int effectsFirst(int index) {
    return order[index];
  }

  /** The parents of all events; a copy. */
  int[] parents() {
    return Arrays.copyOf(parents, size);
  }
}
