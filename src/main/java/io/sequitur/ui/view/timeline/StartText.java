package io.sequitur.ui.view.timeline;

import io.sequitur.export.timeline.TimelineModel;
import io.sequitur.model.Figures;
import io.sequitur.model.Times;
import io.sequitur.session.Snapshot;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** When a chain starts and how its times were adjusted, in more and in fewer words. */
final class StartText {
  private static final DateTimeFormatter MILLIS = format("uuuu-MM-dd HH:mm:ss.SSS 'UTC'");
  private static final DateTimeFormatter SECONDS = format("uuuu-MM-dd HH:mm:ss 'UTC'");
  private static final DateTimeFormatter CLOCK = format("HH:mm:ss 'UTC'");

  private StartText() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }

  /** Wordings, the longest first; that times are adjusted is said in all of them. */
  static List<String> of(ChainContent content, Snapshot snapshot) {
    TimelineModel model = content.model();
    if (!model.isTimed()) {
      return List.of();
    }
    var start = Times.toInstant(model.origin());
    String exact = MILLIS.format(start);
    String skew = content.axis().isAdjusted() ? skew(content, snapshot) : "";
    if (skew.isEmpty()) {
      return List.of("from " + exact, exact, SECONDS.format(start), CLOCK.format(start));
    }
    return List.of(
        "from " + exact + " · " + skew,
        CLOCK.format(start) + " · " + skew,
        skew,
        "adjusted (estimate)",
        "adjusted");
  }

  private static String skew(ChainContent content, Snapshot snapshot) {
    String shifts =
        content.axis().skew().shifts().entrySet().stream()
            .map(
                shift ->
                    snapshot.store().names().services().name(shift.getKey())
                        + " +"
                        + Figures.duration(shift.getValue()))
            .sorted()
            .collect(Collectors.joining(", "));
    return shifts.isEmpty() ? "" : "adjusted (estimate): " + shifts;
  }
}
