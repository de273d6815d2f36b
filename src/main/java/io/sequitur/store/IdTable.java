package io.sequitur.store;

import io.sequitur.model.IdColumn;
import io.sequitur.model.IdKind;
import io.sequitur.model.Ids;
import java.nio.charset.StandardCharsets;

/**
 * Interns ids: every distinct id gets a handle, a number from 1 on; 0 is "no id". Open addressing
 * with linear probing. Beside every slot stands a mark, seven bits of its id's hash, as in the
 * "Swiss tables" of Abseil: the marks of a table of millions of ids still fit the processor's
 * cache, and tell a new id from the known ones without touching these, which lie in slow memory. A
 * batch's column is interned in passes (hash, gather, confirm), which lets the processor overlap
 * its misses.
 *
 * <p>One writer. Readers may look up handles and texts that were published to them.
 */
final class IdTable {
  private static final int MIN_SLOTS = 1 << 12;

  /** Rows interned together: enough to overlap misses, few enough to stay in the first cache. */
  private static final int BLOCK = 128;

  /** A slot holds a handle in its low bits; the high bits tell of what family its id is. */
  private static final int HANDLE = (1 << 29) - 1;

  private static final int FAMILY = 3 << 29;
  private static final int TEXT = 1 << 29;
  private static final int UUID = 2 << 29;

  /** Set where a UUID was seen in another spelling than the one of lowest rank. */
  private static final int RESPELLED = 1 << 31;

  /** Two longs per handle. */
  private final LongColumn bits = new LongColumn();

  private final ByteColumn kinds = new ByteColumn();
  private final TextArena arena = new TextArena();
  private volatile Slots slots;
  private int count;

  // Of the block of rows that is being interned.
  private final long[] hashes = new long[BLOCK];
  private final byte[] marks = new byte[BLOCK];
  private final int[] found = new int[BLOCK];
  private final long[] candidates = new long[BLOCK];

  /**
   * @param expected how many ids to expect, a hint that avoids growing
   */
  IdTable(int expected) {
    long wanted = Math.max(MIN_SLOTS, Math.min(1L << 29, expected * 3L / 2));
    slots = Slots.of(Integer.highestOneBit((int) wanted - 1) << 1);
    addHandle(IdKind.NONE, 0, 0);
    count = 1;
  }

  /** Handles in use, 0 included. */
  int size() {
    return count;
  }

  /** Interns rows {@code 0 .. size-1} of a column into {@code handles}. */
  void internAll(IdColumn column, int size, int[] handles) {
    growFor(size);
    for (int from = 0; from < size; from += BLOCK) {
      internBlock(column, from, Math.min(size, from + BLOCK), handles);
    }
  }

  /** A pass is a method: each is compiled by itself, once, and not anew with all the others. */
  private void internBlock(IdColumn column, int from, int to, int[] handles) {
    int n = to - from;
    hashAll(column, from, n);
    gatherMarks(slots, n);
    gatherFound(slots, n);
    gatherCandidates(n);
    for (int i = 0; i < n; i++) {
      handles[from + i] = confirm(column, from + i, i);
    }
  }

  private void hashAll(IdColumn column, int from, int n) {
    for (int i = 0; i < n; i++) {
      int row = from + i;
      hashes[i] = hash(column.kind[row], column.high[row], column.low[row]);
    }
  }

  private void gatherMarks(Slots table, int n) {
    int mask = table.mask();
    for (int i = 0; i < n; i++) {
      marks[i] = table.marks[(int) hashes[i] & mask];
    }
  }

  private void gatherFound(Slots table, int n) {
    for (int i = 0; i < n; i++) {
      found[i] = table.candidate(hashes[i], marks[i]);
    }
  }

  private void gatherCandidates(int n) {
    for (int i = 0; i < n; i++) {
      candidates[i] = bits.get(2 * (found[i] & HANDLE));
    }
  }

