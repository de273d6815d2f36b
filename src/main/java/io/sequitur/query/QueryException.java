package io.sequitur.query;

/** A mistake in a query; the message is one sentence for people. */
public final class QueryException extends Exception {
  private static final long serialVersionUID = 1;

  private final int position;
  private final int length;

  /**
   * @param position where the mistake begins, in characters from 0
   * @param length how many characters it spans, 0 at the end of the text
   */
  public QueryException(String message, int position, int length) {
    super(message);
    this.position = position;
    this.length = length;
  }

  /** Where the mistake begins, in characters from 0. */
  public int position() {
    return position;
  }

  /** How many characters it spans; 0 where something is missing. */
  public int length() {
    return length;
  }
}
