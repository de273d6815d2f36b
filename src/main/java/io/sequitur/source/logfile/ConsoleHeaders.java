package io.sequitur.source.logfile;

import io.sequitur.model.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads headers as {@code kafka-console-consumer} prints them: {@code h1:v1,h2:v2}, nothing
 * escaped. A comma belongs to a value unless what looks like a header's name follows it.
 */
final class ConsoleHeaders {
  private static final byte[] NONE = "NO_HEADERS".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NULL = "null".getBytes(StandardCharsets.UTF_8);

  private ConsoleHeaders() {}

  /** True for what is printed in place of headers where there are none. */
  static boolean isNone(byte[] b, int from, int to) {
    return Arrays.equals(b, from, to, NONE, 0, NONE.length);
  }

  /** True if the text is headers, or the word for none. */
  static boolean matches(byte[] b, int from, int to) {
    return isNone(b, from, to) || nameEnd(b, from, to) > from;
  }

  /** All headers in their order. */
  static List<Header> parse(byte[] b, int from, int to) {
    if (from == to || isNone(b, from, to)) {
      return List.of();
    }
    List<Header> headers = new ArrayList<>();
    int at = from;
    while (at < to) {
      int colon = nameEnd(b, at, to);
      if (colon < 0) {
        break;
      }
      int end = Bytes.indexOf(b, colon + 1, to, ',');
      while (end < to && nameEnd(b, end + 1, to) < 0) {
        end = Bytes.indexOf(b, end + 1, to, ',');
      }
      String name = new String(b, at, colon - at, StandardCharsets.UTF_8);
      boolean isNull = Arrays.equals(b, colon + 1, end, NULL, 0, NULL.length);
      headers.add(new Header(name, isNull ? null : Arrays.copyOfRange(b, colon + 1, end)));
      at = end + 1;
    }
    return headers;
  }

  /** Index of the colon behind a header's name that starts at {@code from}, or -1. */
  private static int nameEnd(byte[] b, int from, int to) {
    int i = from;
    while (i < to && isName(b[i])) {
      i++;
    }
    return i > from && i < to && b[i] == ':' ? i : -1;
  }

  private static boolean isName(byte c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '-'
        || c == '.'
        || c == '$'
        || c == '@'
        || c == '/';
  }
}
