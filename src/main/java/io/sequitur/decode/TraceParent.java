package io.sequitur.decode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a W3C {@code traceparent}: version, trace id, span id and flags, as <a
 * href="https://www.w3.org/TR/trace-context/">Trace Context</a> defines them.
 */
final class TraceParent {
  /** Later versions may append fields; version ff and ids of zeros only are invalid. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}(-.*)?");

  private TraceParent() {}

  /** The trace id, or {@code null} where the text is no valid traceparent. */
  static String traceId(String text) {
    return group(text, 1);
  }

  /** The span id (of the sender, the {@code parent-id} of the standard), or {@code null}. */
  static String spanId(String text) {
    return group(text, 2);
  }

  private static String group(String text, int group) {
    Matcher matcher = FORM.matcher(text.strip());
    return matcher.matches() ? matcher.group(group) : null;
  }
}
