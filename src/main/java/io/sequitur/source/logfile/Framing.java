package io.sequitur.source.logfile;

/** How the bytes of a log are cut into frames, each of which is at most one record. */
public enum Framing {
  /** A frame is a line that ends with LF or CR LF; the frame's number is the line's. */
  LINES("line"),
  /** A frame is an element of a top-level JSON array. */
  JSON_ARRAY("element"),
  /** A frame is a top-level JSON value; values follow one another, perhaps over several lines. */
  JSON_VALUES("value"),
  /** A frame is a row of delimited text, whose quoted fields may hold line breaks. */
  CSV_ROWS("row"),
  /** A frame begins at a line that looks like a record's first and lasts to the next such line. */
  RECORD_LINES("record");

  private final String unit;

  Framing(String unit) {
    this.unit = unit;
  }

  /** What one frame is called, such as {@code line}. */
  public String unit() {
    return unit;
  }
}
