package io.sequitur.decode;

/**
 * Where in one record the wanted texts lie: by slot a stretch of bytes, packed into a word. Slots
 * below {@link FastJsonRoles#ROLES} belong to the roles of those numbers, the others to the plan.
 * For one thread.
 */
final class FastJsonFinds {
  /** Most slots there are, as many as a word has bits. */
  static final int SLOTS = Long.SIZE;

  /** The stretch lies in the frame. */
  static final int FRAME = 0;

  /** The stretch lies in the unescaped text of the record's value. */
  static final int VALUE_TEXT = 1;

  /** The stretch is an unescaped string. */
  static final int UNESCAPED = 2;

  /** What was found: a string, ... */
  static final int STRING = 0;

  /** ... a number, ... */
  static final int NUMBER = 1;

  /** ... true or false, ... */
  static final int BOOLEAN = 2;

  /** ... or null. */
  static final int NULL = 3;

  private static final int LENGTH_SHIFT = 32;
  private static final int SOURCE_SHIFT = 56;
  private static final int KIND_SHIFT = 60;

  /** Longest stretch that can be noted. */
  static final int MAX_LENGTH = (1 << SOURCE_SHIFT - LENGTH_SHIFT) - 1;

  private final long[] stretches = new long[SLOTS];
  private final long[] hashes = new long[SLOTS];

  /** The slots that hold something. */
  long found;

  /** The slots that hold a number instead of a stretch. */
  long numbers;

  /** The slots for which there is more than one text or something that is no text. */
  long odd;

  /** The marks of the members that have come, see {@link FastJsonMember#marks}. */
  long come;

  /** Which bytes are being scanned: FRAME or VALUE_TEXT. */
  int scanned;

  /** Nothing is found. */
  void clear() {
    found = 0;
    numbers = 0;
    odd = 0;
    come = 0;
    scanned = FRAME;
  }

  /** Packs a stretch; its length must not be above {@link #MAX_LENGTH}. */
  static long stretch(int kind, int source, int at, int length) {
    return (long) kind << KIND_SHIFT
        | (long) source << SOURCE_SHIFT
        | (long) length << LENGTH_SHIFT
        | at;
  }

  /** Notes a stretch and the hash of its bytes. */
  void put(int slot, long stretch, long hash) {
    found |= 1L << slot;
    stretches[slot] = stretch;
    hashes[slot] = hash;
  }

  /** Notes a number. */
  void putNumber(int slot, long number) {
    found |= 1L << slot;
    numbers |= 1L << slot;
    stretches[slot] = number;
  }

  /** True if the slot holds a number. */
  boolean hasNumber(int slot) {
    return (numbers >>> slot & 1) != 0;
  }

  /** The slot holds nothing, and its member may come again. */
  void forget(int slot) {
    found &= ~(1L << slot);
    come &= ~(1L << slot);
  }

  /** True if the slot holds something. */
  boolean has(int slot) {
    return (found >>> slot & 1) != 0;
  }

  /** The stretch or the number that the slot holds. */
  long get(int slot) {
    return stretches[slot];
  }

  /** The hash of the bytes that the slot holds. */
  long hash(int slot) {
    return hashes[slot];
  }

  /** Counts in a member; false if it must come once and had come. */
  boolean comesFirst(FastJsonMember member) {
    boolean first = (come & member.once) == 0;
    come |= member.marks;
    return first;
  }

  /** Where a stretch begins. */
  static int at(long stretch) {
    return (int) stretch;
  }

  static int length(long stretch) {
    return (int) (stretch >>> LENGTH_SHIFT) & MAX_LENGTH;
  }

  static int source(long stretch) {
    return (int) (stretch >>> SOURCE_SHIFT) & 15;
  }

  static int kind(long stretch) {
    return (int) (stretch >>> KIND_SHIFT);
  }
}
