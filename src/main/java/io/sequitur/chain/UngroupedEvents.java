package io.sequitur.chain;

import io.sequitur.store.EventStore;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds chains for events that name no group: connected components over links (union-find with path
 * halving). A component joins the chain of the cause that it hangs on, else of an effect, the
 * earliest observation deciding among several; else it is a chain of its own.
 */
final class UngroupedEvents {
  private final EventStore store;
  private final Causes causes;
  private final int[] chainOf;
  private final int[] parent;

  UngroupedEvents(EventStore store, Causes causes, int[] chainOf) {
    this.store = store;
    this.causes = causes;
    this.chainOf = chainOf;
    parent = new int[chainOf.length];
    Arrays.setAll(parent, i -> i);
  }

  /**
   * Gives every row of {@code ungrouped} a chain.
   *
   * @param chains chains so far
   * @return chains afterwards
   */
  int assign(BitSet ungrouped, int chains) {
    ungrouped.stream().forEach(row -> uniteWithCauses(row, ungrouped));
    int[] anchor = findAnchors(ungrouped);
    int count = chains;
    for (int row = ungrouped.nextSetBit(0); row >= 0; row = ungrouped.nextSetBit(row + 1)) {
      int root = find(row);
      if (chainOf[root] < 0) {
        chainOf[root] = anchor[root] >= 0 ? chainOf[anchor[root]] : count++;
      }
      chainOf[row] = chainOf[root];
    }
    return count;
  }

  private void uniteWithCauses(int row, BitSet ungrouped) {
    for (int cause : causes.all(row)) {
      if (ungrouped.get(cause)) {
        union(row, cause);
      }
    }
  }

  /** Per component the grouped event that it hangs on, or -1. Causes go before effects. */
  private int[] findAnchors(BitSet ungrouped) {
    int[] anchor = new int[chainOf.length];
    Arrays.fill(anchor, -1);
    BitSet byCause = new BitSet();
    for (int row = ungrouped.nextSetBit(0); row >= 0; row = ungrouped.nextSetBit(row + 1)) {
      int root = find(row);
      for (int cause : causes.all(row)) {
        if (!ungrouped.get(cause)) {
          boolean first = !byCause.get(root);
          byCause.set(root);
          anchor[root] = first ? cause : earlier(anchor[root], cause);
        }
      }
    }
    for (int effect = 0; effect < chainOf.length; effect++) {
      if (chainOf[effect] < 0 || ungrouped.get(effect) || !store.standsForEvent(effect)) {
        continue;
      }
      for (int cause : causes.all(effect)) {
        if (ungrouped.get(cause) && !byCause.get(find(cause))) {
          int root = find(cause);
          anchor[root] = anchor[root] < 0 ? effect : earlier(anchor[root], effect);
        }
      }
    }
    return anchor;
  }

  private int earlier(int a, int b) {
    return ReadingOrder.compare(store, a, b) <= 0 ? a : b;
  }

  private int find(int row) {
    int r = row;
    while (parent[r] != r) {
      parent[r] = parent[parent[r]];
      r = parent[r];
    }
    return r;
  }

  private void union(int a, int b) {
    int ra = find(a);
    int rb = find(b);
    if (ra != rb) {
      parent[Math.max(ra, rb)] = Math.min(ra, rb);
    }
  }
}
