package io.sequitur.chain;

import io.sequitur.model.Times;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The links that decided when a chain ended: from its last event back through the latest cause of
 * each, to an event without causes inside the chain. An event on a cycle is passed once.
 */
public final class CriticalPath {
  private final int[] nodes;
  private final int[] next;
  private final BitSet on = new BitSet();

  private CriticalPath(int[] nodes, int size) {
    this.nodes = nodes;
    next = new int[size];
    Arrays.fill(next, -1);
    for (int i = 0; i < nodes.length; i++) {
      on.set(nodes[i]);
      next[nodes[i]] = i + 1 < nodes.length ? nodes[i + 1] : -1;
    }
  }

  /** The path through the events of a chain. */
  public static CriticalPath of(ChainTree tree) {
    int[] path = new int[tree.size()];
    int length = 0;
    BitSet passed = new BitSet();
    for (int node = tree.size() - 1; node >= 0; node = latestCause(tree, node, passed)) {
      passed.set(node);
      path[length++] = node;
    }
    int[] forward = new int[length];
    for (int i = 0; i < length; i++) {
      forward[i] = path[length - 1 - i];
    }
    return new CriticalPath(forward, tree.size());
  }

  private static int latestCause(ChainTree tree, int node, BitSet passed) {
    int latest = -1;
    for (int cause : tree.causes(node)) {
      if (cause > latest && !passed.get(cause)) {
        latest = cause;
      }
    }
    return latest;
  }

  /** Events of the path, from cause to effect; a copy. */
  public int[] nodes() {
    return nodes.clone();
  }

  /** True if the event lies on the path. */
  public boolean has(int node) {
    return on.get(node);
  }

  /** True if the link lies on the path. */
  public boolean hasLink(int cause, int effect) {
    return next[cause] == effect;
  }

  /** From the path's first event to its last, nanoseconds; 0 where times are absent. */
  public long duration(ChainTree tree) {
    if (nodes.length == 0) {
      return 0;
    }
    long first = tree.store().time(tree.row(nodes[0]));
    long last = tree.store().time(tree.row(nodes[nodes.length - 1]));
    return first == Times.ABSENT || last == Times.ABSENT ? 0 : last - first;
  }
}
