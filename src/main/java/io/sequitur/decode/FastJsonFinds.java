package io.sequitur.decode;

import io.sequitur.model.Ids;

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

  /** ... null, ... */
  static final int NULL = 3;

  /** ... or a string that is a UUID in its usual spelling, which is then kept as well. */
  static final int UUID = 4;

  /** Length of a UUID in its usual spelling. */
  static final int UUID_LENGTH = 36;

  // A stretch: position, length, source, number of the UUID, kind, and the sign bit is free.
  private static final int LENGTH_SHIFT = 31;
  private static final int SOURCE_SHIFT = 52;
  private static final int UUID_SHIFT = 55;
  private static final int KIND_SHIFT = 60;
  private static final int MAX_UUIDS = 1 << KIND_SHIFT - UUID_SHIFT;

  /** Longest stretch that can be noted. */
  static final int MAX_LENGTH = (1 << SOURCE_SHIFT - LENGTH_SHIFT) - 1;

  /** A stretch (or number) and a hash for each slot in turn. */
  private final long[] slots = new long[2 * SLOTS];

  /** The high and the low half of each UUID in turn. */
  private final long[] uuids = new long[2 * MAX_UUIDS];

  private int uuidCount;

  /** The slots that hold something. */
  long found;

  /** The slots that hold a number instead of a stretch. */
  long numbers;

  /** The slots for which there is more than one text or something that is no text. */
  long odd;

  /** The marks of the members that have come, see {@link FastJsonMember#marks}. */
  long come;

  /** True if a member has come twice that must not. */
  boolean refused;

  /** Which bytes are being scanned: FRAME or VALUE_TEXT. */
  int scanned;

  /** Nothing is found. */
  void clear() {
    uuidCount = 0;
    found = 0;
    numbers = 0;
    odd = 0;
    come = 0;
    refused = false;
    scanned = FRAME;
  }

  /** Packs a stretch; its length must not be above {@link #MAX_LENGTH}. */
  static long stretch(int kind, int source, int at, int length) {
    return (long) kind << KIND_SHIFT
        | (long) source << SOURCE_SHIFT
        | (long) length << LENGTH_SHIFT
        | at;
  }

  /** Packs the stretch of a string. */
  static long string(int source, int at, int length) {
    return (long) source << SOURCE_SHIFT | (long) length << LENGTH_SHIFT | at;
  }

  /** Notes a stretch and the hash of its bytes. */
  void put(int slot, long stretch, long hash) {
    found |= 1L << slot;
    slots[2 * slot] = stretch;
    slots[2 * slot + 1] = hash;
  }

  /** Notes a string that is a UUID, and the hash of its bytes. */
  void putUuid(int slot, int at, Ids.Encoded uuid, long hash) {
    int number = uuidCount++ & MAX_UUIDS - 1;
    int kind = uuidCount <= MAX_UUIDS ? UUID : STRING;
    put(slot, stretch(kind, scanned, at, UUID_LENGTH) | (long) number << UUID_SHIFT, hash);
    if (kind == UUID) {
      uuids[2 * number] = uuid.high;
      uuids[2 * number + 1] = uuid.low;
    }
  }

  /** The high half of the UUID that a stretch of that kind is. */
  long uuidHigh(long stretch) {
    return uuids[2 * number(stretch)];
  }

  /** The low half of the UUID that a stretch of that kind is. */
  long uuidLow(long stretch) {
    return uuids[2 * number(stretch) + 1];
  }

  private static int number(long stretch) {
    return (int) (stretch >>> UUID_SHIFT) & MAX_UUIDS - 1;
  }

  /** Notes a number. */
  void putNumber(int slot, long number) {
    found |= 1L << slot;
    numbers |= 1L << slot;
    slots[2 * slot] = number;
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
    return slots[2 * slot];
  }

  /** The hash of the bytes that the slot holds. */
  long hash(int slot) {
    return slots[2 * slot + 1];
  }

  /** Counts in a member; false if it must come once and had come. */
  boolean comesFirst(FastJsonMember member) {
    boolean first = (come & member.once) == 0;
    come |= member.marks;
    return first;
  }

  /** Where a stretch begins. */
  static int at(long stretch) {
    return (int) stretch & Integer.MAX_VALUE;
  }

  static int length(long stretch) {
    return (int) (stretch >>> LENGTH_SHIFT) & MAX_LENGTH;
  }

  static int source(long stretch) {
    return (int) (stretch >>> SOURCE_SHIFT) & 7;
  }

  static int kind(long stretch) {
    return (int) (stretch >>> KIND_SHIFT);
  }
}
