package io.sequitur.query;

/**
 * A proposal of what could stand in a query.
 *
 * @param text what replaces the characters {@code from .. to-1} of the query
 * @param from where it begins, in characters from 0
 * @param to after the last character that it replaces
 * @param detail what it means, in a few words; may be empty
 */
public record Completion(String text, int from, int to, String detail) {
  /** The query with the proposal put in. */
  public String applyTo(String query) {
    return query.substring(0, from) + text + query.substring(to);
  }

  /** Where the caret stands after it was put in. */
  public int caret() {
    return from + text.length();
  }
}
