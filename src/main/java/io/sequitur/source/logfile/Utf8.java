package io.sequitur.source.logfile;

import io.sequitur.model.RecordRejected;
import io.sequitur.model.RejectReason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Checks UTF-8 as RFC 3629 defines it: no overlong forms, no surrogates, nothing above 10FFFF. */
final class Utf8 {
  /** All is well. */
  static final int VALID = -1;

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private Utf8() {}

  /** Index of the first NUL byte or malformed sequence, or {@link #VALID}. */
  static int firstInvalid(byte[] b, int from, int to) {
    int i = from;
    while (i < to) {
      if (i + 8 <= to && isPlain(Bytes.word(b, i))) {
        i += 8;
      } else if (b[i] > 0) {
        i++;
      } else if (b[i] == 0) {
        return i;
      } else {
        int length = sequence(b, i, to);
        if (length == 0) {
          return i;
        }
        i += length;
      }
    }
    return VALID;
  }

  /**
   * True if each of the eight bytes is ASCII and none is NUL: subtracting one borrows only there.
   */
  private static boolean isPlain(long word) {
    return ((word | word - ONES) & HIGHS) == 0;
  }

  /** Length of the sequence of two to four bytes at {@code i}, 0 if it is malformed. */
  private static int sequence(byte[] b, int i, int to) {
    int lead = b[i] & 0xFF;
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (i + length > to) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      if ((b[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = b[i + 1] & 0xFF;
    boolean overlong = lead == 0xE0 && second < 0xA0 || lead == 0xF0 && second < 0x90;
    boolean outside = lead == 0xED && second >= 0xA0 || lead == 0xF4 && second >= 0x90;
    return overlong || outside ? 0 : length;
  }

  /**
   * Checks a frame of text.
   *
   * @throws RecordRejected for the first NUL byte or malformed sequence
   */
  static void check(byte[] b, int from, int to) throws RecordRejected {
    int invalid = firstInvalid(b, from, to);
    if (invalid != VALID) {
      throw rejected(b, from, invalid);
    }
  }

  /** What is wrong with the byte at {@code invalid} of the frame that starts at {@code from}. */
  static RecordRejected rejected(byte[] b, int from, int invalid) {
    int column = invalid - from + 1;
    return b[invalid] == 0
        ? new RecordRejected(RejectReason.NUL_BYTES, "a NUL byte at column " + column)
        : new RecordRejected(
            RejectReason.INVALID_UTF8,
            String.format("byte 0x%02X at column %d", b[invalid], column));
  }

  /** The same text with each malformed sequence replaced by U+FFFD. */
  static byte[] repair(byte[] b, int from, int to) {
    return new String(Arrays.copyOfRange(b, from, to), StandardCharsets.UTF_8)
        .getBytes(StandardCharsets.UTF_8);
  }
}
