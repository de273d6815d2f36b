package io.sequitur.model;

import java.util.Locale;

/** Figures with their units, as people read them; the same in the window and on the terminal. */
public final class Figures {
  private static final long MICRO = 1_000;
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000_000_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final String[] BYTE_UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

  private Figures() {}

  /**
   * A length of time in three significant digits up to a minute, then in two units: {@code 412 ms},
   * {@code 1.36 s}, {@code 3 min 05 s}, {@code 2 d 4 h}. Negative ones have a minus sign.
   */
  public static String duration(long nanos) {
    if (nanos < 0) {
      return nanos == Long.MIN_VALUE ? duration(nanos + 1) : "\u2212" + duration(-nanos);
    }
    if (nanos == 0) {
      return "0 ms";
    }
    if (nanos < MICRO) {
      return nanos + " ns";
    }
    if (nanos < 999_500) {
      return significant(nanos, MICRO) + " µs";
    }
    if (nanos < 999_500_000) {
      return significant(nanos, MILLI) + " ms";
    }
    if (nanos < MINUTE - 50_000_000) {
      return significant(nanos, SECOND) + " s";
    }
    return longDuration(nanos);
  }

  /** The same with all three digits kept, for columns of figures: {@code 3.30 s}. */
  public static String durationInColumn(long nanos) {
    String text = duration(nanos);
    if (nanos >= 999_500_000 && nanos < MINUTE - 50_000_000) {
      return digits(nanos, SECOND) + " s";
    }
    return text;
  }

  private static String longDuration(long nanos) {
    long seconds = Math.floorDiv(nanos + SECOND / 2, SECOND);
    if (seconds < HOUR / SECOND) {
      return String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
    }
    long minutes = (seconds + 30) / 60;
    if (minutes < DAY / MINUTE) {
      return String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
    }
    long hours = (minutes + 30) / 60;
    return hours / 24 + " d " + hours % 24 + " h";
  }

  /** Three digits: 1.36, 13.6, 136; without trailing zeros after the point. */
  private static String significant(long value, long unit) {
    String text = digits(value, unit);
    return text.indexOf('.') < 0 ? text : text.replaceFirst("\\.?0+$", "");
  }

  private static String digits(long value, long unit) {
    double number = (double) value / unit;
    int decimals = number < 9.995 ? 2 : number < 99.95 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f", number);
  }

  /** A count with its thousands apart: {@code 12,480}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A count and its noun: {@code 1 record}, {@code 12,480 records}. */
  public static String count(long count, String singular) {
    return count(count) + ' ' + (count == 1 ? singular : singular + 's');
  }

  /** A size in decimal units, three digits: {@code 1.37 GB}. */
  public static String bytes(long bytes) {
    int unit = 0;
    long size = 1;
    while (unit + 1 < BYTE_UNITS.length && bytes >= size * 1000 - size / 2) {
      size *= 1000;
      unit++;
    }
    return (unit == 0 ? String.valueOf(bytes) : significant(bytes, size)) + ' ' + BYTE_UNITS[unit];
  }

  /**
   * A share (0 to 1) in per cent; what is not all never reads as 100 %, what is not nothing never
   * as 0 %.
   */
  public static String percent(double share) {
    if (share > 0 && share < 0.001) {
      return "< 0.1 %";
    }
    if (share < 1 && share >= 0.999) {
      return "> 99.9 %";
    }
    String text = String.format(Locale.ROOT, "%.1f", share * 100);
    return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " %";
  }
}
