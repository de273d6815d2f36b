package io.sequitur.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Times as nanoseconds since the epoch in one {@code long} (years 1677 to 2262).
 *
 * <p>Read are: epoch seconds, milliseconds, microseconds or nanoseconds by magnitude (decimals
 * allowed); ISO-8601 with or without zone; and NServiceBus's {@code yyyy-MM-dd HH:mm:ss:ffffff Z}.
 */
public final class Times {
  /** No time. */
  public static final long ABSENT = Long.MIN_VALUE;

  /** Times before 1970 are taken for mistakes. */
  private static final long EARLIEST = 0;

  private static final long LATEST = 7_258_118_400L * 1_000_000_000L; // 2200-01-01
  private static final long SECOND = 1_000_000_000L;

  private Times() {}

  /**
   * An epoch number in s, ms, µs or ns, told apart by magnitude: below 10^11 seconds, below 10^14
   * milliseconds, below 10^17 microseconds, else nanoseconds. {@link #ABSENT} if impossible.
   */
  public static long ofEpoch(long value) {
    if (value < 0) {
      return ABSENT;
    }
    if (value < 100_000_000_000L) {
      return value <= LATEST / SECOND ? value * SECOND : ABSENT;
    }
    if (value < 100_000_000_000_000L) {
      return value <= LATEST / 1_000_000 ? value * 1_000_000 : ABSENT;
    }
    if (value < 100_000_000_000_000_000L) {
      return value <= LATEST / 1_000 ? value * 1_000 : ABSENT;
    }
    return value <= LATEST ? value : ABSENT;
  }

  /** Kafka's milliseconds; -1 and impossible values are {@link #ABSENT}. */
  public static long ofMillis(long millis) {
    return millis < 0 || millis > LATEST / 1_000_000 ? ABSENT : millis * 1_000_000;
  }

  /** As {@link #parse(byte[], int, int)}. */
  public static long parse(CharSequence text) {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return parse(bytes, 0, bytes.length);
  }

  /**
   * Reads a time from UTF-8 text.
   *
   * @return nanoseconds since the epoch, or {@link #ABSENT} where the text is no time or lies
   *     outside 1970 to 2200
   */
  public static long parse(byte[] b, int from, int length) {
    int to = from + length;
    while (from < to && b[from] == ' ') {
      from++;
    }
    while (to > from && b[to - 1] == ' ') {
      to--;
    }
    if (from == to) {
      return ABSENT;
    }
    if (to - from >= 8 && b[from + 4] == '-') {
      return parseIso(b, from, to);
    }
    return parseEpoch(b, from, to);
  }

  /** True if the text is an ISO time that names no zone, so that UTC is an assumption. */
  public static boolean lacksZone(byte[] b, int from, int length) {
    if (length < 10 || b[from + 4] != '-') {
      return false;
    }
    for (int i = from + 10; i < from + length; i++) {
      if (b[i] == 'Z' || b[i] == 'z' || b[i] == '+' || b[i] == '-') {
        return false;
      }
    }
    return true;
  }

  private static long parseEpoch(byte[] b, int from, int to) {
    long whole = 0;
    int i = from;
    for (; i < to && b[i] >= '0' && b[i] <= '9'; i++) {
      if (i - from >= 19) {
        return ABSENT;
      }
      whole = whole * 10 + (b[i] - '0');
    }
    if (i == from || whole < 0) {
      return ABSENT;
    }
    long base = ofEpoch(whole);
    if (i == to || base == ABSENT) {
      return i == to ? base : ABSENT;
    }
    if (b[i] != '.') {
      return ABSENT;
    }
    long unit =
        whole < 100_000_000_000L ? SECOND : whole < 100_000_000_000_000L ? 1_000_000 : 1_000;
    long extra = 0;
    for (i++; i < to; i++) {
      if (b[i] < '0' || b[i] > '9') {
        return ABSENT;
      }
      unit /= 10;
      extra += (b[i] - '0') * unit;
    }
    return base + extra;
  }

