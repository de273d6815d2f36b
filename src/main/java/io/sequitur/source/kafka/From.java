package io.sequitur.source.kafka;

import java.time.Instant;

/** Where a tail starts in each partition. */
public sealed interface From {
  /** The oldest record that is there. */
  record Earliest() implements From {}

  /** After the newest record that is there now. */
  record Latest() implements From {}

  /** The last records of each partition. */
  record Last(long records) implements From {}

  /** An offset, the same in each partition; where it is gone, the oldest after it. */
  record Offset(long offset) implements From {}

  /** The first record with this record timestamp or a later one. */
  record Time(Instant time) implements From {}

  /**
   * Reads {@code earliest}, {@code latest}, {@code last:N}, {@code offset:N}, a time as {@link
   * Moment#parse} reads it.
   *
   * @throws IllegalArgumentException with a sentence that says what is possible
   */
  static From parse(String text, Instant now) {
    String word = text.strip();
    if (word.equals("earliest")) {
      return new Earliest();
    }
    if (word.equals("latest")) {
      return new Latest();
    }
    if (word.startsWith("last:")) {
      return new Last(Moment.number(text, word.substring("last:".length())));
    }
    if (word.startsWith("offset:")) {
      return new Offset(Moment.number(text, word.substring("offset:".length())));
    }
    return new Time(
        Moment.parse(word, now, "earliest, latest, last:100 (of each partition), offset:100"));
  }
}
