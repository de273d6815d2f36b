package io.sequitur.model;

/**
 * Why a piece of input is no readable record. Each is counted, sampled and shown; none is fatal.
 */
public enum RejectReason {
  MALFORMED_JSON("malformed-json", "The text is not valid JSON."),
  TRUNCATED("truncated", "The input ends inside a record."),
  NOT_A_RECORD("not-a-record", "Valid, but not an object or row that could be a record."),
  LINE_TOO_LONG("line-too-long", "The record is longer than the limit of 64 MiB."),
  NESTING_TOO_DEEP("nesting-too-deep", "The JSON nests deeper than the limit of 500 levels."),
  INVALID_UTF8("invalid-utf8", "The bytes are not valid UTF-8."),
  NUL_BYTES("nul-bytes", "The record contains NUL bytes."),
  NUMBER_OUT_OF_RANGE(
      "number-out-of-range", "A partition, offset or timestamp is outside its possible range."),
  MALFORMED_ROW("malformed-row", "The row does not have the columns that the format requires."),
  LIMIT_EXCEEDED(
      "limit-exceeded", "The rest of the input was not read because a safety limit was reached."),
  UNREADABLE("unreadable", "The input could not be read (any more).");

  private final String id;
  private final String explanation;

  RejectReason(String id, String explanation) {
    this.id = id;
    this.explanation = explanation;
  }

  /** The name used in reports, such as {@code malformed-json}. */
  public String id() {
    return id;
  }

  /** One sentence for people. */
  public String explanation() {
    return explanation;
  }
}
