package io.sequitur.decode;

/**
 * Where in one record the wanted texts lie: by slot a stretch of bytes. Slots below {@link
 * FastJsonRoles#ROLES} belong to the roles of those numbers, the others to the plan. For one
 * thread.
 */
final class FastJsonFinds {
  /** Most slots there are, as many as a word has bits. */
  static final int SLOTS = Long.SIZE;

  /** The stretch lies in the frame. */
  static final byte FRAME = 0;

  /** The stretch lies in the unescaped text of the record's value. */
  static final byte VALUE_TEXT = 1;

  /** The stretch is an unescaped string. */
  static final byte UNESCAPED = 2;

  /** What was found: a string, ... */
  static final byte STRING = 0;

  /** ... a number, ... */
  static final byte NUMBER = 1;

  /** ... true or false, ... */
  static final byte BOOLEAN = 2;

  /** ... or null. */
  static final byte NULL = 3;

  final int[] at = new int[SLOTS];
  final int[] length = new int[SLOTS];
  final byte[] source = new byte[SLOTS];
  final byte[] kind = new byte[SLOTS];

  /** The slots that hold something. */
  long found;

  /** The slots for which there is more than one text or something that is no text. */
  long odd;

  /** Bits of the members that must come once and have come. */
  long come;

  /** Bits of the roles that have come. */
  int roles;

  /** Which bytes are being scanned: FRAME or VALUE_TEXT. */
  byte scanned;

  // The last scalar that was read.
  byte scalarKind;
  byte scalarSource;
  int scalarAt;
  int scalarLength;

  /** Nothing is found. */
  void clear() {
    found = 0;
    odd = 0;
    come = 0;
    roles = 0;
    scanned = FRAME;
  }

  /** The last scalar is what the slot asks for. */
  void put(int slot) {
    found |= 1L << slot;
    at[slot] = scalarAt;
    length[slot] = scalarLength;
    source[slot] = scalarSource;
    kind[slot] = scalarKind;
  }

  /** True if the slot holds something. */
  boolean has(int slot) {
    return (found >>> slot & 1) != 0;
  }

  /** The slot holds nothing again. */
  void forget(int slot) {
    found &= ~(1L << slot);
  }

  /** What the slot holds becomes the last scalar. */
  void takeScalar(int slot) {
    scalarAt = at[slot];
    scalarLength = length[slot];
    scalarSource = source[slot];
    scalarKind = kind[slot];
  }

  /** Counts in a member that must come once; false if it had come. */
  boolean comesFirst(long once) {
    boolean first = (come & once) == 0;
    come |= once;
    return first;
  }

  /** Counts in a role that must come once; false if it had come. */
  boolean roleComesFirst(int role) {
    boolean first = (roles & 1 << role) == 0;
    roles |= 1 << role;
    return first;
  }
}
