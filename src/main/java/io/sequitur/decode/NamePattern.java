package io.sequitur.decode;

import java.util.Locale;

/**
 * A name by which a convention writes a field, and where it may stand. Names compare without regard
 * to case.
 *
 * @param scope where the name counts
 * @param name the name as the convention writes it; {@code .0} at its end means a list's first
 *     element
 * @param transform what is done with the text
 * @param loose whether dashes, underscores, dots, blanks and at signs in names are overlooked, so
 *     that one pattern covers camel, snake and kebab case
 * @param weak whether the name is so common (such as {@code id}) that it counts only where no
 *     better one is found
 * @param key what names are compared with: this name loosened, or in lower case
 */
record NamePattern(
    Scope scope, String name, Transform transform, boolean loose, boolean weak, String key) {
  /** Where a name counts. */
  enum Scope {
    /** In the headers or the object by which the convention was recognised. */
    ANCHOR,
    /** In the headers, and at any depth of the value. */
    ANYWHERE,
    /** In the headers only. */
    HEADER,
    /** The record's topic; the name is not used. */
    TOPIC
  }

  /**
   * Reads {@code [~][header:|any:]NAME[|TRANSFORM]}, or {@code topic|TRANSFORM}; {@code ~} marks a
   * weak name.
   *
   * @param standard the scope where none is written
   */
  static NamePattern parse(String text, Scope standard, boolean loose) {
    String rest = text;
    boolean weak = rest.startsWith("~");
    if (weak) {
      rest = rest.substring(1);
    }
    Transform transform = Transform.NONE;
    int bar = rest.indexOf('|');
    if (bar >= 0) {
      transform = Transform.byId(rest.substring(bar + 1));
      rest = rest.substring(0, bar);
    }
    Scope scope = standard;
    if (rest.equals("topic")) {
      scope = Scope.TOPIC;
    } else if (rest.startsWith("any:")) {
      scope = Scope.ANYWHERE;
      rest = rest.substring(4);
    } else if (rest.startsWith("header:")) {
      scope = Scope.HEADER;
      rest = rest.substring(7);
    }
    String key = loose ? loosen(rest) : rest.toLowerCase(Locale.ROOT);
    return new NamePattern(scope, rest, transform, loose, weak, key);
  }

  /** The name without what differs between spellings. */
  static String loosen(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '-' && c != '_' && c != '.' && c != ' ' && c != '@') {
        letters.append(c);
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
