package io.sequitur.decode;

import io.sequitur.model.Times;

/** Numbers and times from bytes; what is not in the usual form is for the general decoder. */
final class FastJsonNumbers {
  /** The text is not in the usual form. */
  static final long UNUSUAL = Long.MIN_VALUE + 1;

  private static final int MAX_DIGITS = 18;
  private static final long MILLI = 1_000_000;

  private static final int[] POWERS = {
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  /** The number that was read last. */
  long value;

  private long lastYearMonth;
  private int lastDay = -1; // no bytes of text
  private long lastMidnight;

  /**
   * Reads a JSON number that is an integer of up to 18 digits without sign, which becomes {@link
   * #value}.
   *
   * @return the position behind its digits, or BAD
   */
  int read(byte[] b, int at) {
    value = 0;
    int p = at;
    long word = FastJsonWords.word(b, p);
    long marks = FastJsonWords.nonDigits(word);
    while (marks == 0 && p - at <= 8) {
      value = value * POWERS[8] + FastJsonWords.decimal(word);
      p += 8;
      word = FastJsonWords.word(b, p);
      marks = FastJsonWords.nonDigits(word);
    }
    int count = marks == 0 ? 8 : FastJsonWords.before(marks);
    if (count > 0) {
      value = value * POWERS[count] + FastJsonWords.decimal(word << 64 - 8 * count);
    }
    p += count;
    int digits = p - at;
    boolean leadingZero = digits > 1 && b[at] == '0';
    return digits == 0 || digits > MAX_DIGITS || leadingZero ? FastJsonText.BAD : p;
  }

  /** Digits as a number. */
  static long integer(byte[] b, int at, int length) {
    if (length == 0 || length > MAX_DIGITS) {
      return UNUSUAL;
    }
    long value = 0;
    for (int i = at; i < at + length; i++) {
      int digit = b[i] - '0';
      if (digit < 0 || digit > 9) {
        return UNUSUAL;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** Nanoseconds of a time as {@link Times#parse}, {@link Times#ABSENT} if it is none. */
  long time(byte[] b, int at, int length) {
    if (length == 24 && b[at + 23] == 'Z') {
      long nanos = isoMillis(b, at);
      if (nanos != UNUSUAL) {
        return nanos;
      }
    }
    return Times.parse(b, at, length);
  }

  /**
   * The form {@code 2024-01-31T23:59:59.123Z}. Neighbours in a log lie on the same day mostly, so
   * the calendar is asked only when the day changes.
   */
  private long isoMillis(byte[] b, int at) {
    long yearMonth = FastJsonWords.word(b, at);
    int day = FastJsonWords.half(b, at + 7); // with the dash before and the T behind it
    if (yearMonth != lastYearMonth || day != lastDay) {
      long midnight = Times.parse(b, at, 10);
      if (midnight == Times.ABSENT || isLastDay(midnight) || b[at + 10] != 'T') {
        return UNUSUAL;
      }
      lastYearMonth = yearMonth;
      lastDay = day;
      lastMidnight = midnight;
    }
    long clock = FastJsonWords.word(b, at + 11) ^ 0x30303a30303a3030L; // 00:00:00
    int millis = FastJsonWords.half(b, at + 19) ^ 0x3030302e; // .000
    // Digits are 0 to 9 now, separators 0: nothing may be left above nine.
    if (!areDigits(clock, 0x0909_0009_0900_0909L) || !areDigits(millis, 0x0909_0900L)) {
      return UNUSUAL;
    }
    int hour = pair(clock, 0);
    int minute = pair(clock, 24);
    int second = pair(clock, 48);
    if (hour > 23 || minute > 59 || second > 59) {
      return UNUSUAL;
    }
    int ms = (millis >>> 8 & 15) * 100 + (millis >>> 16 & 15) * 10 + (millis >>> 24 & 15);
    return lastMidnight + (hour * 3_600_000L + minute * 60_000L + second * 1000L + ms) * MILLI;
  }

  /** True for the last day on which times are held possible, as it is not so to its end. */
  private static boolean isLastDay(long midnight) {
    return Times.ofMillis(midnight / MILLI + 86_400_000) == Times.ABSENT;
  }

  /** True if no byte of {@code w} is greater than that of {@code most}. */
  private static boolean areDigits(long w, long most) {
    long highs = 0x8080_8080_8080_8080L;
    return ((w | (most | highs) - (w & ~highs) ^ highs) & highs) == 0;
  }

  private static int pair(long digits, int shift) {
    return (int) (digits >>> shift & 15) * 10 + (int) (digits >>> shift + 8 & 15);
  }
}
