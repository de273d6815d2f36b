package io.sequitur.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Encodes ids as 128 bits and a {@link IdKind kind}. Ids are any text; a UUID in any of its
 * spellings (upper case, no dashes, braces) is the same id; text of up to 15 bytes is held inline.
 */
public final class Ids {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** What {@link #hash} starts with. */
  public static final long HASH_START = 0x9E3779B97F4A7C15L;

  private static final long EACH = 0x0101_0101_0101_0101L;
  private static final long LOW_HALF = 0xffff_ffffL;
  private static final int NO_HEX = 0;
  private static final int LOWER = 1;
  private static final int UPPER = 2;

  private Ids() {}

  /** Receives an encoded id; reused, so that encoding allocates nothing. */
  public static final class Encoded {
    public byte kind;
    public long high;
    public long low;
  }

  /**
   * Encodes UTF-8 text. For {@link IdKind#LONG_TEXT} only the hash ({@code high}) is set; the
   * caller stores the text and sets {@code low}.
   */
  public static void encode(byte[] b, int from, int length, Encoded out) {
    if (length <= 15) {
      encodeShort(b, from, length, out);
    } else if (!encodeUuid(b, from, length, out)) {
      out.kind = IdKind.LONG_TEXT;
      out.high = hash(b, from, length);
      out.low = 0;
    }
  }

  private static void encodeShort(byte[] b, int from, int length, Encoded out) {
    out.kind = length == 0 ? IdKind.NONE : IdKind.SHORT_TEXT;
    out.high = firstBytes(b, from, Math.min(8, length));
    long low = length > 8 ? firstBytes(b, from + 8, length - 8) : 0;
    out.low = low | (long) length << 56;
  }

  /** The first {@code count} (0 to 8) bytes as a little-endian number. */
  private static long firstBytes(byte[] b, int from, int count) {
    if (count == 8) {
      return (long) LONG.get(b, from);
    }
    if (from + 8 <= b.length) {
      return (long) LONG.get(b, from) & ((1L << (8 * count)) - 1);
    }
    long value = 0;
    for (int i = 0; i < count; i++) {
      value |= (b[from + i] & 0xffL) << (8 * i);
    }
    return value;
  }

  private static boolean encodeUuid(byte[] b, int from, int length, Encoded out) {
    if (length == 36) {
      return encodeDashed(b, from, out);
    }
    if (length == 32) {
      return encodeBare(b, from, out);
    }
    if (length == 38 && b[from] == '{' && b[from + 37] == '}' && encodeDashed(b, from + 1, out)) {
      out.kind = IdKind.UUID_LOWER;
      return true;
    }
    return false;
  }

  /**
   * Encodes the 36 characters of a UUID with small letters, as nearly all are written; false, and
   * nothing of use in {@code out}, for anything else.
   */
  public static boolean encodeUsualUuid(byte[] b, int from, Encoded out) {
    long second = (long) LONG.get(b, from + 9) & LOW_HALF | (long) LONG.get(b, from + 14) << 32;
    long third = (long) LONG.get(b, from + 19) & LOW_HALF | (long) LONG.get(b, from + 24) << 32;
    boolean hex =
        encodeLower((long) LONG.get(b, from), second, third, (long) LONG.get(b, from + 28), out);
    out.kind = IdKind.UUID_LOWER;
    return hex && hasDashes(b, from);
  }

  private static boolean hasDashes(byte[] b, int from) {
    return b[from + 8] == '-' && b[from + 13] == '-' && b[from + 18] == '-' && b[from + 23] == '-';
  }

  private static boolean encodeDashed(byte[] b, int from, Encoded out) {
    if (!hasDashes(b, from)) {
      return false;
    }
    long second = (long) LONG.get(b, from + 9) & LOW_HALF | (long) LONG.get(b, from + 14) << 32;
    long third = (long) LONG.get(b, from + 19) & LOW_HALF | (long) LONG.get(b, from + 24) << 32;
    int kind =
        encodeHex((long) LONG.get(b, from), second, third, (long) LONG.get(b, from + 28), out);
    out.kind = kind == UPPER ? IdKind.UUID_UPPER : IdKind.UUID_LOWER;
    return kind != NO_HEX;
  }

  private static boolean encodeBare(byte[] b, int from, Encoded out) {
    int kind =
        encodeHex(
            (long) LONG.get(b, from),
            (long) LONG.get(b, from + 8),
            (long) LONG.get(b, from + 16),
            (long) LONG.get(b, from + 24),
            out);
    out.kind = kind == UPPER ? IdKind.BARE_UPPER : IdKind.BARE_LOWER;
    return kind != NO_HEX;
  }

