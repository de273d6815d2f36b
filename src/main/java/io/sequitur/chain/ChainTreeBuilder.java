package io.sequitur.chain;

import io.sequitur.store.EventStore;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Builds a {@link ChainTree}, pass by pass. */
final class ChainTreeBuilder {
  final ChainIndex chains;
  final int chain;
  int[] rows;

  /** Per record of the chain, in order of time: its event. */
  int[] nodeOfIndex;

  int[] parents;
  IntLists causes;
  IntLists effects;
  IntLists children;
  IntLists laterRecords;
  BitSet inCycle;

  private final EventStore store;
  private final int from;
  private final int records;

  ChainTreeBuilder(ChainIndex chains, int chain) {
    this.chains = chains;
    this.chain = chain;
    store = chains.store();
    from = chains.start(chain);
    records = chains.end(chain) - from;
  }

  ChainTree build() {
    findEvents();
    findLaterRecords();
    findLinks();
    findParents();
    return new ChainTree(this);
  }

  /**
   * While a source is being read, an earlier record of an event may have arrived after the snapshot
   * and stand for it now; then the earliest record of the snapshot takes its place here.
   */
  private void findEvents() {
    nodeOfIndex = new int[records];
    rows = new int[records];
    int nodes = 0;
    Map<Integer, Integer> replaced = new HashMap<>();
    for (int i = 0; i < records; i++) {
      int row = chains.row(from + i);
      nodeOfIndex[i] = -1;
      if (store.standsForEvent(row)) {
        nodeOfIndex[i] = nodes;
      } else if (store.eventRow(store.eventId(row)) >= chains.size()) {
        Integer known = replaced.putIfAbsent(store.eventId(row), nodes);
        nodeOfIndex[i] = known == null ? nodes : known;
      }
      if (nodeOfIndex[i] == nodes) {
        rows[nodes++] = row;
      }
    }
    rows = Arrays.copyOf(rows, nodes);
  }

  private void findLaterRecords() {
    int[] list = new int[records];
    int[] later = new int[records];
    int count = 0;
    for (int i = 0; i < records; i++) {
      int row = chains.row(from + i);
      if (nodeOfIndex[i] < 0) {
        nodeOfIndex[i] = nodeOf(chains, chain, nodeOfIndex, store.eventRow(store.eventId(row)));
      }
      if (nodeOfIndex[i] >= 0 && rows[nodeOfIndex[i]] != row) {
        list[count] = nodeOfIndex[i];
        later[count++] = row;
      }
    }
    laterRecords = IntLists.of(rows.length, list, later, count);
  }

  private void findLinks() {
    int[] causeOf = new int[rows.length];
    int[] effectOf = new int[rows.length];
    int count = 0;
    for (int node = 0; node < rows.length; node++) {
      for (int causeRow : chains.causes().all(rows[node])) {
        int cause = nodeOf(chains, chain, nodeOfIndex, causeRow);
        if (cause >= 0 && cause != node) {
          if (count == causeOf.length) {
            causeOf = Arrays.copyOf(causeOf, count * 2);
            effectOf = Arrays.copyOf(effectOf, count * 2);
          }
          causeOf[count] = cause;
          effectOf[count++] = node;
        }
      }
    }
    causes = IntLists.of(rows.length, effectOf, causeOf, count);
    effects = IntLists.of(rows.length, causeOf, effectOf, count);
    inCycle = Cycles.members(effects, causes, rows.length);
  }

  private void findParents() {
    int n = rows.length;
    parents = new int[n];
    for (int node = 0; node < n; node++) {
      parents[node] = causes.count(node) == 0 ? -1 : causes.get(node, 0);
    }
    if (!inCycle.isEmpty()) {
      breakCycles();
    }
    int[] nodes = new int[n];
    Arrays.setAll(nodes, i -> i);
    children = IntLists.of(n, parents, nodes, n);
  }

  /** Each event has one parent, so the walk up from an unseen event ends above or in a cycle. */
  private void breakCycles() {
    int[] seenBy = new int[parents.length];
    for (int start = 0; start < parents.length; start++) {
      int node = start;
      while (node >= 0 && seenBy[node] == 0) {
        seenBy[node] = start + 1;
        node = parents[node];
      }
      if (node >= 0 && seenBy[node] == start + 1) {
        parents[firstOfCycle(node)] = -1;
      }
    }
  }

  private int firstOfCycle(int node) {
    int first = node;
    for (int other = parents[node]; other != node; other = parents[other]) {
      if (ReadingOrder.compare(store, rows[other], rows[first]) < 0) {
        first = other;
      }
    }
    return first;
  }

  /** The event of a row: rows of a chain are sorted by time, so it is found by halving. */
  static int nodeOf(ChainIndex chains, int chain, int[] nodeOfIndex, int row) {
    if (row < 0 || row >= chains.size() || chains.chainOf(row) != chain) {
      return -1;
    }
    int low = chains.start(chain);
    int high = chains.end(chain) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = ReadingOrder.compareByTime(chains.store(), chains.row(middle), row);
      if (order == 0) {
        return nodeOfIndex[middle - chains.start(chain)];
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
