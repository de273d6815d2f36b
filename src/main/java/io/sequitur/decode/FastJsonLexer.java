package io.sequitur.decode;

import static io.sequitur.decode.FastJsonText.BAD;
import static io.sequitur.decode.FastJsonWords.before;
import static io.sequitur.decode.FastJsonWords.below;
import static io.sequitur.decode.FastJsonWords.nonDigits;
import static io.sequitur.decode.FastJsonWords.specials;
import static io.sequitur.decode.FastJsonWords.word;

import io.sequitur.model.Ids;

/**
 * Reads JSON's smallest parts as RFC 8259 defines them and hashes them on the way. Each method
 * returns the position behind the part or {@link FastJsonText#BAD}. Parts may be read a few bytes
 * beyond {@link #limit}; whoever uses them checks at the end that none was. For one thread.
 */
class FastJsonLexer {
  /** Longer numbers are for the general decoder. */
  private static final int MAX_NUMBER = 200;

  /** End of the input. */
  int limit;

  /** {@link Ids#hash} of the last string's unescaped bytes or the last number's text. */
  long textHash;

  /**
   * True if the last string had escapes, so that its text lies in {@link #text}; whoever has taken
   * or forgotten it sets it back.
   */
  boolean escaped;

  /** Texts of strings with escapes; the last one goes from {@link #textAt} to the size. */
  final FastJsonText text = new FastJsonText();

  int textAt;

  /** The last string's text is needed no more. */
  void forgetText() {
    text.size = textAt;
    escaped = false;
  }

  /**
   * A string whose first byte behind the quote is at {@code from}, which lies before the limit.
   * (The end is asked for in a way that keeps the compiler from preparing a counted loop: strings
   * are short, and the preparation took longer than the loop.)
   */
  int string(byte[] b, int from) {
    long h = Ids.HASH_START;
    int p = from;
    while (true) {
      long first = word(b, p);
      long marks = specials(first);
      if (marks != 0) {
        int end = p + before(marks);
        if (!FastJsonWords.isQuote(first, marks)) {
          return unusualString(b, from, end);
        }
        textHash = Ids.hashEnd(h, below(first, marks), 0, end - from);
        return end + 1;
      }
      long second = word(b, p + 8);
      marks = specials(second);
      if (marks != 0) {
        int end = p + 8 + before(marks);
        if (!FastJsonWords.isQuote(second, marks)) {
          return unusualString(b, from, end);
        }
        textHash = Ids.hashEnd(h, first, below(second, marks), end - from);
        return end + 1;
      }
      h = Ids.hashWords(h, first, second);
      p += 16;
      if (limit - p <= 0) {
        return BAD;
      }
    }
  }

  /** A string with something else than ASCII or with escapes. */
  private int unusualString(byte[] b, int from, int plainTo) {
    int p = plainTo;
    while (p < limit) {
      long marks = specials(word(b, p));
      if (marks == 0) {
        p += 8;
        continue;
      }
      p += before(marks);
      byte c = b[p];
      if (c == '"') {
        textHash = FastJsonWords.hash(b, from, p - from);
        return p + 1;
      }
      if (c == '\\') {
        return escapedString(b, from, plainTo);
      }
      p = c >= 0 ? BAD : FastJsonText.afterCharacter(b, p);
      if (p == BAD) {
        return BAD;
      }
    }
    return BAD;
  }

  private int escapedString(byte[] b, int from, int plainTo) {
    textAt = text.size;
    int end = text.append(b, from, plainTo, limit);
    if (end != BAD) {
      textHash = FastJsonWords.hash(text.bytes, textAt, text.size - textAt);
      escaped = true;
    }
    return end;
  }

  /** A number. */
  int number(byte[] b, int from) {
    long w = word(b, from);
    long marks = nonDigits(w);
    long end = (byte) (w >>> 8 * before(marks)) == '.' ? marks & marks - 1 : marks;
    // A mark is the high bit of its byte; so this many bytes lie below the second one.
    int length = Long.numberOfTrailingZeros(end) >>> 3;
    int whole = before(marks);
    boolean fraction = end != marks;
    if (end == 0
        || whole == 0
        || (whole > 1 && b[from] == '0')
        || (fraction && length == whole + 1)
        || (b[from + length] | 0x20) == 'e') {
      return longNumber(b, from);
    }
    textHash = Ids.hashEnd(Ids.HASH_START, below(w, end), 0, length);
    return from + length;
  }

  /** A number that may have any form and length. */
  private int longNumber(byte[] b, int from) {
    int p = b[from] == '-' ? from + 1 : from;
    if (b[p] == '0') {
      p++;
    } else {
      p = digits(b, p);
    }
    if (p != BAD && b[p] == '.') {
      p = digits(b, p + 1);
    }
    if (p != BAD && (b[p] | 0x20) == 'e') {
      p++;
      p = digits(b, b[p] == '+' || b[p] == '-' ? p + 1 : p);
    }
    if (p == BAD || p - from > MAX_NUMBER) {
      return BAD;
    }
    textHash = FastJsonWords.hash(b, from, p - from);
    return p;
  }

  /** One digit or more. */
  private int digits(byte[] b, int from) {
    int p = from;
    while (p < limit) {
      long marks = nonDigits(word(b, p));
      if (marks != 0) {
        p += before(marks);
        return p == from ? BAD : p;
      }
      p += 8;
    }
    return BAD; // a number at the very end is no part of an object
  }

  /** {@code true}, {@code false} or {@code null}, told apart by the first letter. */
  int literal(byte[] b, int from) {
    return switch (b[from]) {
      case 't' -> FastJsonWords.half(b, from) == 0x65757274 ? from + 4 : BAD;
      case 'f' -> FastJsonWords.half(b, from + 1) == 0x65736c61 ? from + 5 : BAD;
      case 'n' -> FastJsonWords.half(b, from) == 0x6c6c756e ? from + 4 : BAD;
      default -> BAD;
    };
  }

  /** White space, none or more. */
  int gap(byte[] b, int from) {
    int p = from;
    while (p < limit && (b[p] == ' ' || b[p] == '\n' || b[p] == '\r' || b[p] == '\t')) {
      p++;
    }
    return p;
  }
}
