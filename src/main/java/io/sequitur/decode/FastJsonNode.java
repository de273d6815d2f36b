package io.sequitur.decode;

import java.util.Arrays;

/**
 * What a decoder knows of the objects at one place of the records: their members by name. It begins
 * with the members that the mapping asks for and learns further ones as they come, up to a bound.
 * For one thread.
 */
final class FastJsonNode {
  private static final int MAX_MEMBERS = 256;

  /** Stands before the first member. */
  final FastJsonMember head = new FastJsonMember(this);

  /** Stands in for members that are not learned. */
  final FastJsonMember stranger = new FastJsonMember(this);

  /** What members mean here by their names alone. */
  final FastJsonNames names;

  /** Members named by a number, by that number: what is wanted of the elements of an array. */
  private FastJsonMember[] elements = {};

  private FastJsonMember[] members = new FastJsonMember[16];
  private int count;
  private final boolean learns;

  /**
   * @param names what members mean here by their names alone
   * @param learns false for a place of which nothing is remembered
   */
  FastJsonNode(FastJsonNames names, boolean learns) {
    this.names = names;
    this.learns = learns;
  }

  /** The member of this name, or {@code null}. */
  FastJsonMember find(long nameHash, byte[] b, int from, int length) {
    FastJsonMember[] table = members;
    int mask = table.length - 1;
    int at = slot(nameHash) & mask;
    while (table[at] != null) {
      FastJsonMember member = table[at];
      if (member.nameHash == nameHash && member.isNamed(b, from, length)) {
        return member;
      }
      at = at + 1 & mask;
    }
    return null;
  }

  /** True if a further member can be remembered. */
  boolean learns() {
    return learns && count < MAX_MEMBERS;
  }

  /** Adds a member whose name is not yet known. */
  void add(FastJsonMember member) {
    member.node = this;
    if (++count * 2 > members.length) {
      FastJsonMember[] old = members;
      members = new FastJsonMember[old.length * 2];
      for (FastJsonMember known : old) {
        if (known != null) {
          put(known);
        }
      }
    }
    put(member);
  }

  private void put(FastJsonMember member) {
    int mask = members.length - 1;
    int at = slot(member.nameHash) & mask;
    while (members[at] != null) {
      at = at + 1 & mask;
    }
    members[at] = member;
  }

  /** Wants the array element of this index. */
  void addElement(int index, FastJsonMember member) {
    if (index >= elements.length) {
      elements = Arrays.copyOf(elements, index + 1);
    }
    elements[index] = member;
  }

  /** What is wanted of an array's element, or {@code null}. */
  FastJsonMember element(int index) {
    return index < elements.length ? elements[index] : null;
  }

  private static int slot(long nameHash) {
    return (int) (nameHash >>> 32);
  }
}
