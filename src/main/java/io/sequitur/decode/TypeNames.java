package io.sequitur.decode;

import java.util.Locale;

/** Makes the short names that people use of the long ones that frameworks write. */
final class TypeNames {
  private static final String OUTBOX = "outbox.event.";

  private TypeNames() {}

  /**
   * The class's own name of a .NET type (assembly-qualified or not, the first of a list separated
   * by semicolons) or of a Java class. Nested and generic types are understood: {@code
   * Shop.Envelope`1[[Shop.OrderPlaced, Shop]], Shop} gives {@code Envelope<OrderPlaced>}. A dotted
   * name whose last part starts with a small letter, such as {@code order.placed}, is no class name
   * and stays.
   */
  static String shortType(String text) {
    String first = firstOf(text);
    int generic = first.indexOf("[[");
    if (generic > 0) {
      String outer = ownName(first.substring(0, generic), true);
      int end = first.indexOf(']', generic);
      String inner = first.substring(generic + 2, end < 0 ? first.length() : end);
      return outer + "<" + shortType(inner) + ">";
    }
    int comma = first.indexOf(',');
    return comma < 0
        ? ownName(first, false)
        : ownName(first.substring(0, comma).stripTrailing(), true);
  }

  private static String ownName(String qualified, boolean surelyClass) {
    String name = qualified;
    int arity = name.indexOf('`');
    if (arity > 0) {
      name = name.substring(0, arity);
    }
    int cut = Math.max(name.lastIndexOf('.'), Math.max(name.lastIndexOf('+'), lastDollar(name)));
    if (cut < 0 || cut == name.length() - 1) {
      return name;
    }
    String last = name.substring(cut + 1);
    return surelyClass || Character.isUpperCase(last.charAt(0)) ? last : name;
  }

  private static int lastDollar(String name) {
    return name.lastIndexOf('$');
  }

  /**
   * The last part of a message URN: {@code OrderPlaced} of {@code
   * urn:message:Shop.Events:OrderPlaced}, of the first one where several are listed. Text that is
   * no URN is shortened as a type name.
   */
  static String lastUrnPart(String text) {
    String first = firstOf(text);
    if (first.startsWith("[\"")) { // a JSON array as a header's text
      int end = first.indexOf('"', 2);
      first = first.substring(2, end < 0 ? first.length() : end);
    }
    if (!first.toLowerCase(Locale.ROOT).startsWith("urn:")) {
      return shortType(first);
    }
    int generic = first.indexOf("[[");
    int colon = first.lastIndexOf(':', generic < 0 ? first.length() : generic);
    return first.substring(colon + 1);
  }

  /** The last path segment of a URI without query and fragment; the host where it has no path. */
  static String lastUriPart(String text) {
    String uri = text.strip();
    int end = uri.length();
    for (int i = 0; i < end; i++) {
      char c = uri.charAt(i);
      if (c == '?' || c == '#') {
        end = i;
      }
    }
    while (end > 0 && uri.charAt(end - 1) == '/') {
      end--;
    }
    int cut = Math.max(uri.lastIndexOf('/', end - 1), uri.lastIndexOf(':', end - 1));
    return uri.substring(Math.max(cut + 1, 0), end);
  }

  /** What follows {@code outbox.event.}, or {@code null} for other topics. */
  static String outboxType(String topic) {
    int at = topic.indexOf(OUTBOX);
    return at < 0 ? null : topic.substring(at + OUTBOX.length());
  }

  private static String firstOf(String list) {
    int semicolon = list.indexOf(';');
    return (semicolon < 0 ? list : list.substring(0, semicolon)).strip();
  }
}
