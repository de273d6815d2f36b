package io.sequitur.chain;

import java.util.BitSet;

/**
 * Finds the nodes of a directed graph that lie on cycles: members of strongly connected components
 * of two or more nodes. What no cycle leads to or from is peeled off first, so that graphs without
 * cycles, nearly all of them, cost one pass; the rest goes through Tarjan's algorithm (SIAM J.
 * Comput. 1972) with a stack of its own instead of recursion.
 */
final class Cycles {
  private final IntLists effects;
  private final BitSet rest;
  private final BitSet members = new BitSet();
  private final int[] number;
  private final int[] low;
  private final int[] path;
  private final int[] nextEffect;
  private final int[] component;
  private final BitSet inComponent = new BitSet();
  private int pathLength;
  private int componentSize;
  private int numbers;

  private Cycles(IntLists effects, BitSet rest, int nodes) {
    this.effects = effects;
    this.rest = rest;
    number = new int[nodes];
    low = new int[nodes];
    path = new int[nodes];
    nextEffect = new int[nodes];
    component = new int[nodes];
  }

  static BitSet members(IntLists effects, IntLists causes, int nodes) {
    BitSet rest = new BitSet(nodes);
    rest.set(0, nodes);
    peel(causes, effects, nodes, rest);
    if (rest.isEmpty()) {
      return rest;
    }
    peel(effects, causes, nodes, rest);
    Cycles cycles = new Cycles(effects, rest, nodes);
    for (int node = rest.nextSetBit(0); node >= 0; node = rest.nextSetBit(node + 1)) {
      if (cycles.number[node] == 0) {
        cycles.search(node);
      }
    }
    return cycles.members;
  }

  /** Removes nodes that nothing leads to, then those that only they led to, and so on. */
  private static void peel(IntLists backward, IntLists forward, int nodes, BitSet rest) {
    int[] open = new int[nodes];
    int[] queue = new int[nodes];
    int count = 0;
    for (int node = rest.nextSetBit(0); node >= 0; node = rest.nextSetBit(node + 1)) {
      for (int i = 0; i < backward.count(node); i++) {
        open[node] += rest.get(backward.get(node, i)) ? 1 : 0;
      }
      if (open[node] == 0) {
        queue[count++] = node;
      }
    }
    for (int i = 0; i < count; i++) {
      rest.clear(queue[i]);
      for (int j = 0; j < forward.count(queue[i]); j++) {
        int next = forward.get(queue[i], j);
        if (rest.get(next) && --open[next] == 0) {
          queue[count++] = next;
        }
      }
    }
  }

  private void search(int start) {
    enter(start);
    while (pathLength > 0) {
      int node = path[pathLength - 1];
      if (nextEffect[node] < effects.count(node)) {
        int next = effects.get(node, nextEffect[node]++);
        if (!rest.get(next)) {
          continue;
        }
        if (number[next] == 0) {
          enter(next);
        } else if (inComponent.get(next)) {
          low[node] = Math.min(low[node], number[next]);
        }
      } else {
        leave(node);
      }
    }
  }

  private void enter(int node) {
    number[node] = low[node] = ++numbers;
    path[pathLength++] = node;
    component[componentSize++] = node;
    inComponent.set(node);
  }

  private void leave(int node) {
    pathLength--;
    if (pathLength > 0) {
      int before = path[pathLength - 1];
      low[before] = Math.min(low[before], low[node]);
    }
    if (low[node] != number[node]) {
      return;
    }
    boolean cycle = component[componentSize - 1] != node;
    int member;
    do {
      member = component[--componentSize];
      inComponent.clear(member);
      if (cycle) {
        members.set(member);
      }
    } while (member != node);
  }
}