  private static long parseIso(byte[] b, int from, int to) {
    int year = digits(b, from, 4, to);
    int month = digits(b, from + 5, 2, to);
    int day = digits(b, from + 8, 2, to);
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
      return ABSENT;
    }
    if (b[from + 7] != '-') {
      return ABSENT;
    }
    long seconds = epochDay(year, month, day) * 86_400L;
    int i = from + 10;
    if (i == to) {
      return inRange(seconds, 0);
    }
    if (b[i] != 'T' && b[i] != 't' && b[i] != ' ') {
      return ABSENT;
    }
    return parseTimeOfDay(b, i + 1, to, seconds);
  }

  private static long parseTimeOfDay(byte[] b, int i, int to, long seconds) {
    int hour = digits(b, i, 2, to);
    if (hour < 0 || i + 5 > to || b[i + 2] != ':') {
      return ABSENT;
    }
    int minute = digits(b, i + 3, 2, to);
    if (hour > 23 || minute < 0 || minute > 59) {
      return ABSENT;
    }
    seconds += hour * 3600L + minute * 60L;
    i += 5;
    long nanos = 0;
    if (i < to && b[i] == ':') {
      int second = digits(b, i + 1, 2, to);
      if (second < 0 || second > 60) { // 60: a leap second
        return ABSENT;
      }
      seconds += second;
      i += 3;
      if (i < to && (b[i] == '.' || b[i] == ',' || b[i] == ':')) {
        long unit = SECOND;
        int start = ++i;
        for (; i < to && b[i] >= '0' && b[i] <= '9'; i++) {
          unit /= 10;
          nanos += (b[i] - '0') * unit;
        }
        if (i == start) {
          return ABSENT;
        }
      }
    }
    int zone = zoneSeconds(b, i, to);
    return zone == Integer.MIN_VALUE ? ABSENT : inRange(seconds - zone, nanos);
  }

  /** Offset east of UTC in seconds, 0 where none is named, MIN_VALUE where it makes no sense. */
  private static int zoneSeconds(byte[] b, int i, int to) {
    while (i < to && b[i] == ' ') {
      i++;
    }
    if (i == to) {
      return 0;
    }
    if (b[i] == 'Z' || b[i] == 'z') {
      return i + 1 == to || b[i + 1] == '[' ? 0 : Integer.MIN_VALUE;
    }
    if (b[i] != '+' && b[i] != '-') {
      return Integer.MIN_VALUE;
    }
    int hours = digits(b, i + 1, 2, to);
    int next = i + 3;
    int minutes = 0;
    if (next < to && b[next] == ':') {
      next++;
    }
    if (next < to && b[next] != '[') {
      minutes = digits(b, next, 2, to);
      next += 2;
    }
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59 || (next < to && b[next] != '[')) {
      return Integer.MIN_VALUE;
    }
    int seconds = hours * 3600 + minutes * 60;
    return b[i] == '-' ? -seconds : seconds;
  }

  private static long inRange(long seconds, long nanos) {
    if (seconds > LATEST / SECOND || seconds < EARLIEST) {
      return ABSENT;
    }
    return seconds * SECOND + nanos;
  }

  private static int digits(byte[] b, int from, int count, int to) {
    if (from + count > to) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < from + count; i++) {
      int digit = b[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static int daysIn(int year, int month) {
    return switch (month) {
      case 4, 6, 9, 11 -> 30;
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      default -> 31;
    };
  }

  /** Days since 1970-01-01 in the proleptic Gregorian calendar, as {@link java.time.LocalDate}. */
  private static long epochDay(int year, int month, int day) {
    long y = month <= 2 ? year - 1 : year;
    long era = Math.floorDiv(y, 400L);
    long yearOfEra = y - era * 400;
    long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468;
  }

  /** The same point in time; {@code nanos} must not be {@link #ABSENT}. */
  public static Instant toInstant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
  }
}
