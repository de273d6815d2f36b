package io.sequitur.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;

/** How JSON is read here: strictly, as UTF-8, with bounded nesting. */
final class Json {
  /** Deepest nesting that is read. */
  static final int MAX_NESTING = 500;

  /** How many times JSON text inside a JSON string is opened on one path. */
  static final int MAX_TEXTS = 4;

  /**
   * Lengths are bounded by the frame that a record comes in. Names are not kept between records:
   * one file may hold millions of different ones.
   */
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_NESTING)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  /** For display: what nests too deep is left out by whoever walks it, the rest is still shown. */
  private static final class AnyDepth {
    static final JsonFactory FACTORY =
        Json.FACTORY
            .rebuild()
            .streamReadConstraints(
                Json.FACTORY
                    .streamReadConstraints()
                    .rebuild()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();
  }

  private Json() {}

  /** A parser of UTF-8 bytes; a byte order mark is skipped. */
  static JsonParser parser(byte[] b) throws IOException {
    int skip = startsWithMark(b) ? 3 : 0;
    return FACTORY.createParser(b, skip, b.length - skip);
  }

  static JsonParser parser(String text) throws IOException {
    return FACTORY.createParser(text);
  }

  /** As {@link #parser(byte[])}, of any nesting. */
  static JsonParser anyDepth(byte[] b) throws IOException {
    int skip = startsWithMark(b) ? 3 : 0;
    return AnyDepth.FACTORY.createParser(b, skip, b.length - skip);
  }

  static JsonParser anyDepth(String text) throws IOException {
    return AnyDepth.FACTORY.createParser(text);
  }

  private static boolean startsWithMark(byte[] b) {
    return b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF;
  }

  /** True if text starts as a JSON object or array, so that it is worth parsing. */
  static boolean looksLikeJson(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' || c == '[') {
        return true;
      }
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        return false;
      }
    }
    return false;
  }
}
