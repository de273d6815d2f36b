package io.sequitur.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * UTF-8 texts one after another in blocks. A pointer is {@code position << 24 | length}: 1 TiB of
 * text, of up to 16 MiB each (longer ones are cut to that, which no id reaches).
 */
final class TextArena {
  private static final int BITS = 20;
  private static final int BLOCK = 1 << BITS;
  private static final int MAX_LENGTH = (1 << 24) - 1;

  private volatile byte[][] blocks = new byte[16][];
  private long size;

  long append(byte[] b, int from, int length) {
    int kept = Math.min(length, MAX_LENGTH);
    long start = size;
    for (int done = 0; done < kept; ) {
      int within = (int) (size & (BLOCK - 1));
      int part = Math.min(kept - done, BLOCK - within);
      System.arraycopy(b, from + done, block((int) (size >>> BITS)), within, part);
      done += part;
      size += part;
    }
    return start << 24 | kept;
  }

  boolean holds(long pointer, byte[] b, int from, int length) {
    int stored = (int) (pointer & MAX_LENGTH);
    if (stored != Math.min(length, MAX_LENGTH)) {
      return false;
    }
    long at = pointer >>> 24;
    for (int done = 0; done < stored; ) {
      int within = (int) (at & (BLOCK - 1));
      int part = Math.min(stored - done, BLOCK - within);
      byte[] block = blocks[(int) (at >>> BITS)];
      if (!Arrays.equals(block, within, within + part, b, from + done, from + done + part)) {
        return false;
      }
      done += part;
      at += part;
    }
    return true;
  }

  int length(long pointer) {
    return (int) (pointer & MAX_LENGTH);
  }

  String text(long pointer) {
    byte[] bytes = new byte[length(pointer)];
    copy(pointer, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Copies a text to the start of an array that is large enough. */
  void copy(long pointer, byte[] bytes) {
    int length = length(pointer);
    long at = pointer >>> 24;
    for (int done = 0; done < length; ) {
      int within = (int) (at & (BLOCK - 1));
      int part = Math.min(length - done, BLOCK - within);
      System.arraycopy(blocks[(int) (at >>> BITS)], within, bytes, done, part);
      done += part;
      at += part;
    }
  }

  long bytes() {
    return Arrays.stream(blocks).filter(b -> b != null).count() * BLOCK;
  }

  private byte[] block(int number) {
    byte[][] current = blocks;
    if (number >= current.length) {
      current = Arrays.copyOf(current, current.length * 2);
    }
    if (current[number] == null) {
      current[number] = new byte[BLOCK];
    }
    blocks = current;
    return current[number];
  }
}
