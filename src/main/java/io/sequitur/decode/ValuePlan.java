package io.sequitur.decode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The paths that a mapping wants of a JSON text as one tree, so that a single pass finds them all.
 * Belongs to one thread: it also holds what the last pass found.
 */
final class ValuePlan {
  /** What was found on one path. */
  static final class Slot {
    /** Texts and numbers as text: one, or an array's elements; empty text and null are left out. */
    final List<String> texts = new ArrayList<>(1);

    /** True if there was something that is neither text nor number. */
    boolean odd;

    void clear() {
      texts.clear();
      odd = false;
    }

    void add(String text) {
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
  }

  /** One step on the paths. */
  static final class Node {
    final Map<String, Node> children = new HashMap<>();
    Slot slot;
    boolean seen;

    /** Forgets everything found here and below. */
    void clear() {
      seen = false;
      if (slot != null) {
        slot.clear();
      }
      children.values().forEach(Node::clear);
    }
  }

  final Node root = new Node();

  /** True if any path is wanted. */
  boolean isEmpty() {
    return root.children.isEmpty() && root.slot == null;
  }

  /** The slot of a path, made when it is new. */
  Slot slot(List<String> path) {
    Node node = root;
    for (String segment : path) {
      node = node.children.computeIfAbsent(segment, s -> new Node());
    }
    if (node.slot == null) {
      node.slot = new Slot();
    }
    return node.slot;
  }
}
