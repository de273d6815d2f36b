package io.sequitur.export.timeline;

import io.sequitur.chain.ChainTree;
import io.sequitur.export.picture.Mark;
import io.sequitur.model.Figures;
import io.sequitur.model.Times;
import io.sequitur.store.EventStore;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

/** What a timeline says in words: its summary line, and what its marks stand for. */
public final class TimelineText implements Function<Mark, String> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final TimelineModel model;
  private final TimelineAxis axis;
  private final EventStore store;

  /**
   * @param axis the axis in use, for adjusted times
   */
  public TimelineText(TimelineModel model, TimelineAxis axis) {
    this.model = model;
    this.axis = axis;
    store = model.store();
  }

  /** The chain in a line: {@code 10 records · 9 events · 4.82 s · 2 findings}. */
  public static String summary(TimelineModel model) {
    ChainTree tree = model.tree();
    return String.join(
        " · ",
        Figures.count(model.size(), "record"),
        Figures.count(tree.size(), "event"),
        model.isTimed() ? Figures.duration(tree.chains().duration(tree.chain())) : "no times",
        Figures.count(model.findings().total(), "finding"));
  }

  /** When the chain starts, in UTC; empty where no record has a time. */
  public static String start(TimelineModel model) {
    if (!model.isTimed()) {
      return "";
    }
    String full = TIME.format(Times.toInstant(model.origin()));
    int space = full.indexOf(' ');
    return full.substring(space + 1) + " UTC, " + full.substring(0, space);
  }

  /** What a mark stands for, a few lines; {@code null} for marks that are not of timelines. */
  @Override
  public String apply(Mark mark) {
    return switch (mark) {
      case TimelineMark.OfRecord record -> row(record.row());
      case TimelineMark.OfLink link -> link(link);
      case TimelineMark.OfGroup group -> group(group);
      case TimelineMark.OfFold fold ->
          "Idle for " + Figures.duration(fold.nanos()) + "; drawn shorter than it was";
      case TimelineMark.OfMissingCause missing ->
          "Cause missing: no record has the event id\n" + store.idText(missing.handle());
      case TimelineMark.OfOtherChain other -> other(other);
      case TimelineMark.OfLane lane -> lane(model.lanes().get(lane.lane()));
      case TimelineMark.OfNote note -> note.full();
      default -> null;
    };
  }

  /** A record in a few lines: type, service and position, time, findings. */
  public String row(int row) {
    int item = model.itemOfRow(row);
    StringBuilder text = new StringBuilder(name(row));
    if (item >= 0 && model.isLater(item)) {
      text.append(" (later record of the same event)");
    }
    String service = store.names().services().name(store.service(row));
    text.append('\n').append(service).append(service.isEmpty() ? "" : " · ");
    text.append(position(row));
    if (item >= 0 && !model.isUntimed(item)) {
      text.append('\n').append(TIME.format(Times.toInstant(store.time(row)))).append(" UTC");
      text.append("\n+").append(Figures.duration(model.time(item))).append(" since the start");
      long shift = axis.isAdjusted() ? axis.skew().shift(store.service(row)) : 0;
      if (shift != 0) {
        text.append("\ndrawn ").append(Figures.duration(shift)).append(" later (estimated skew)");
      }
    } else {
      text.append("\nno time");
    }
    if (item >= 0 && model.tag(item) != null) {
      text.append('\n').append(model.severity(item).id()).append(": ").append(model.tag(item));
    }
    return text.toString();
  }

  private String position(int row) {
    var partition = store.names().partitions().get(store.partition(row));
    return partition.positioned()
        ? partition + " @ " + Figures.count(store.offset(row))
        : partition.topic() + " line " + Figures.count(store.offset(row) + 1);
  }

  private String name(int row) {
    String type = store.names().types().name(store.type(row));
    return type.isEmpty() ? "Event " + store.idText(store.eventId(row)) : type;
  }

  private String link(TimelineMark.OfLink link) {
    long from = store.time(link.causeRow());
    long to = store.time(link.effectRow());
    String text = name(link.causeRow()) + " caused " + name(link.effectRow());
    if (from == Times.ABSENT || to == Times.ABSENT) {
      return text;
    }
    String after = to < from ? " before its cause: the clocks disagree" : " later";
    return text + "\n" + Figures.duration(Math.abs(to - from)) + after;
  }

  private String group(TimelineMark.OfGroup group) {
    String lane = model.lanes().get(group.lane()).name();
    return Figures.count(group.count(), "record") + " of " + lane + "\nclick to zoom in";
  }

  private String other(TimelineMark.OfOtherChain other) {
    String label = model.tree().chains().label(other.chain());
    String what = name(other.row()) + " of another chain, " + label;
    return other.isCause() ? "Caused by " + what : "Caused " + what;
  }

  private static String lane(Lane lane) {
    String records = Figures.count(lane.records(), "record");
    return lane.topics().isEmpty()
        ? lane.name() + "\n" + records
        : lane.name() + "\n" + records + " in " + lane.topics();
  }
}