  /** The handle of a row whose candidate has been gathered. */
  private int confirm(IdColumn column, int row, int i) {
    byte kind = column.kind[row];
    if (kind == IdKind.NONE) {
      return 0;
    }
    int slot = found[i];
    int tag = plainTag(kind);
    return tag != 0
            && candidates[i] == column.high[row]
            && (slot & (FAMILY | RESPELLED)) == tag
            && bits.get(2 * (slot & HANDLE) + 1) == column.low[row]
        ? slot & HANDLE
        : intern(column, row, hashes[i]);
  }

  /**
   * As {@link #internAll}, for a column that mostly repeats another one row by row (the business
   * key is mostly the record key): equal rows take the other's handle.
   */
  void internAllLike(IdColumn column, IdColumn other, int[] otherHandles, int size, int[] handles) {
    growFor(size);
    for (int i = 0; i < size; i++) {
      byte kind = column.kind[i];
      if (kind == other.kind[i]
          && kind != IdKind.LONG_TEXT
          && column.high[i] == other.high[i]
          && column.low[i] == other.low[i]) {
        handles[i] = otherHandles[i];
      } else if (kind == IdKind.NONE) {
        handles[i] = 0;
      } else {
        handles[i] = intern(column, i, hash(kind, column.high[i], column.low[i]));
      }
    }
  }

  /** The tag of a slot that needs no further look; 0 for long text and for rarer spellings. */
  private static int plainTag(byte kind) {
    return kind == IdKind.SHORT_TEXT ? TEXT : kind == IdKind.UUID_LOWER ? UUID : 0;
  }

  private static int tag(byte kind) {
    return kind == IdKind.SHORT_TEXT
        ? TEXT
        : kind == IdKind.UUID_LOWER ? UUID : IdKind.isUuid(kind) ? UUID | RESPELLED : 0;
  }

  /** Interns one id given as text; 0 for the empty text. */
  int intern(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    growFor(1);
    IdColumn one = single(text);
    return intern(one, 0, hash(one.kind[0], one.high[0], one.low[0]));
  }

  /** The handle of an id, 0 where it was never seen. For any thread. */
  int find(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    IdColumn one = single(text);
    long hash = hash(one.kind[0], one.high[0], one.low[0]);
    Slots table = slots;
    int mask = table.mask();
    for (int slot = (int) hash & mask; table.marks[slot] != 0; slot = (slot + 1) & mask) {
      int handle = table.handles[slot] & HANDLE;
      if (table.marks[slot] == mark(hash) && matches(handle, one, 0)) {
        return handle;
      }
    }
    return 0;
  }

  /** The text of a handle, in the spelling of lowest rank that was seen. */
  String text(int handle) {
    byte kind = kinds.get(handle);
    long low = bits.get(2 * handle + 1);
    return kind == IdKind.LONG_TEXT ? arena.text(low) : Ids.text(kind, bits.get(2 * handle), low);
  }

  /** How the bits of a handle are to be read, see {@link IdKind}. */
  byte kind(int handle) {
    return kinds.get(handle);
  }

  long high(int handle) {
    return bits.get(2 * handle);
  }

  long low(int handle) {
    return bits.get(2 * handle + 1);
  }

  int longTextLength(int handle) {
    return arena.length(low(handle));
  }

  void copyLongText(int handle, byte[] into) {
    arena.copy(low(handle), into);
  }

  long bytes() {
    return bits.bytes() + kinds.bytes() + arena.bytes() + slots.bytes();
  }

  private static IdColumn single(String text) {
    IdColumn one = new IdColumn(1);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    one.set(0, utf8, 0, utf8.length);
    return one;
  }

  private int intern(IdColumn column, int row, long hash) {
    Slots table = slots;
    int mask = table.mask();
    byte mark = mark(hash);
    int slot = (int) hash & mask;
    for (; table.marks[slot] != 0; slot = (slot + 1) & mask) {
      if (table.marks[slot] == mark) {
        int known = table.handles[slot] & HANDLE;
        if (matches(known, column, row)) {
          respell(table.handles, slot, column.kind[row]);
          return known;
        }
      }
    }
    int handle = add(column, row);
    table.put(slot, handle | tag(column.kind[row]), mark);
    return handle;
  }