  /**
   * Reads 32 hex digits, eight characters a word (first character lowest).
   *
   * @return {@link #NO_HEX}, or {@link #UPPER} if there are letters and all are upper case, else
   *     {@link #LOWER}
   */
  private static int encodeHex(long a, long b, long c, long d, Encoded out) {
    if (encodeLower(a, b, c, d, out)) {
      return LOWER;
    }
    if (!encodeLower(lower(a), lower(b), lower(c), lower(d), out)) {
      return NO_HEX;
    }
    long smallLetters = (a & a << 1 | b & b << 1 | c & c << 1 | d & d << 1) & 0x40 * EACH;
    return smallLetters == 0 ? UPPER : LOWER;
  }

  /** Makes capital letters small; what is neither digit nor letter becomes no hex digit by it. */
  private static long lower(long w) {
    return w | (w & 0x40 * EACH) >>> 1;
  }

  /** Reads digits and small letters; false if there is anything else. */
  private static boolean encodeLower(long a, long b, long c, long d, Encoded out) {
    long nibblesA = nibbles(a);
    long nibblesB = nibbles(b);
    long nibblesC = nibbles(c);
    long nibblesD = nibbles(d);
    long faults =
        faults(a, nibblesA) | faults(b, nibblesB) | faults(c, nibblesC) | faults(d, nibblesD);
    out.high = pack(nibblesA) << 32 | pack(nibblesB);
    out.low = pack(nibblesC) << 32 | pack(nibblesD);
    return faults == 0;
  }

  /** The values of hex digits: a character with bit 6 is a letter, and {@code a} is 0x61. */
  private static long nibbles(long w) {
    return w - '0' * EACH - (w >>> 6 & EACH) * ('a' - '0' - 10);
  }

  /** Not 0 if a value is above 15, or if a digit's is above 9, or if a letter's is not. */
  private static long faults(long w, long nibbles) {
    return nibbles & 0xf0f0_f0f0_f0f0_f0f0L | (nibbles + 6 * EACH ^ w >>> 2) & 0x10 * EACH;
  }

  /** Eight nibbles, the highest one in the lowest byte, as a number below 2^32. */
  private static long pack(long nibbles) {
    long pairs = (nibbles << 4 | nibbles >>> 8) & 0x00ff_00ff_00ff_00ffL;
    long quads = (pairs | pairs >>> 8) & 0x0000_ffff_0000_ffffL;
    return Integer.reverseBytes((int) (quads | quads >>> 16)) & LOW_HALF;
  }

  /**
   * A 64-bit hash of bytes, sixteen at a time (multiply and fold, after wyhash). The length comes
   * in last, so that a scanner that searches the end of a text can hash it on the way with {@link
   * #hashWords} and {@link #hashEnd}.
   */
  public static long hash(byte[] b, int from, int length) {
    long h = HASH_START;
    int i = from;
    int end = from + length;
    for (; i + 16 <= end; i += 16) {
      h = hashWords(h, (long) LONG.get(b, i), (long) LONG.get(b, i + 8));
    }
    int rest = end - i;
    return rest > 8
        ? hashEnd(h, (long) LONG.get(b, i), firstBytes(b, i + 8, rest - 8), length)
        : hashEnd(h, firstBytes(b, i, rest), 0, length);
  }

  /**
   * Takes the next sixteen bytes, as two words (first byte lowest), into a hash that began as
   * {@link #HASH_START}.
   */
  public static long hashWords(long h, long first, long second) {
    return mix(first ^ 0xA0761D6478BD642FL, second ^ h);
  }

  /**
   * Ends a hash.
   *
   * @param first of the last 0 to 15 bytes the first eight, first one lowest, missing ones 0
   * @param second the others, likewise; its highest byte is 0
   * @param length of the whole text in bytes
   */
  public static long hashEnd(long h, long first, long second, int length) {
    return mix(first ^ h, (second | (long) length << 56) ^ 0xE7037ED1A0B428DBL);
  }

  /** Folds the 128-bit product of two numbers into 64 bits. */
  public static long mix(long a, long b) {
    return a * b ^ Math.unsignedMultiplyHigh(a, b);
  }

  /** The text of an encoded id that is not {@link IdKind#LONG_TEXT}. */
  public static String text(byte kind, long high, long low) {
    return switch (kind) {
      case IdKind.NONE -> "";
      case IdKind.SHORT_TEXT -> shortText(high, low);
      case IdKind.UUID_LOWER -> new java.util.UUID(high, low).toString();
      case IdKind.UUID_UPPER ->
          new java.util.UUID(high, low).toString().toUpperCase(java.util.Locale.ROOT);
      case IdKind.BARE_LOWER -> bare(high, low);
      case IdKind.BARE_UPPER -> bare(high, low).toUpperCase(java.util.Locale.ROOT);
      default -> throw new IllegalArgumentException("no inline text for id kind " + kind);
    };
  }

  private static String bare(long high, long low) {
    return String.format(java.util.Locale.ROOT, "%016x%016x", high, low);
  }

  private static String shortText(long high, long low) {
    byte[] bytes = new byte[16];
    LONG.set(bytes, 0, high);
    LONG.set(bytes, 8, low);
    return new String(bytes, 0, bytes[15], StandardCharsets.UTF_8);
  }
}
