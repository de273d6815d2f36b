package io.sequitur.chain;

import io.sequitur.store.EventStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds groups of events that cause each other: strongly connected components of two or more
 * events, by Tarjan's algorithm ("Depth-first search and linear graph algorithms", 1972) without
 * recursion.
 *
 * <p>In any order of all events every cycle has a link that goes back. Search starts only there: in
 * the order of rows, or, where many links go back in that one, of times.
 */
public final class CausationCycles {
  /** One link in so many may go back by row before the order of time is tried. */
  private static final int RARE = 50;

  private final EventStore store;
  private final Links links;
  private final List<int[]> found = new ArrayList<>();

  /** Per row: number in order of visit, from 1; the lowest number that it reaches. */
  private final int[] visit;

  private final int[] lowest;
  private final BitSet open = new BitSet();
  private int[] stack = new int[64];
  private int stackSize;
  private int[] path = new int[64];
  private int[] nextCause = new int[64];
  private int pathSize;
  private int visits;

  private CausationCycles(EventStore store, Links links) {
    this.store = store;
    this.links = links;
    visit = new int[links.size()];
    lowest = new int[links.size()];
  }

  /** The cycles, each in reading order, ordered by their first events. */
  public static List<int[]> of(EventStore store, Links links) {
    BitSet starts = new BitSet();
    links.forEach(
        (cause, effect) -> {
          if (cause > effect) {
            starts.set(effect);
          }
        });
    if (starts.cardinality() > links.size() / RARE) {
      findByTime(store, links, starts);
    }
    if (starts.isEmpty()) {
      return List.of();
    }
    CausationCycles cycles = new CausationCycles(store, links);
    for (int row = starts.nextSetBit(0); row >= 0; row = starts.nextSetBit(row + 1)) {
      if (cycles.visit[row] == 0) {
        cycles.search(row);
      }
    }
    cycles.found.sort((a, b) -> ReadingOrder.compare(store, a[0], b[0]));
    return cycles.found;
  }

  /** Files that hold one partition after the other go back by row all the time, by time rarely. */
  private static void findByTime(EventStore store, Links links, BitSet starts) {
    starts.clear();
    links.forEach(
        (cause, effect) -> {
          long from = store.time(cause);
          long to = store.time(effect);
          if (from > to || (from == to && cause > effect)) {
            starts.set(effect);
          }
        });
  }

  private void search(int start) {
    enter(start);
    while (pathSize > 0) {
      int at = path[pathSize - 1];
      if (nextCause[pathSize - 1] < links.causes(at)) {
        int cause = links.cause(at, nextCause[pathSize - 1]++);
        if (visit[cause] == 0) {
          enter(cause);
        } else if (open.get(cause)) {
          lowest[at] = Math.min(lowest[at], visit[cause]);
        }
      } else {
        leave(at);
      }
    }
  }

  private void enter(int row) {
    visit[row] = ++visits;
    lowest[row] = visits;
    open.set(row);
    if (stackSize == stack.length) {
      stack = Arrays.copyOf(stack, stackSize * 2);
    }
    stack[stackSize++] = row;
    if (pathSize == path.length) {
      path = Arrays.copyOf(path, pathSize * 2);
      nextCause = Arrays.copyOf(nextCause, pathSize * 2);
    }
    path[pathSize] = row;
    nextCause[pathSize++] = 0;
  }

  private void leave(int row) {
    pathSize--;
    if (pathSize > 0) {
      int below = path[pathSize - 1];
      lowest[below] = Math.min(lowest[below], lowest[row]);
    }
    if (lowest[row] == visit[row]) {
      int from = stackSize;
      do {
        open.clear(stack[--from]);
      } while (stack[from] != row);
      if (stackSize - from > 1) {
        int[] members = Arrays.copyOfRange(stack, from, stackSize);
        RowSort.sort(members, 0, members.length, (a, b) -> ReadingOrder.compare(store, a, b));
        found.add(members);
      }
      stackSize = from;
    }
  }
}
