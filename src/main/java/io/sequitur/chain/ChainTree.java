package io.sequitur.chain;

import io.sequitur.store.EventStore;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The events of one chain as a graph, and as a forest for whoever prints or draws it. Events are
 * nodes, numbered from 0 in order of time. In the forest an event hangs under its first cause
 * inside the chain; where causes form a cycle, the event of it that is first by {@link
 * ReadingOrder} hangs nowhere, so that every walk ends. Immutable; built without recursion, since a
 * chain may be a line of a million events.
 */
public final class ChainTree {
  private static final int[] NONE = {};

  private final ChainIndex chains;
  private final int chain;
  private final int[] rows;
  private final int[] nodeOfIndex;
  private final int[] parents;
  private final IntLists causes;
  private final IntLists effects;
  private final IntLists children;
  private final IntLists laterRecords;
  private final BitSet inCycle;

  ChainTree(ChainTreeBuilder b) {
    chains = b.chains;
    chain = b.chain;
    rows = b.rows;
    nodeOfIndex = b.nodeOfIndex;
    parents = b.parents;
    causes = b.causes;
    effects = b.effects;
    children = b.children;
    laterRecords = b.laterRecords;
    inCycle = b.inCycle;
  }

  /**
   * Builds the tree of a chain.
   *
   * @throws IndexOutOfBoundsException if there is no such chain
   */
  public static ChainTree of(ChainIndex chains, int chain) {
    return new ChainTreeBuilder(chains, chain).build();
  }

  /** The chain's number in its index. */
  public int chain() {
    return chain;
  }

  /** The index that the chain is of. */
  public ChainIndex chains() {
    return chains;
  }

  /** The store that rows are of. */
  public EventStore store() {
    return chains.store();
  }

  /** How many events the chain has. */
  public int size() {
    return rows.length;
  }

  /** How many records the chain has: its events and their later records. */
  public int records() {
    return nodeOfIndex.length;
  }

  /** The record that stands for the event. */
  public int row(int node) {
    return rows[node];
  }

  /**
   * The event of a row of this chain (a later record's event too), -1 for rows of no event here.
   */
  public int nodeOf(int row) {
    return ChainTreeBuilder.nodeOf(chains, chain, nodeOfIndex, row);
  }

  /** The event that this one hangs under in the forest, -1 if it hangs under none. */
  public int cause(int node) {
    return parents[node];
  }

  /** How many links there are between events of the chain. */
  public int links() {
    return causes.total();
  }

  /** All causes inside the chain, in the order in which the event names them. */
  public int[] causes(int node) {
    return causes.get(node);
  }

  /** Causes inside the chain other than {@link #cause}: fan-in, and links that close a cycle. */
  public int[] furtherCauses(int node) {
    int[] all = causes.get(node);
    int parent = parents[node];
    return parent < 0 ? all : Arrays.stream(all).filter(c -> c != parent).toArray();
  }

  /** Events that name this one as a cause, in order of time; those of {@link #children} too. */
  public int[] effects(int node) {
    return effects.get(node);
  }

  /** Events that hang under this one in the forest, in order of time. */
  public int[] children(int node) {
    return children.get(node);
  }

  /** How many events hang under this one. */
  public int childCount(int node) {
    return children.count(node);
  }

  /** One of the events that hang under this one, 0 is the earliest. */
  public int child(int node, int index) {
    return children.get(node, index);
  }

  /** Events that hang under none, in order of time. Never empty. */
  public int[] tops() {
    int[] tops = new int[size()];
    int count = 0;
    for (int node = 0; node < size(); node++) {
      if (parents[node] < 0) {
        tops[count++] = node;
      }
    }
    return Arrays.copyOf(tops, count);
  }

  /** Rows of later records of the event (duplicates), in order of time; mostly none. */
  public int[] laterRecords(int node) {
    return laterRecords.get(node);
  }

  /** True if the event is its own cause over other events. */
  public boolean inCycle(int node) {
    return inCycle.get(node);
  }

  /** True if any event of the chain is its own cause over others. */
  public boolean hasCycle() {
    return !inCycle.isEmpty();
  }

  /** Handles of causation ids that resolve to no event; mostly none. */
  public int[] missingCauses(int node) {
    int row = rows[node];
    int first = store().causationId(row);
    int[] extra = store().extraCauses(row);
    int[] missing = NONE;
    if (chains.causes().resolve(row, first) == Causes.MISSING) {
      missing = new int[] {first};
    }
    for (int handle : extra) {
      if (chains.causes().resolve(row, handle) == Causes.MISSING) {
        missing = Arrays.copyOf(missing, missing.length + 1);
        missing[missing.length - 1] = handle;
      }
    }
    return missing;
  }

  /** Rows of causes in other chains; mostly none. */
  public int[] causesElsewhere(int node) {
    int[] all = chains.causes().all(rows[node]);
    return all.length == 0
        ? NONE
        : Arrays.stream(all)
            .filter(row -> chains.chainOf(row) >= 0 && chains.chainOf(row) != chain)
            .toArray();
  }

  /**
   * Rows of effects in other chains, the earliest first.
   *
   * @param most return no more than this many
   */
  public int[] effectsElsewhere(int node, int most) {
    int[] found = effectsElsewhere(NONE, node, store().eventId(rows[node]), most);
    for (int alias : store().aliases(rows[node])) {
      found = effectsElsewhere(found, node, alias, most);
    }
    for (int later : laterRecords(node)) { // it may be one of these that has the further id
      for (int alias : store().aliases(later)) {
        found = effectsElsewhere(found, node, alias, most);
      }
    }
    RowSort.sort(
        found, 0, found.length, (a, b) -> ReadingOrder.compareByTime(chains.store(), a, b));
    return found;
  }

  /** Adds those that name the event by this one of its ids. */
  private int[] effectsElsewhere(int[] before, int node, int id, int most) {
    int[] found = before;
    for (int row = store().firstEffect(id); row >= 0; row = store().nextEffect(row)) {
      found = addElsewhere(found, row, node, id, most);
    }
    for (int row : store().extraEffects(id)) {
      found = addElsewhere(found, row, node, id, most);
    }
    return found;
  }

  private int[] addElsewhere(int[] found, int row, int node, int id, int most) {
    boolean counts =
        found.length < most
            && row < chains.size()
            && chains.chainOf(row) >= 0
            && chains.chainOf(row) != chain
            && chains.isEvent(row)
            && chains.causes().resolve(row, id) == rows[node];
    if (!counts || Arrays.stream(found).anyMatch(r -> r == row)) {
      return found;
    }
    int[] more = Arrays.copyOf(found, found.length + 1);
    more[found.length] = row;
    return more;
  }

  /** All events, each after the one it hangs under, children in order of time. */
  public int[] preorder() {
    int[] order = new int[size()];
    int[] stack = new int[size()];
    int depth = 0;
    for (int node = size() - 1; node >= 0; node--) {
      if (parents[node] < 0) {
        stack[depth++] = node;
      }
    }
    for (int i = 0; depth > 0; i++) {
      int node = stack[--depth];
      order[i] = node;
      for (int c = children.count(node) - 1; c >= 0; c--) {
        stack[depth++] = children.get(node, c);
      }
    }
    return order;
  }

  /** Per event how many events it hangs under, one above the other; 0 for {@link #tops}. */
  public int[] depths() {
    int[] depths = new int[size()];
    for (int node : preorder()) {
      depths[node] = parents[node] < 0 ? 0 : depths[parents[node]] + 1;
    }
    return depths;
  }
}
