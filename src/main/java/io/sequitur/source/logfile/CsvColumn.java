package io.sequitur.source.logfile;

import java.util.Locale;

/**
 * One column of delimited text.
 *
 * @param title as in the header row
 * @param name the title, or as the user renamed it
 * @param member what it means for a record; {@link JsonMember#OTHER} for a field of the event
 * @param header the header whose value it holds, or {@code null}
 */
record CsvColumn(String title, String name, JsonMember member, String header) {
  private static final String HEADER = "header";

  /** The column of this name: {@code partition}, {@code header.NAME}, {@code orderId}, … */
  static CsvColumn of(String name) {
    return of(name, name);
  }

  /** The column of this title, which is read by this name. */
  static CsvColumn of(String title, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String start : new String[] {HEADER + "s", HEADER}) {
      int dot = start.length();
      if (lower.startsWith(start)
          && name.length() > dot + 1
          && (name.charAt(dot) == '.' || name.charAt(dot) == ':' || name.charAt(dot) == '_')) {
        return new CsvColumn(title, name, JsonMember.OTHER, name.substring(dot + 1));
      }
    }
    JsonMember member = JsonMember.of(name);
    if (member == JsonMember.OTHER) {
      member = JsonMember.of(name.replace(" ", "").replace("_", ""));
    }
    return new CsvColumn(title, name, member, null);
  }

  /** True if its name says nothing of a record; it may be a field of the event. */
  boolean isUnknown() {
    return member == JsonMember.OTHER && header == null;
  }

  /** True if it would be read as the same field of a record or event. */
  boolean isSame(CsvColumn other) {
    return name.equalsIgnoreCase(other.name)
        || header == null
            && member == other.member
            && member != JsonMember.OTHER
            && member != JsonMember.IDENTITY;
  }

  /** The column as one that has no meaning but its title. */
  CsvColumn withoutMeaning() {
    return new CsvColumn(title, title + " (column)", JsonMember.OTHER, null);
  }

  /** The column as a header of the record. */
  CsvColumn asHeader() {
    return new CsvColumn(title, name, JsonMember.OTHER, name);
  }

  LogColumn described() {
    return new LogColumn(title, name, !isUnknown());
  }
}
