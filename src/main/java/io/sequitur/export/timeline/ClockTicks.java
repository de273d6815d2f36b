package io.sequitur.export.timeline;

import io.sequitur.model.Times;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round points in time, in UTC, from nanoseconds to centuries, and their labels. */
public final class ClockTicks {
  private static final long SECOND = 1_000_000_000;
  private static final long DAY = 86_400 * SECOND;
  private static final double MONTH = 30.44 * DAY;
  private static final int[] DAYS = {1, 2, 7, 14};
  private static final int[] MONTHS = {1, 2, 3, 6};
  private static final int[] YEARS = {1, 2, 5, 10, 20, 50, 100};

  /**
   * A point in time and its label.
   *
   * @param nanos since the epoch
   */
  public record Tick(long nanos, String label) {}

  private ClockTicks() {}

  /** The day of a point in time: {@code 2 Mar 2026}. */
  public static String day(long nanos) {
    return format("d MMM uuuu", nanos);
  }

  /**
   * Round points between two.
   *
   * @param least how many nanoseconds must lie between ticks for their labels to have room
   */
  public static List<Tick> between(long from, long to, double least) {
    if (least > 14.0 * DAY) {
      return months(from, to, least);
    }
    long step = step(least);
    List<Tick> ticks = new ArrayList<>();
    long start = Math.floorDiv(from, step) * step;
    for (long tick = start; tick <= to; tick += step) {
      if (tick >= from) {
        ticks.add(new Tick(tick, label(tick, step)));
      }
    }
    return ticks;
  }

  private static long step(double least) {
    if (least <= DAY / 2.0) {
      return TimeTicks.step(least);
    }
    for (int days : DAYS) {
      if (days * DAY >= least) {
        return days * DAY;
      }
    }
    return 14 * DAY;
  }

  private static List<Tick> months(long from, long to, double least) {
    int step = monthStep(least);
    LocalDate date = LocalDate.ofInstant(Times.toInstant(from), ZoneOffset.UTC).withDayOfMonth(1);
    int months = Math.floorDiv(date.getYear() * 12 + date.getMonthValue() - 1, step) * step;
    List<Tick> ticks = new ArrayList<>();
    for (int month = months; ; month += step) {
      LocalDate first = LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1);
      double seconds = first.toEpochDay() * 86_400.0;
      if (seconds * SECOND > to) {
        return ticks;
      }
      if (seconds * SECOND >= from) {
        long nanos = first.toEpochDay() * DAY;
        ticks.add(new Tick(nanos, step < 12 ? format("MMM uuuu", nanos) : format("uuuu", nanos)));
      }
    }
  }

  private static int monthStep(double least) {
    for (int months : MONTHS) {
      if (months * MONTH >= least) {
        return months;
      }
    }
    for (int years : YEARS) {
      if (years * 12 * MONTH >= least) {
        return years * 12;
      }
    }
    return 200 * 12;
  }

  private static String label(long nanos, long step) {
    if (step >= DAY) {
      return format("d MMM", nanos);
    }
    if (Math.floorMod(nanos, DAY) == 0) {
      return format("d MMM", nanos);
    }
    if (step >= 60 * SECOND) {
      return format("HH:mm", nanos);
    }
    if (step >= SECOND) {
      return format("HH:mm:ss", nanos);
    }
    int digits = step >= 1_000_000 ? 3 : step >= 1_000 ? 6 : 9;
    return format("HH:mm:ss." + "S".repeat(digits), nanos);
  }

  private static String format(String pattern, long nanos) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
        .withZone(ZoneOffset.UTC)
        .format(Times.toInstant(nanos));
  }
}
