package io.sequitur.ui.shell;

import io.sequitur.model.Times;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Points in time as people read them, in UTC like the reports, so that a window, a report and a
 * colleague elsewhere say the same.
 */
public final class ClockText {
  private static final DateTimeFormatter DATE = format("yyyy-MM-dd");
  private static final DateTimeFormatter MINUTES = format("HH:mm");
  private static final DateTimeFormatter SECONDS = format("HH:mm:ss");
  private static final DateTimeFormatter MILLIS = format("HH:mm:ss.SSS");
  private static final DateTimeFormatter FULL = format("yyyy-MM-dd HH:mm:ss.SSS");
  private static final long SECOND = 1_000_000_000L;

  private ClockText() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }

  /** {@code 2026-03-01}. */
  public static String date(long nanos) {
    return DATE.format(Times.toInstant(nanos));
  }

  /** {@code 2026-03-01 09:16:02.418}. */
  public static String full(long nanos) {
    return FULL.format(Times.toInstant(nanos));
  }

  /**
   * The time of day, as exact as a range of that length needs: {@code 09:16}, {@code 09:16:02} or
   * {@code 09:16:02.418}.
   */
  public static String timeOfDay(long nanos, long rangeNanos) {
    DateTimeFormatter exactness =
        rangeNanos >= 600 * SECOND ? MINUTES : rangeNanos >= 10 * SECOND ? SECONDS : MILLIS;
    return exactness.format(Times.toInstant(nanos));
  }

  /** True if the two lie on different days. */
  public static boolean onOtherDays(long a, long b) {
    return !date(a).equals(date(b));
  }
}
