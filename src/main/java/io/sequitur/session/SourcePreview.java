package io.sequitur.session;

import io.sequitur.decode.Conventions;
import io.sequitur.decode.Detection;
import io.sequitur.decode.EventView;
import io.sequitur.decode.Mapping;
import io.sequitur.decode.RecordDecoder;
import io.sequitur.model.MappingField;
import io.sequitur.model.MappingSummary;
import io.sequitur.model.Names;
import io.sequitur.model.RawRecord;
import io.sequitur.model.Reject;
import io.sequitur.source.Sources;
import io.sequitur.source.logfile.LogColumn;
import io.sequitur.source.logfile.LogFormat;
import io.sequitur.source.logfile.OpenedLog;
import io.sequitur.source.logfile.UnreadableInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a source would be read, from its first records: what a user sees and may change before it is
 * opened.
 *
 * @param name the source's name
 * @param format the log format's name
 * @param topic the topic of records that name none
 * @param mapping where each field is read from
 * @param summary the mapping as text, with its coverage of the sample
 * @param recognised false if neither event id, correlation id nor causation id was found
 * @param problem one sentence about that, else empty
 * @param sampled how many records were looked at
 * @param conventions what else would fit, the best first
 * @param rows the first records as they would be read
 * @param rejects frames among the first that cannot be read
 * @param notices what the user should know about this format
 * @param columns those of a table with a header row; empty for all else
 */
public record SourcePreview(
    String name,
    String format,
    String topic,
    Mapping mapping,
    MappingSummary summary,
    boolean recognised,
    String problem,
    int sampled,
    List<Fit> conventions,
    List<Row> rows,
    List<Reject> rejects,
    List<String> notices,
    List<Column> columns) {
  /** Records shown. */
  private static final int ROWS = 100;

  public SourcePreview {
    conventions = List.copyOf(conventions);
    rows = List.copyOf(rows);
    rejects = List.copyOf(rejects);
    notices = List.copyOf(notices);
    columns = List.copyOf(columns);
  }

  /** No format was recognised; the message is a sentence, what can be done is the caller's. */
  public static final class UnknownFormat extends IOException {
    private static final long serialVersionUID = 1L;

    private UnknownFormat(UnreadableInput cause) {
      super(cause.fact(), cause);
    }
  }

  /**
   * A column of a table.
   *
   * @param title its name in the header row
   * @param field what it is read as: its title, or what the user said it is
   * @param known true if records or events are known to have a field of that name
   */
  public record Column(String title, String field, boolean known) {
    private static Column of(LogColumn column) {
      return new Column(column.header(), column.name(), column.known());
    }
  }

  /**
   * How well a convention fits.
   *
   * @param name its name on the command line
   * @param title its name for people
   * @param coverage per field, the share (0 to 1) of sampled records in which it finds the field
   */
  public record Fit(String name, String title, Map<MappingField, Double> coverage) {
    public Fit {
      coverage = Map.copyOf(coverage);
    }
  }

  /**
   * One record as it would be read.
   *
   * @param position topic, partition and offset as text; empty where the source has none
   * @param recordTime record timestamp, nanoseconds or {@code Times.ABSENT}
   * @param eventTime event time, likewise
   * @param key the record key as text, {@code null} if there is none
   * @param fields the fields that were found
   */
  public record Row(
      String position,
      long recordTime,
      long eventTime,
      String key,
      Map<MappingField, String> fields) {
    public Row {
      fields = Map.copyOf(fields);
    }
  }

  /** Names and titles of all log formats, in order of preference. */
  public static Map<String, String> formats() {
    Map<String, String> titles = new java.util.LinkedHashMap<>();
    for (LogFormat format : Sources.formats()) {
      titles.put(format.name(), format.title());
    }
    return titles;
  }

  /** A convention's title for people; the name itself where it is none of those known. */
  public static String conventionTitle(String name) {
    return Conventions.title(name);
  }

  /**
   * Looks at the beginning of a source; one preview for each log in it (an archive has several).
   * Does I/O: not for the user interface's thread.
   *
   * @throws UnknownFormat where none of the known formats was recognised
   * @throws IOException where it cannot be read, one sentence for people
   */
  public static List<SourcePreview> of(SourceRequest request) throws IOException {
    List<SourcePreview> previews = new ArrayList<>();
    try {
      for (OpenedLog log : SourceOpener.openLogs(request, false)) {
        try (log) {
          previews.add(of(request, log));
        }
      }
    } catch (UnreadableInput e) {
      throw e.isUnrecognised() ? new UnknownFormat(e) : new IOException(e.getMessage(), e);
    }
    return List.copyOf(previews);
  }

  private static SourcePreview of(SourceRequest request, OpenedLog log) throws UnreadableInput {
    Detection detection = MappingChoice.detect(request, log.sample());
    List<Fit> fits =
        detection.ranking().stream()
            .map(r -> new Fit(r.convention().name(), r.convention().title(), r.coverage()))
            .toList();
    RecordDecoder decoder = new RecordDecoder(detection.mapping(), Names.create(), log.topic());
    List<Row> rows = log.sample().stream().limit(ROWS).map(r -> row(decoder, r)).toList();
    return new SourcePreview(
        log.name(),
        log.format().name(),
        log.topic(),
        detection.mapping(),
        detection.summary(),
        detection.recognised(),
        detection.fact(),
        detection.sampled(),
        fits,
        rows,
        log.sampleRejects(),
        log.notices(),
        log.columns().stream().map(Column::of).toList());
  }

  private static Row row(RecordDecoder decoder, RawRecord record) {
    EventView view = decoder.view(record);
    Map<MappingField, String> fields = new EnumMap<>(MappingField.class);
    for (EventView.Resolved field : view.fields()) {
      fields.put(field.field(), String.join(", ", field.values()));
    }
    String position =
        record.hasPosition()
            ? (record.topic == null ? "" : record.topic + "-")
                + record.partition
                + " @ "
                + record.offset
            : "";
    return new Row(position, record.timestamp, view.eventTime(), view.key(), fields);
  }
}
