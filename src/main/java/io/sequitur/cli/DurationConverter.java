package io.sequitur.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 1ms}, {@code 2.5 s}, {@code 3min}, and ISO-8601's {@code PT1S}. */
final class DurationConverter implements ITypeConverter<Duration> {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)\\s*([a-zµμ]+)", Pattern.UNICODE_CASE);
  private static final Map<String, Long> NANOS =
      Map.ofEntries(
          Map.entry("ns", 1L),
          Map.entry("us", 1_000L),
          Map.entry("µs", 1_000L),
          Map.entry("μs", 1_000L),
          Map.entry("ms", 1_000_000L),
          Map.entry("s", 1_000_000_000L),
          Map.entry("sec", 1_000_000_000L),
          Map.entry("m", 60_000_000_000L),
          Map.entry("min", 60_000_000_000L),
          Map.entry("h", 3_600_000_000_000L));

  @Override
  public Duration convert(String text) {
    String wanted = text.strip();
    Duration duration = wanted.equals("0") ? Duration.ZERO : parse(wanted);
    if (duration == null || duration.isNegative() || duration.compareTo(Duration.ofDays(365)) > 0) {
      throw new TypeConversionException(
          "'" + text + "' is no duration. Write it as 1ms, 2.5s, 3min or PT1S.");
    }
    return duration;
  }

  private static Duration parse(String text) {
    if (text.startsWith("P") || text.startsWith("p")) {
      try {
        return Duration.parse(text);
      } catch (DateTimeParseException | ArithmeticException e) {
        return null;
      }
    }
    Matcher matcher = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches() || !NANOS.containsKey(matcher.group(2))) {
      return null;
    }
    BigDecimal nanos =
        new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(NANOS.get(matcher.group(2))));
    BigDecimal seconds = nanos.movePointLeft(9);
    return seconds.compareTo(BigDecimal.valueOf(Duration.ofDays(366).toSeconds())) > 0
        ? null
        : Duration.ofNanos(nanos.longValue());
  }
}
