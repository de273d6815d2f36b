package io.sequitur.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * A growing column of ints in chunks of 65,536, so that growth copies no data. One writer; readers
 * may read rows that were published to them (see {@link EventStore#size()}).
 */
final class IntColumn {
  static final int BITS = 16;
  static final int CHUNK = 1 << BITS;
  static final int MASK = CHUNK - 1;
  private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(int[].class);

  private volatile int[][] chunks = new int[16][];

  int get(int row) {
    return chunks[row >>> BITS][row & MASK];
  }

  /** Reads an element that the writer may be changing; sees what was written before its change. */
  int getAcquire(int row) {
    return (int) ELEMENT.getAcquire(chunks[row >>> BITS], row & MASK);
  }

  /** Sets an element whose chunk exists (see {@link #ensure}). */
  void set(int row, int value) {
    chunks[row >>> BITS][row & MASK] = value;
  }

  /** Sets an element so that readers who see it also see all earlier writes. */
  void setRelease(int row, int value) {
    ELEMENT.setRelease(chunks[row >>> BITS], row & MASK, value);
  }

  /** Copies {@code count} values to the rows from {@code row} on. */
  void setAll(int row, int[] values, int count) {
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
    int[][] current = chunks;
    if (needed <= current.length && (needed == 0 || current[needed - 1] != null)) {
      return; // a volatile write that changes nothing would still wait for all writes before it
    }
    if (needed > current.length) {
      current = Arrays.copyOf(current, Math.max(needed, current.length * 2));
    }
    for (int i = needed - 1; i >= 0 && current[i] == null; i--) {
      current[i] = new int[CHUNK];
    }
    chunks = current;
  }

  /** Bytes held. */
  long bytes() {
    return Arrays.stream(chunks).filter(c -> c != null).count() * CHUNK * Integer.BYTES;
  }
}
