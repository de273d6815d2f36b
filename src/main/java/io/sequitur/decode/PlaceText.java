package io.sequitur.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text form of places, both ways. */
final class PlaceText {
  private static final Pattern ESCAPED =
      Pattern.compile("%(7C|2B|25|20)", Pattern.CASE_INSENSITIVE);

  private PlaceText() {}

  /** Hides the characters that mean something between places; spaces only at the ends. */
  static String escape(String name) {
    String escaped = name.replace("%", "%25").replace("|", "%7C").replace("+", "%2B");
    if (escaped.startsWith(" ")) {
      escaped = "%20" + escaped.substring(1);
    }
    return escaped.endsWith(" ") ? escaped.substring(0, escaped.length() - 1) + "%20" : escaped;
  }

  static String unescape(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
  }

  /** {@code root:a.b}, or a JSON pointer where a dot path would be misread. */
  static String withPath(String root, List<String> path) {
    if (path.isEmpty()) {
      return root;
    }
    boolean dots =
        path.stream().noneMatch(s -> s.isEmpty() || s.indexOf('.') >= 0 || s.startsWith("/"));
    String text =
        dots
            ? String.join(".", path)
            : path.stream()
                .map(s -> "/" + s.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    return root + ":" + escape(text);
  }

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException with a sentence for the user
   */
  static List<String> path(String text) {
    String path = unescape(text);
    if (path.isEmpty()) {
      throw new IllegalArgumentException("the path after the colon is empty");
    }
    if (path.startsWith("/")) {
      return Arrays.stream(path.substring(1).split("/", -1))
          .map(s -> s.replace("~1", "/").replace("~0", "~"))
          .toList();
    }
    List<String> segments = new ArrayList<>(Arrays.asList(path.split("\\.", -1)));
    if (segments.contains("")) {
      throw new IllegalArgumentException(
          "the path '" + path + "' has an empty part; write names with dots as /a.b/c");
    }
    return segments;
  }
}
