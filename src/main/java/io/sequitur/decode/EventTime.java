package io.sequitur.decode;

import io.sequitur.model.Times;
import io.sequitur.model.Tolerated;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Reads event times. */
final class EventTime {
  private EventTime() {}

  /**
   * The time in nanoseconds. Several texts are the numbers of a date, year first, as Jackson writes
   * {@code LocalDateTime}.
   *
   * @param tolerated receives what is wrong with it
   * @return {@link Times#ABSENT} where it is no possible time
   */
  static long nanos(List<String> texts, Set<Tolerated> tolerated) {
    long nanos = texts.size() == 1 ? text(texts.getFirst(), tolerated) : parts(texts, tolerated);
    if (nanos == Times.ABSENT) {
      tolerated.add(Tolerated.IMPOSSIBLE_TIME);
    }
    return nanos;
  }

  private static long text(String text, Set<Tolerated> tolerated) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long nanos = Times.parse(bytes, 0, bytes.length);
    if (nanos != Times.ABSENT && Times.lacksZone(bytes, 0, bytes.length)) {
      tolerated.add(Tolerated.ZONE_ASSUMED);
    }
    return nanos;
  }

  private static long parts(List<String> texts, Set<Tolerated> tolerated) {
    if (texts.size() < 3 || texts.size() > 7) {
      return Times.ABSENT;
    }
    int[] n = new int[7];
    try {
      for (int i = 0; i < texts.size(); i++) {
        n[i] = Integer.parseInt(texts.get(i));
      }
      LocalDateTime time = LocalDateTime.of(n[0], n[1], n[2], n[3], n[4], n[5], n[6]);
      tolerated.add(Tolerated.ZONE_ASSUMED);
      return Times.parse(time.toInstant(ZoneOffset.UTC).toString());
    } catch (NumberFormatException | DateTimeException impossible) {
      return Times.ABSENT;
    }
  }
}
