package io.sequitur.store;

import java.util.Arrays;

/**
 * A growing column of bytes in chunks of 65,536, so that growth copies no data. One writer; readers
 * may read rows that were published to them (see {@link EventStore#size()}).
 */
final class ByteColumn {
  static final int BITS = 16;
  static final int CHUNK = 1 << BITS;
  static final int MASK = CHUNK - 1;

  private volatile byte[][] chunks = new byte[16][];

  byte get(int row) {
    return chunks[row >>> BITS][row & MASK];
  }

  /** Sets an element whose chunk exists (see {@link #ensure}). */
  void set(int row, byte value) {
    chunks[row >>> BITS][row & MASK] = value;
  }

  /** Copies {@code count} values to the rows from {@code row} on. */
  void setAll(int row, byte[] values, int count) {
    ensure(row + count);
    for (int done = 0; done < count; ) {
      int within = (row + done) & MASK;
      int part = Math.min(count - done, CHUNK - within);
      System.arraycopy(values, done, chunks[(row + done) >>> BITS], within, part);
      done += part;
    }
  }

  /** Makes rows below {@code size} exist, 0 where never set. */
  void ensure(int size) {
    int needed = (size + MASK) >>> BITS;
    byte[][] current = chunks;
    if (needed <= current.length && (needed == 0 || current[needed - 1] != null)) {
      return; // a volatile write that changes nothing would still wait for all writes before it
    }
    if (needed > current.length) {
      current = Arrays.copyOf(current, Math.max(needed, current.length * 2));
    }
    for (int i = needed - 1; i >= 0 && current[i] == null; i--) {
      current[i] = new byte[CHUNK];
    }
    chunks = current;
  }

  /** Bytes held. */
  long bytes() {
    return Arrays.stream(chunks).filter(c -> c != null).count() * CHUNK * Byte.BYTES;
  }
}
