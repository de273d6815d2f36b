package io.sequitur.model;

/** Faults of a record that could be read all the same; counted and shown beside the rejects. */
public enum Tolerated {
  BYTE_ORDER_MARK("byte-order-mark", "A byte order mark was skipped."),
  CARRIAGE_RETURN("carriage-return", "Lines end with CR LF."),
  BLANK_LINE("blank-line", "A blank line was skipped."),
  DUPLICATE_JSON_KEY(
      "duplicate-json-key", "A JSON object names a member twice; the last one counts."),
  INVALID_UTF8_REPLACED(
      "invalid-utf8-replaced", "Bytes that are not UTF-8 were replaced in a payload or header."),
  IMPOSSIBLE_TIME(
      "impossible-time", "A time could not be understood or lies outside 1970 to 2200; ignored."),
  ZONE_ASSUMED("zone-assumed", "A time names no zone; UTC was assumed."),
  NO_FINAL_NEWLINE("no-final-newline", "The last line does not end with a line break."),
  FIELD_IGNORED("field-ignored", "A field had an unexpected type and was ignored.");

  private final String id;
  private final String explanation;

  Tolerated(String id, String explanation) {
    this.id = id;
    this.explanation = explanation;
  }

  /** The name used in reports. */
  public String id() {
    return id;
  }

  /** One sentence for people. */
  public String explanation() {
    return explanation;
  }
}