  private int add(IdColumn column, int row) {
    long low = column.low[row];
    if (column.kind[row] == IdKind.LONG_TEXT) {
      low = arena.append(column.text, IdColumn.textStart(low), IdColumn.textLength(low));
    }
    addHandle(column.kind[row], column.high[row], low);
    return count++;
  }

  private void addHandle(byte kind, long high, long low) {
    kinds.ensure(count + 1);
    bits.ensure(2 * count + 2);
    kinds.set(count, kind);
    bits.set(2 * count, high);
    bits.set(2 * count + 1, low);
  }

  /** True if the handle is that id, and is not long text (which needs its bytes compared). */
  private boolean isInline(int handle, byte kind, long high, long low) {
    return bits.get(2 * handle) == high
        && bits.get(2 * handle + 1) == low
        && kind != IdKind.LONG_TEXT
        && sameFamily(kinds.get(handle), kind);
  }

  private boolean matches(int handle, IdColumn column, int row) {
    byte kind = column.kind[row];
    if (kind != IdKind.LONG_TEXT) {
      return isInline(handle, kind, column.high[row], column.low[row]);
    }
    long low = column.low[row];
    return kinds.get(handle) == IdKind.LONG_TEXT
        && bits.get(2 * handle) == column.high[row]
        && arena.holds(
            bits.get(2 * handle + 1),
            column.text,
            IdColumn.textStart(low),
            IdColumn.textLength(low));
  }

  /** Keeps the spelling of lowest rank, so that the order of arrival does not show. */
  private void respell(int[] table, int slot, byte kind) {
    int handle = table[slot] & HANDLE;
    if (kind < kinds.get(handle)) {
      kinds.set(handle, kind);
      table[slot] = handle | tag(kind);
    }
  }

  private static boolean sameFamily(byte a, byte b) {
    return a == b || (IdKind.isUuid(a) && IdKind.isUuid(b));
  }

  private static long hash(byte kind, long high, long low) {
    // Long text is known by its hash alone here: "low" only says where its bytes lie.
    long rest = kind == IdKind.LONG_TEXT ? 0 : low;
    return Ids.mix(high ^ 0x8EBC6AF09C88C6E3L, rest ^ 0x589965CC75374CC3L);
  }

  /** Never 0, which marks a free slot; the slot's number comes from the low bits of the hash. */
  private static byte mark(long hash) {
    return (byte) (hash >>> 57 | 0x80);
  }

  private void growFor(int more) {
    long wanted = count + (long) more;
    long length = slots.marks.length;
    if (wanted * 10 <= length * 7) {
      return;
    }
    if (wanted > HANDLE) {
      throw new IllegalStateException("more than 536 million distinct ids");
    }
    while (wanted * 10 > length * 7) {
      length *= 2;
    }
    Slots grown = Slots.of((int) length);
    int mask = grown.mask();
    for (int handle = 1; handle < count; handle++) {
      byte kind = kinds.get(handle);
      long hash = hash(kind, bits.get(2 * handle), bits.get(2 * handle + 1));
      int slot = (int) hash & mask;
      while (grown.marks[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      grown.put(slot, handle | tag(kind), mark(hash));
    }
    slots = grown;
  }

  /** The table: handles with their tags, and the marks that say which of them may be meant. */
  private record Slots(int[] handles, byte[] marks) {
    static Slots of(int length) {
      return new Slots(new int[length], new byte[length]);
    }

    int mask() {
      return marks.length - 1;
    }

    /** The first handle, with its tag, that has the mark of a hash; 0 if there is none. */
    int candidate(long hash, byte first) {
      byte wanted = IdTable.mark(hash);
      int mask = mask();
      int slot = (int) hash & mask;
      byte mark = first;
      while (mark != wanted && mark != 0) {
        slot = (slot + 1) & mask;
        mark = marks[slot];
      }
      // Read where it is free too, as 0: what is written there next then finds it in the cache.
      return handles[slot];
    }

    void put(int slot, int handle, byte mark) {
      handles[slot] = handle;
      marks[slot] = mark;
    }

    long bytes() {
      return (long) marks.length * (Integer.BYTES + 1);
    }
  }
}
