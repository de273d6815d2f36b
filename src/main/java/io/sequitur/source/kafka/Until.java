package io.sequitur.source.kafka;

import java.time.Instant;

/** Where a tail ends. */
public sealed interface Until {
  /** It goes on until it is stopped. */
  record Live() implements Until {}

  /** What was there when it started. */
  record Now() implements Until {}

  /** The last record with an earlier record timestamp; a time to come is waited for. */
  record Time(Instant time) implements Until {}

  /** After so many records. */
  record Records(long records) implements Until {}

  /**
   * Reads {@code live}, {@code now}, {@code records:N}, or a time as {@link Moment#parse} reads it.
   *
   * @throws IllegalArgumentException with a sentence that says what is possible
   */
  static Until parse(String text, Instant now) {
    String word = text.strip();
    if (word.equals("live")) {
      return new Live();
    }
    if (word.equals("now")) {
      return new Now();
    }
    if (word.startsWith("records:")) {
      return new Records(Moment.number(text, word.substring("records:".length())));
    }
    return new Time(Moment.parse(word, now, "live, now, records:100"));
  }
}
