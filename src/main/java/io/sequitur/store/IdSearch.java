package io.sequitur.store;

import io.sequitur.model.IdKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;

/**
 * Finds the ids that contain a text, without regard to case. Works on bytes in one buffer: making a
 * string of each of millions of ids would cost ten times as much.
 */
final class IdSearch {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final IdTable table;
  private final String lower;
  private final byte[] part;
  private final boolean ascii;
  private final boolean maybeUuid;

  /** The first hex digits of the part, up to 16, as a number; and how many they are. */
  private final long digits;

  private final int digitCount;
  private byte[] buffer = new byte[64];

  IdSearch(IdTable table, String part) {
    this.table = table;
    lower = part.toLowerCase(Locale.ROOT);
    this.part = lower.getBytes(StandardCharsets.UTF_8);
    ascii = this.part.length == lower.length();
    maybeUuid = lower.length() <= 36 && lower.matches("[0-9a-f-]+");
    String hex = maybeUuid ? lower.replace("-", "") : "";
    digitCount = Math.min(16, hex.length());
    digits = digitCount == 0 ? 0 : Long.parseUnsignedLong(hex.substring(0, digitCount), 16);
  }

  /** Handles below {@code handles} whose text contains the part; none for an empty part. */
  BitSet find(int handles) {
    BitSet found = new BitSet(handles);
    if (part.length == 0) {
      return found;
    }
    for (int handle = 1; handle < handles; handle++) {
      if (matches(handle)) {
        found.set(handle);
      }
    }
    return found;
  }

  private boolean matches(int handle) {
    byte kind = table.kind(handle);
    if (IdKind.isUuid(kind)) {
      return maybeUuid
          && hasDigits(table.high(handle), table.low(handle))
          && contains(writeUuid(handle, kind));
    }
    int length = writeText(handle, kind);
    for (int i = 0; i < length; i++) {
      byte b = buffer[i];
      if (b < 0 && !ascii) {
        String text = new String(buffer, 0, length, StandardCharsets.UTF_8);
        return text.toLowerCase(Locale.ROOT).contains(lower);
      }
      if (b >= 'A' && b <= 'Z') {
        buffer[i] = (byte) (b + 32);
      }
    }
    return contains(length);
  }

  /** True if the 32 digits hold the part's digits in a row: dashes aside, without making text. */
  private boolean hasDigits(long high, long low) {
    int shift = 64 - 4 * digitCount;
    if (shift == 64) {
      return true;
    }
    // A window of 64 bits moves down digit by digit; its top digits are compared.
    long window = high;
    long rest = low;
    for (int at = 0; at <= 32 - digitCount; at++) {
      if (window >>> shift == digits) {
        return true;
      }
      window = window << 4 | rest >>> 60;
      rest <<= 4;
    }
    return false;
  }

  private int writeUuid(int handle, byte kind) {
    boolean dashes = kind == IdKind.UUID_LOWER || kind == IdKind.UUID_UPPER;
    int at = 0;
    for (int digit = 0; digit < 32; digit++) {
      if (dashes && (digit == 8 || digit == 12 || digit == 16 || digit == 20)) {
        buffer[at++] = '-';
      }
      long half = digit < 16 ? table.high(handle) : table.low(handle);
      buffer[at++] = HEX[(int) (half >>> (60 - 4 * (digit & 15))) & 15];
    }
    return at;
  }

  private int writeText(int handle, byte kind) {
    if (kind == IdKind.LONG_TEXT) {
      int length = table.longTextLength(handle);
      if (length > buffer.length) {
        buffer = new byte[Math.max(length, buffer.length * 2)];
      }
      table.copyLongText(handle, buffer);
      return length;
    }
    long high = table.high(handle);
    long low = table.low(handle);
    int length = (int) (low >>> 56);
    for (int i = 0; i < length; i++) {
      buffer[i] = (byte) (i < 8 ? high >>> 8 * i : low >>> 8 * (i - 8));
    }
    return length;
  }

  private boolean contains(int length) {
    byte first = part[0];
    for (int i = 0; i <= length - part.length; i++) {
      if (buffer[i] == first && Arrays.equals(buffer, i, i + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }
}
