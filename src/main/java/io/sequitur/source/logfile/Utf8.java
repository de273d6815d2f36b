package io.sequitur.source.logfile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Checks UTF-8 as RFC 3629 defines it: no overlong forms, no surrogates, nothing above 10FFFF. */
final class Utf8 {
  /** All is well. */
  static final int VALID = -1;

  private static final long HIGHS = 0x8080808080808080L;

  private Utf8() {}

  /** Index of the first byte of the first malformed sequence, or {@link #VALID}. */
  static int firstInvalid(byte[] b, int from, int to) {
    int i = from;
    while (i < to) {
      if (i + 8 <= to && (Bytes.word(b, i) & HIGHS) == 0) {
        i += 8;
      } else if (b[i] >= 0) {
        i++;
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

  /** The same text with each malformed sequence replaced by U+FFFD. */
  static byte[] repair(byte[] b, int from, int to) {
    return new String(Arrays.copyOfRange(b, from, to), StandardCharsets.UTF_8)
        .getBytes(StandardCharsets.UTF_8);
  }
}
