package io.sequitur.source.logfile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Searches in byte arrays, eight bytes at a time. */
final class Bytes {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private Bytes() {}

  /** Eight bytes from {@code at}, the first in the lowest bits. */
  static long word(byte[] b, int at) {
    return (long) WORD.get(b, at);
  }

  /** High bits set where the word has this byte; the lowest set one is exact. */
  static long matches(long word, long repeated) {
    long x = word ^ repeated;
    return (x - ONES) & ~x & HIGHS;
  }

  /** The byte in all eight places. */
  static long repeat(int value) {
    return (value & 0xFF) * ONES;
  }

  /** Index of the first such byte in {@code b[from .. to)}, or {@code to}. */
  static int indexOf(byte[] b, int from, int to, int value) {
    long repeated = repeat(value);
    int i = from;
    for (; i + 8 <= to; i += 8) {
      long hit = matches(word(b, i), repeated);
      if (hit != 0) {
        return i + (Long.numberOfTrailingZeros(hit) >>> 3);
      }
    }
    for (; i < to; i++) {
      if (b[i] == (byte) value) {
        return i;
      }
    }
    return to;
  }

  /** Index of the last such byte in {@code b[from .. to)}, or -1. */
  static int lastIndexOf(byte[] b, int from, int to, int value) {
    for (int i = to - 1; i >= from; i--) {
      if (b[i] == (byte) value) {
        return i;
      }
    }
    return -1;
  }

  /** True if the range holds nothing but blanks, tabs, line breaks. */
  static boolean isBlank(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] != ' ' && b[i] != '\t' && b[i] != '\r' && b[i] != '\n') {
        return false;
      }
    }
    return true;
  }

  /** True if a UTF-8 byte order mark stands at {@code at}. */
  static boolean isMark(byte[] b, int at, int to) {
    return at + 3 <= to
        && b[at] == (byte) 0xEF
        && b[at + 1] == (byte) 0xBB
        && b[at + 2] == (byte) 0xBF;
  }
}
