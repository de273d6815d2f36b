package io.sequitur.ui.view.timeline;

import io.sequitur.export.picture.Mark;
import io.sequitur.export.timeline.AllEvents;
import io.sequitur.export.timeline.Lane;
import io.sequitur.export.timeline.TimelineMark;
import io.sequitur.model.Figures;
import io.sequitur.store.EventStore;
import io.sequitur.ui.shell.ClockText;
import java.util.function.Function;

/** What the marks of the timeline of all events stand for, in words. */
final class AllText implements Function<Mark, String> {
  private final AllEvents all;
  private final EventStore store;

  AllText(AllEvents all) {
    this.all = all;
    store = all.chains().store();
  }

  @Override
  public String apply(Mark mark) {
    return switch (mark) {
      case TimelineMark.OfRecord record -> record(record.row());
      case TimelineMark.OfLink link ->
          name(link.causeRow())
              + " caused "
              + name(link.effectRow())
              + "\n"
              + Figures.duration(store.time(link.effectRow()) - store.time(link.causeRow()));
      case TimelineMark.OfGroup group -> group(group);
      case TimelineMark.OfMissingCause missing ->
          "Cause missing: no record has the event id\n" + store.idText(missing.handle());
      case TimelineMark.OfLane lane -> lane(all.lanes().get(lane.lane()));
      case TimelineMark.OfNote note -> note.full();
      default -> null;
    };
  }

  private static String lane(Lane lane) {
    String records = Figures.count(lane.records(), "record");
    return lane.topics().isEmpty()
        ? lane.name() + "\n" + records
        : lane.name() + "\n" + records + " in " + lane.topics();
  }

  private String name(int row) {
    String type = store.names().types().name(store.type(row));
    return type.isEmpty() ? "Event " + store.idText(store.eventId(row)) : type;
  }

  private String record(int row) {
    int chain = all.chains().chainOf(row);
    return name(row)
        + "\nchain "
        + all.chains().label(chain)
        + "\n"
        + ClockText.full(store.time(row))
        + " UTC\nclick to see the chain";
  }

  private String group(TimelineMark.OfGroup group) {
    long from = all.origin() + (long) Math.ceil(group.from());
    long to = all.origin() + (long) Math.ceil(group.to());
    int lane = group.lane();
    StringBuilder text = new StringBuilder();
    text.append(Figures.count(group.count(), "record")).append(" of ");
    text.append(all.lanes().get(lane).name()).append('\n');
    text.append(ClockText.full(from)).append(" UTC, ").append(Figures.duration(to - from));
    int errors = all.errors().count(lane, from, to);
    int warnings = all.warnings().count(lane, from, to);
    if (errors + warnings > 0) {
      text.append('\n').append(Figures.count(errors, "error")).append(", ");
      text.append(Figures.count(warnings, "warning"));
    }
    return text.append("\nclick to zoom in").toString();
  }
}
