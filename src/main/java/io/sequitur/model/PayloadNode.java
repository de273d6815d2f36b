package io.sequitur.model;

import java.util.List;

/**
 * A payload as a tree, for display. Depth and number of nodes are bounded by whoever builds it;
 * what was left out is said by a node of kind {@link Kind#LEFT_OUT}.
 *
 * @param name member name, {@code [3]} for an element, empty for the root
 * @param kind what it is
 * @param text the value of a leaf; for others a short summary such as {@code 3 members}
 * @param children members or elements; JSON text inside a string has its content as children
 */
public record PayloadNode(String name, Kind kind, String text, List<PayloadNode> children) {
  /** Kinds of nodes. */
  public enum Kind {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    BOOLEAN,
    NULL,
    /** Bytes that are no JSON: {@code text} is the decoded text or hex. */
    BINARY,
    /** No value: a tombstone. */
    ABSENT,
    /** Stands for what was not shown; {@code text} says how much. */
    LEFT_OUT
  }

  public PayloadNode {
    children = List.copyOf(children);
  }
}
