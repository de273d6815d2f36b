package io.sequitur.decode;

import static io.sequitur.decode.FastJsonWords.before;
import static io.sequitur.decode.FastJsonWords.put;
import static io.sequitur.decode.FastJsonWords.specials;
import static io.sequitur.decode.FastJsonWords.word;

import java.util.Arrays;

/** A growing buffer of unescaped text; reused, for one thread. */
final class FastJsonText {
  /** What is returned for text that is not valid, or for which the general decoder decides. */
  static final int BAD = -1;

  private static final byte[] ESCAPES = escapes();

  /** The text; {@link FastJsonWords#PADDING} bytes behind it are readable. */
  byte[] bytes = new byte[1024];

  /** Where the next text goes. */
  int size;

  /**
   * Appends the unescaped UTF-8 bytes of a JSON string and moves {@link #size} behind them.
   *
   * @param from its first byte behind the quote
   * @param plainTo up to where it is known to hold neither escapes nor anything but ASCII
   * @param limit the end of the input
   * @return the position behind the closing quote, or {@link #BAD}
   */
  int append(byte[] b, int from, int plainTo, int limit) {
    reserve(limit - from);
    byte[] to = bytes;
    int plain = Math.max(0, plainTo - from);
    System.arraycopy(b, from, to, size, plain);
    int t = size + plain;
    int p = from + plain;
    while (p < limit) {
      long w = word(b, p);
      put(to, t, w);
      long marks = specials(w);
      if (marks == 0) {
        p += 8;
        t += 8;
        continue;
      }
      p += before(marks);
      t += before(marks);
      byte c = b[p];
      if (c == '\\') {
        byte plainEscape = ESCAPES[b[p + 1] & 0xff];
        if (plainEscape != 0) {
          to[t++] = plainEscape;
          p += 2;
          continue;
        }
        int point = codePoint(b, p);
        if (point < 0) {
          return BAD;
        }
        p += point >= 0x10000 ? 12 : 6;
        t = encode(point, to, t);
      } else if (c == '"') {
        size = t;
        return p + 1;
      } else {
        int next = c >= 0 ? BAD : afterCharacter(b, p);
        if (next == BAD) {
          return BAD;
        }
        System.arraycopy(b, p, to, t, next - p);
        t += next - p;
        p = next;
      }
    }
    return BAD;
  }

  private void reserve(int count) {
    long needed = (long) size + count + 2 * FastJsonWords.PADDING;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.max(needed, 2L * bytes.length));
    }
  }

  /** The code point of a {@code \}{@code uXXXX} escape or a pair of them; BAD for lone halves. */
  private static int codePoint(byte[] b, int at) {
    int first = unit(b, at);
    if (first < 0 || !Character.isSurrogate((char) first)) {
      return first;
    }
    int second = Character.isHighSurrogate((char) first) ? unit(b, at + 6) : BAD;
    return second >= 0 && Character.isLowSurrogate((char) second)
        ? Character.toCodePoint((char) first, (char) second)
        : BAD;
  }

  private static int unit(byte[] b, int at) {
    if (b[at] != '\\' || b[at + 1] != 'u') {
      return BAD;
    }
    int value = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = b[i] < 0 ? -1 : Character.digit(b[i], 16);
      if (digit < 0) {
        return BAD;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  private static int encode(int point, byte[] to, int at) {
    if (point < 0x80) {
      to[at++] = (byte) point;
      return at;
    }
    if (point < 0x800) {
      to[at++] = (byte) (0xc0 | point >> 6);
    } else {
      if (point < 0x10000) {
        to[at++] = (byte) (0xe0 | point >> 12);
      } else {
        to[at++] = (byte) (0xf0 | point >> 18);
        to[at++] = (byte) (0x80 | point >> 12 & 0x3f);
      }
      to[at++] = (byte) (0x80 | point >> 6 & 0x3f);
    }
    to[at++] = (byte) (0x80 | point & 0x3f);
    return at;
  }

  /**
   * Checks one UTF-8 character of two to four bytes as the Unicode standard defines them (table
   * 3-7: no overlong forms, no surrogates, nothing above U+10FFFF).
   *
   * @return the position behind it, or {@link #BAD}
   */
  static int afterCharacter(byte[] b, int at) {
    int first = b[at] & 0xff;
    int second = b[at + 1] & 0xff;
    if (first < 0xc2 || first > 0xf4) {
      return BAD;
    }
    if (first < 0xe0) {
      return (second & 0xc0) == 0x80 ? at + 2 : BAD;
    }
    int least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    int most = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most || (b[at + 2] & 0xc0) != 0x80) {
      return BAD;
    }
    if (first < 0xf0) {
      return at + 3;
    }
    return (b[at + 3] & 0xc0) == 0x80 ? at + 4 : BAD;
  }

  private static byte[] escapes() {
    byte[] table = new byte[256];
    table['"'] = '"';
    table['\\'] = '\\';
    table['/'] = '/';
    table['b'] = '\b';
    table['f'] = '\f';
    table['n'] = '\n';
    table['r'] = '\r';
    table['t'] = '\t';
    return table;
  }
}
