package io.sequitur.source.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as users write them. */
final class Moment {
  private static final Pattern AGO = Pattern.compile("-?(\\d{1,9})(s|m|h|d)");
  private static final Pattern MILLIS = Pattern.compile("\\d{12,14}");

  private Moment() {}

  /**
   * A time with its zone ({@code 2026-07-01T10:00:00Z}), milliseconds since 1970, or how long ago
   * ({@code 15m}, {@code 2h}).
   *
   * @param others what else the option takes, for the message
   * @throws IllegalArgumentException with a sentence for the user
   */
  static Instant parse(String text, Instant now, String others) {
    Matcher ago = AGO.matcher(text);
    if (ago.matches()) {
      return now.minus(unit(ago.group(2)).multipliedBy(Long.parseLong(ago.group(1))));
    }
    if (MILLIS.matcher(text).matches()) {
      return Instant.ofEpochMilli(Long.parseLong(text));
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      return zoned(text, others);
    }
  }

  private static Instant zoned(String text, String others) {
    try {
      return ZonedDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is none of: "
              + others
              + ", how long ago (15m, 2h), or a time with its zone (2026-07-01T10:00:00Z).",
          e);
    }
  }

  private static Duration unit(String letter) {
    return switch (letter) {
      case "s" -> Duration.ofSeconds(1);
      case "m" -> Duration.ofMinutes(1);
      case "h" -> Duration.ofHours(1);
      default -> Duration.ofDays(1);
    };
  }

  /** A count that is not negative. */
  static long number(String whole, String digits) {
    try {
      long number = Long.parseLong(digits);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + whole + "' has no whole number behind the colon.", e);
    }
    throw new IllegalArgumentException("'" + whole + "' has a negative number behind the colon.");
  }
}
