package io.sequitur.export.timeline;

import java.util.Locale;

/** Round steps of time since a start, and their labels: {@code +0 s}, {@code +250 ms}. */
public final class TimeTicks {
  private static final long MICRO = 1_000;
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000_000_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long[] LONG_STEPS = {
    SECOND,
    2 * SECOND,
    5 * SECOND,
    10 * SECOND,
    30 * SECOND,
    MINUTE,
    2 * MINUTE,
    5 * MINUTE,
    10 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    3 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY
  };

  private TimeTicks() {}

  /** The smallest round step of at least this many nanoseconds. */
  public static long step(double least) {
    if (least > DAY) {
      return DAY * decimal(least / DAY);
    }
    if (least <= SECOND / 2.0) {
      return decimal(Math.max(1, least));
    }
    for (long step : LONG_STEPS) {
      if (step >= least) {
        return step;
      }
    }
    return DAY;
  }

  /** The smallest of 1, 2, 5, 10, 20, 50 … that is not less. */
  private static long decimal(double least) {
    long power = 1;
    while (power * 10 < least) {
      power *= 10;
    }
    if (power >= least) {
      return power;
    }
    return power * (2 * power >= least ? 2 : 5 * power >= least ? 5 : 10);
  }

  /** The label of a tick, as exact as its step is fine. */
  public static String label(long nanos, long step) {
    String sign = nanos < 0 ? "−" : "+";
    return sign + length(Math.abs(nanos), step);
  }

  private static String length(long n, long step) {
    if (n == 0) {
      return step >= DAY ? "0 d" : step >= HOUR ? "0 h" : step >= MINUTE ? "0 min" : zero(step);
    }
    if (n < MINUTE) {
      return small(n, step);
    }
    String text = n >= DAY ? n / DAY + " d" : "";
    if (n >= HOUR && step < DAY) {
      text = join(text, n / HOUR % 24, "h", n >= DAY);
    }
    if (step < HOUR) {
      text = join(text, n / MINUTE % 60, "min", n >= HOUR);
    }
    if (step < MINUTE) {
      text += " " + decimals(n % MINUTE, SECOND, step) + " s";
    }
    return text;
  }

  private static String join(String before, long number, String unit, boolean padded) {
    String text = padded ? String.format(Locale.ROOT, "%02d", number) : Long.toString(number);
    return (before.isEmpty() ? "" : before + " ") + text + ' ' + unit;
  }

  private static String zero(long step) {
    return step >= 100 * MILLI
        ? "0 s"
        : step >= 100 * MICRO ? "0 ms" : step >= 100 ? "0 µs" : "0 ns";
  }

  private static String small(long n, long step) {
    if (step >= 100 * MILLI || n >= SECOND) {
      return decimals(n, SECOND, step) + " s";
    }
    if (step >= 100 * MICRO || n >= MILLI) {
      return decimals(n, MILLI, step) + " ms";
    }
    return step >= 100 || n >= MICRO ? decimals(n, MICRO, step) + " µs" : n + " ns";
  }

  /** The number of units, with as many decimals as the step needs. */
  private static String decimals(long n, long unit, long step) {
    int digits = 0;
    for (long u = unit; u > step && u > 1 && step % u != 0; u /= 10) {
      digits++;
    }
    return String.format(Locale.ROOT, "%." + digits + "f", (double) n / unit);
  }
}
