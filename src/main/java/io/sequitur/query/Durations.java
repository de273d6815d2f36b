package io.sequitur.query;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lengths of time such as {@code 2s}, {@code 1.5h} or {@code 150ms}. */
final class Durations {
  private static final Pattern FORM = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)([a-zµ]*)");

  private static final Map<String, Long> NANOS =
      Map.ofEntries(
          Map.entry("ns", 1L),
          Map.entry("us", 1_000L),
          Map.entry("µs", 1_000L),
          Map.entry("ms", 1_000_000L),
          Map.entry("s", 1_000_000_000L),
          Map.entry("sec", 1_000_000_000L),
          Map.entry("m", 60_000_000_000L),
          Map.entry("min", 60_000_000_000L),
          Map.entry("h", 3_600_000_000_000L),
          Map.entry("d", 86_400_000_000_000L));

  private Durations() {}

  /** Nanoseconds; what is longer than a {@code long} holds counts as the longest. */
  static long parse(Word word) throws QueryException {
    Matcher form = FORM.matcher(word.value().toLowerCase(Locale.ROOT));
    if (!form.matches() || (!form.group(2).isEmpty() && !NANOS.containsKey(form.group(2)))) {
      throw Parser.wrongValue(
          word,
          "\"" + word.value() + "\" is not a length of time, such as 150ms, 2s, 5min, 1h or 2d.");
    }
    BigDecimal number = new BigDecimal(form.group(1));
    if (form.group(2).isEmpty() && number.signum() != 0) {
      throw Parser.wrongValue(
          word,
          "A unit is missing: write " + word.value() + "ms, " + word.value() + "s or the like.");
    }
    BigDecimal nanos = number.multiply(BigDecimal.valueOf(NANOS.getOrDefault(form.group(2), 1L)));
    return nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
        ? Long.MAX_VALUE
        : nanos.longValue();
  }
}
