package io.sequitur.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Encodes ids as 128 bits and a {@link IdKind kind}. Ids are any text; a UUID in any of its
 * spellings (upper case, no dashes, braces) is the same id; text of up to 15 bytes is held inline.
 */
public final class Ids {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final byte[] NIBBLE = nibbles();

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
    if (length == 0) {
      out.kind = IdKind.NONE;
      out.high = 0;
      out.low = 0;
    } else if (!encodeUuid(b, from, length, out)) {
      encodeText(b, from, length, out);
    }
  }

  private static void encodeText(byte[] b, int from, int length, Encoded out) {
    if (length > 15) {
      out.kind = IdKind.LONG_TEXT;
      out.high = hash(b, from, length);
      out.low = 0;
      return;
    }
    long high = 0;
    long low = 0;
    int firstPart = Math.min(8, length);
    for (int i = 0; i < firstPart; i++) {
      high |= (b[from + i] & 0xffL) << (8 * i);
    }
    for (int i = 8; i < length; i++) {
      low |= (b[from + i] & 0xffL) << (8 * (i - 8));
    }
    out.kind = IdKind.SHORT_TEXT;
    out.high = high;
    out.low = low | ((long) length << 56);
  }

  private static boolean encodeUuid(byte[] b, int from, int length, Encoded out) {
    if (length == 36) {
      return b[from + 8] == '-'
          && b[from + 13] == '-'
          && b[from + 18] == '-'
          && b[from + 23] == '-'
          && encodeDashed(b, from, out);
    }
    if (length == 32) {
      return encodeBare(b, from, out);
    }
    if (length == 38 && b[from] == '{' && b[from + 37] == '}') {
      boolean uuid = encodeUuid(b, from + 1, 36, out);
      if (uuid) {
        out.kind = IdKind.UUID_LOWER;
      }
      return uuid;
    }
    return false;
  }

  private static boolean encodeDashed(byte[] b, int from, Encoded out) {
    long a = hex(b, from, 8);
    long c = hex(b, from + 9, 4);
    long d = hex(b, from + 14, 4);
    long e = hex(b, from + 19, 4);
    long f = hex(b, from + 24, 12);
    if ((a | c | d | e | f) < 0) {
      return false;
    }
    out.high = a << 32 | c << 16 | d;
    out.low = e << 48 | f;
    out.kind = spelledUpper(b, from, 36) ? IdKind.UUID_UPPER : IdKind.UUID_LOWER;
    return true;
  }

  private static boolean encodeBare(byte[] b, int from, Encoded out) {
    long a = hex(b, from, 8);
    long c = hex(b, from + 8, 8);
    long d = hex(b, from + 16, 8);
    long e = hex(b, from + 24, 8);
    if ((a | c | d | e) < 0) {
      return false;
    }
    out.high = a << 32 | c;
    out.low = d << 32 | e;
    out.kind = spelledUpper(b, from, 32) ? IdKind.BARE_UPPER : IdKind.BARE_LOWER;
    return true;
  }

  /** Up to 15 hex digits as a number, negative if any character is no hex digit. */
  private static long hex(byte[] b, int from, int count) {
    long value = 0;
    int bad = 0;
    for (int i = from; i < from + count; i++) {
      int nibble = NIBBLE[b[i] & 0xff];
      bad |= nibble;
      value = value << 4 | (nibble & 15);
    }
    return bad < 0 ? -1 : value;
  }

  /** True if there are upper-case hex letters and no lower-case ones. */
  private static boolean spelledUpper(byte[] b, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (b[i] >= 'a') {
        return false;
      }
    }
    for (int i = from; i < from + length; i++) {
      if (b[i] >= 'A') {
        return true;
      }
    }
    return false;
  }

  /** A 64-bit hash of bytes, eight at a time (multiply and fold, after wyhash). */
  public static long hash(byte[] b, int from, int length) {
    long h = length * 0x9E3779B97F4A7C15L;
    int i = from;
    int end = from + length;
    for (; i + 8 <= end; i += 8) {
      h = mix(h ^ (long) LONG.get(b, i), 0xA0761D6478BD642FL);
    }
    long tail = 0;
    for (int shift = 0; i < end; i++, shift += 8) {
      tail |= (b[i] & 0xffL) << shift;
    }
    return mix(h ^ tail, 0xE7037ED1A0B428DBL);
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

  private static byte[] nibbles() {
    byte[] table = new byte[256];
    Arrays.fill(table, (byte) -1);
    for (int i = 0; i < 10; i++) {
      table['0' + i] = (byte) i;
    }
    for (int i = 0; i < 6; i++) {
      table['a' + i] = (byte) (10 + i);
      table['A' + i] = (byte) (10 + i);
    }
    return table;
  }
}
