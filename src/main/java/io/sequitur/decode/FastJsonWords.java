package io.sequitur.decode;

import io.sequitur.model.Ids;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes at a time in one {@code long}, the first byte lowest. The methods that search mark
 * each hit by the high bit of its byte; of several marks only the lowest is sure to be a hit (a
 * subtraction may borrow from the byte above it), which is the one that callers look at.
 */
final class FastJsonWords {
  /** How many readable bytes must follow the text that is scanned. */
  static final int PADDING = 64;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EACH = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private FastJsonWords() {}

  /** Eight bytes. */
  static long word(byte[] b, int at) {
    return (long) LONG.get(b, at);
  }

  /** Four bytes. */
  static int half(byte[] b, int at) {
    return (int) INT.get(b, at);
  }

  /** Writes eight bytes. */
  static void put(byte[] b, int at, long word) {
    LONG.set(b, at, word);
  }

  /**
   * Marks the bytes that end a plain stretch of a JSON string: quote, backslash, control characters
   * and everything that is not ASCII. With bit 1 flipped, the quote 0x22 is 0x20 and stands right
   * above the control characters, so one subtraction finds both; and what is not ASCII keeps its
   * high bit in one of both subtractions at least.
   */
  static long specials(long w) {
    return ((w ^ 0x02 * EACH) - 0x21 * EACH | (w ^ 0x5c * EACH) - EACH) & HIGH_BITS;
  }

  /** Marks the bytes that are no decimal digits. */
  static long nonDigits(long w) {
    long flipped = w ^ 0x30 * EACH;
    return (flipped + 0x76 * EACH | flipped) & HIGH_BITS;
  }

  /** True if the bytes hold no control characters; eight readable bytes must follow. */
  static boolean isPlain(byte[] b, int from, int length) {
    int at = from;
    int last = from + (length & ~7);
    long found = 0;
    for (; at < last; at += 8) {
      found |= controls(word(b, at));
    }
    long rest = first(length & 7);
    return (found | controls(word(b, at) & rest | 0x20 * EACH & ~rest)) == 0;
  }

  /** Marks control characters, 0x7f among them. */
  private static long controls(long w) {
    return ((w ^ 0x7f * EACH) - EACH | w - 0x20 * EACH) & ~w & HIGH_BITS;
  }

  /** True if the bytes are equal; eight readable bytes must follow both. */
  static boolean equal(byte[] a, int atA, byte[] b, int atB, int length) {
    int i = 0;
    for (; i + 8 <= length; i += 8) {
      if (word(a, atA + i) != word(b, atB + i)) {
        return false;
      }
    }
    return ((word(a, atA + i) ^ word(b, atB + i)) & first(length & 7)) == 0;
  }

  /** Eight digits, first one lowest in {@code w}, as a number; zero bytes count as zeros. */
  static long decimal(long w) {
    long digits = w & 0x0f * EACH;
    long pairs = digits * 10 + (digits >>> 8) & 0x00ff_00ff_00ff_00ffL;
    long quads = pairs * 100 + (pairs >>> 16) & 0x0000_ffff_0000_ffffL;
    return quads * 10_000 + (quads >>> 32) & 0xffff_ffffL;
  }

  /** How many bytes lie below the lowest mark; there must be one. */
  static int before(long marks) {
    return Long.numberOfTrailingZeros(marks) >>> 3;
  }

  /** True if the byte at the lowest mark is a quote. */
  static boolean isQuote(long w, long marks) {
    return (byte) (w >>> (Long.numberOfTrailingZeros(marks) & 56)) == '"';
  }

  /** The bytes of {@code w} below the lowest mark; there must be one. */
  static long below(long w, long marks) {
    return w & ((marks & -marks) >>> 7) - 1;
  }

  /** {@link Ids#hash}, of bytes that {@link #PADDING} readable bytes follow. */
  static long hash(byte[] b, int from, int length) {
    long h = Ids.HASH_START;
    int at = from;
    int last = from + (length & ~15);
    for (; at < last; at += 16) {
      h = Ids.hashWords(h, word(b, at), word(b, at + 8));
    }
    int rest = length & 15;
    long first = word(b, at) & (rest >= 8 ? -1 : first(rest));
    return Ids.hashEnd(h, first, rest > 8 ? word(b, at + 8) & first(rest - 8) : 0, length);
  }

  /** Selects the first 0 to 7 bytes. */
  private static long first(int bytes) {
    return (1L << (8 * bytes)) - 1;
  }
}
