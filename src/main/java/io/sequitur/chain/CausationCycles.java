package io.sequitur.chain;

import io.sequitur.model.Times;
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
 * <p>Every cycle has a link that goes back in the order of time and row. Search starts only there,
 * so that logs without such links cost one pass and no memory.
 */
public final class CausationCycles {
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
          if (goesBack(store, cause, effect)) {
            starts.set(effect);
          }
        });
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

  private static boolean goesBack(EventStore store, int cause, int effect) {
    long latency = Hops.latency(store, cause, effect);
    if (latency != Times.ABSENT && latency != 0) {
      return latency < 0;
    }
    // One of them without a time comes first; of equal times the lower row does.
    long from = store.time(cause);
    long to = store.time(effect);
    return from > to || (from == to && cause > effect);
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
