package io.sequitur.source.logfile;

import java.util.Locale;

/**
 * One column of delimited text.
 *
 * @param name as in the header row, or as the user renamed it
 * @param member what it means for a record; {@link JsonMember#OTHER} for a field of the event
 * @param header the header whose value it holds, or {@code null}
 */
record CsvColumn(String name, JsonMember member, String header) {
  private static final String HEADER = "header";

  /** The column of this name: {@code partition}, {@code header.NAME}, {@code orderId}, … */
  static CsvColumn of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String start : new String[] {HEADER + "s", HEADER}) {
      int dot = start.length();
      if (lower.startsWith(start)
          && name.length() > dot + 1
          && (name.charAt(dot) == '.' || name.charAt(dot) == ':' || name.charAt(dot) == '_')) {
        return new CsvColumn(name, JsonMember.OTHER, name.substring(dot + 1));
      }
    }
    JsonMember member = JsonMember.of(name);
    if (member == JsonMember.OTHER) {
      member = JsonMember.of(name.replace(" ", "").replace("_", ""));
    }
    return new CsvColumn(name, member, null);
  }
}
