package io.sequitur.source.logfile;

import java.util.Arrays;

/**
 * The text of JSON strings, taken straight from bytes that a JSON parser has found (or will find)
 * to be well-formed.
 */
final class JsonText {
  private static final long QUOTES = Bytes.repeat('"');
  private static final long BACKSLASHES = Bytes.repeat('\\');

  private JsonText() {}

  /**
   * Index behind the closing quote of the string whose first character is at {@code i}, or {@code
   * to} if it is not closed.
   */
  static int endOfString(byte[] b, int i, int to) {
    while (i < to) {
      if (i + 8 <= to) {
        long word = Bytes.word(b, i);
        long hit = Bytes.matches(word, QUOTES) | Bytes.matches(word, BACKSLASHES);
        if (hit == 0) {
          i += 8;
          continue;
        }
        i += Long.numberOfTrailingZeros(hit) >>> 3;
      }
      if (b[i] == '"') {
        return i + 1;
      }
      i += b[i] == '\\' ? 2 : 1;
    }
    return to;
  }

  /**
   * The unescaped UTF-8 bytes of a string.
   *
   * @param from index behind the opening quote
   * @param to index of the closing quote
   */
  static byte[] unescape(byte[] b, int from, int to) {
    int escape = Bytes.indexOf(b, from, to, '\\');
    if (escape == to) {
      return Arrays.copyOfRange(b, from, to);
    }
    byte[] out = new byte[to - from];
    int length = 0;
    int i = from;
    while (escape < to) {
      System.arraycopy(b, i, out, length, escape - i);
      length += escape - i;
      if (b[escape + 1] == 'u') {
        int unit = hex(b, escape + 2);
        i = escape + 6;
        int low = pairs(unit, b, i, to) ? hex(b, i + 2) : 0;
        if (low >= 0xDC00 && low <= 0xDFFF) {
          unit = Character.toCodePoint((char) unit, (char) low);
          i += 6;
        }
        length = put(out, length, unit);
      } else {
        out[length++] = simple(b[escape + 1]);
        i = escape + 2;
      }
      escape = Bytes.indexOf(b, i, to, '\\');
    }
    System.arraycopy(b, i, out, length, to - i);
    return Arrays.copyOf(out, length + to - i);
  }

  private static boolean pairs(int unit, byte[] b, int i, int to) {
    return unit >= 0xD800 && unit <= 0xDBFF && i + 6 <= to && b[i] == '\\' && b[i + 1] == 'u';
  }

  private static byte simple(byte escaped) {
    return switch (escaped) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> escaped;
    };
  }

  private static int hex(byte[] b, int at) {
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      value = value << 4 | Character.digit(b[i], 16);
    }
    return value;
  }

  /** An escape is never shorter than the UTF-8 of what it stands for, so there is room. */
  private static int put(byte[] out, int at, int point) {
    if (point < 0x80) {
      out[at++] = (byte) point;
    } else if (point < 0x800) {
      out[at++] = (byte) (0xC0 | point >> 6);
      out[at++] = (byte) (0x80 | point & 0x3F);
    } else if (point >= 0xD800 && point <= 0xDFFF) {
      out[at++] = '?'; // half a surrogate pair has no UTF-8 form; as String.getBytes does
    } else if (point < 0x10000) {
      out[at++] = (byte) (0xE0 | point >> 12);
      out[at++] = (byte) (0x80 | point >> 6 & 0x3F);
      out[at++] = (byte) (0x80 | point & 0x3F);
    } else {
      out[at++] = (byte) (0xF0 | point >> 18);
      out[at++] = (byte) (0x80 | point >> 12 & 0x3F);
      out[at++] = (byte) (0x80 | point >> 6 & 0x3F);
      out[at++] = (byte) (0x80 | point & 0x3F);
    }
    return at;
  }
}
