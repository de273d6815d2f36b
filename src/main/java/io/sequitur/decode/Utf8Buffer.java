package io.sequitur.decode;

import io.sequitur.model.Ids;
import java.util.Arrays;

/**
 * Turns characters into UTF-8 in a reused buffer, to hash them without garbage. A lone surrogate
 * becomes three bytes (as in WTF-8), so that different strings stay different.
 */
final class Utf8Buffer {
  private byte[] bytes = new byte[256];

  /** {@link Ids#hash} of the characters' UTF-8 bytes. */
  long hash(char[] chars, int from, int count) {
    int length = encode(chars, from, count); // may put a larger buffer in place
    return Ids.hash(bytes, 0, length);
  }

  /** {@link Ids#hash} of the string's UTF-8 bytes. */
  long hash(String text) {
    char[] chars = text.toCharArray();
    return hash(chars, 0, chars.length);
  }

  private int encode(char[] chars, int from, int count) {
    if (bytes.length < 3L * count) {
      bytes = Arrays.copyOf(bytes, Math.max(3 * count, 2 * bytes.length));
    }
    byte[] b = bytes;
    int n = 0;
    int to = from + count;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c < 0x80) {
        b[n++] = (byte) c;
      } else if (c < 0x800) {
        b[n++] = (byte) (0xC0 | c >> 6);
        b[n++] = (byte) (0x80 | c & 0x3F);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < to
          && Character.isLowSurrogate(chars[i + 1])) {
        int point = Character.toCodePoint(c, chars[++i]);
        b[n++] = (byte) (0xF0 | point >> 18);
        b[n++] = (byte) (0x80 | point >> 12 & 0x3F);
        b[n++] = (byte) (0x80 | point >> 6 & 0x3F);
        b[n++] = (byte) (0x80 | point & 0x3F);
      } else {
        b[n++] = (byte) (0xE0 | c >> 12);
        b[n++] = (byte) (0x80 | c >> 6 & 0x3F);
        b[n++] = (byte) (0x80 | c & 0x3F);
      }
    }
    return n;
  }
}
