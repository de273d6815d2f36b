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
final class FastJsonLexer {
  /** Longer numbers are for the general decoder. */
  private static final int MAX_NUMBER = 200;

  /** End of the input. */
  int limit;

  /** {@link Ids#hash} of the last string's unescaped bytes or the last number's text. */
  long hash;

  /** True if the last string had escapes, so that its text lies in {@link #text}. */
  boolean escaped;

  /** Texts of strings with escapes; the last one goes from {@link #textAt} to the size. */
  final FastJsonText text = new FastJsonText();

  int textAt;

  /** The last string's text is needed no more. */
  void forgetText() {
    text.size = textAt;
  }

  /** A string whose first byte behind the quote is at {@code from}. */
  int string(byte[] b, int from) {
    long h = Ids.HASH_START;
    int p = from;
    while (p < limit) {
      long first = word(b, p);
      long marks = specials(first);
      if (marks != 0) {
        return endOfString(b, from, p + before(marks), h, below(first, marks), 0);
      }
      long second = word(b, p + 8);
      marks = specials(second);
      if (marks != 0) {
        return endOfString(b, from, p + 8 + before(marks), h, first, below(second, marks));
      }
      h = Ids.hashWords(h, first, second);
      p += 16;
    }
    return BAD;
  }

  private int endOfString(byte[] b, int from, int end, long h, long first, long second) {
    if (b[end] != '"') {
      return unusualString(b, from, end);
    }
    hash = Ids.hashEnd(h, first, second, end - from);
    escaped = false;
    return end + 1;
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
        hash = FastJsonWords.hash(b, from, p - from);
        escaped = false;
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
      hash = FastJsonWords.hash(text.bytes, textAt, text.size - textAt);
      escaped = true;
    }
    return end;
  }

  /** A number. */
  int number(byte[] b, int from) {
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
    hash = FastJsonWords.hash(b, from, p - from);
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
