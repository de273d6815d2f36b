package io.sequitur.source.logfile;

import java.util.List;
import java.util.Map;

/**
 * What the user says about a log before it is opened.
 *
 * @param format the name of its format, or {@code null} to detect it
 * @param topic the topic of records that name none, or {@code null} to take it from the file's name
 * @param columns for delimited text: the file's column name to the name it shall have ({@code
 *     partition}, {@code key}, {@code header.NAME}, any field of the event)
 * @param columnNames for text without a header row: the names of the columns in order; empty to
 *     take or detect them
 * @param limits bounds on what reading may cost
 * @param payloads whether payloads shall be read by position later, for which the bytes of
 *     compressed logs and streams are written to a temporary file
 */
public record OpenOptions(
    String format,
    String topic,
    Map<String, String> columns,
    List<String> columnNames,
    Limits limits,
    boolean payloads) {
  public OpenOptions {
    columns = Map.copyOf(columns);
    columnNames = List.copyOf(columnNames);
  }

  /** Everything detected, standard limits. */
  public static OpenOptions detect() {
    return new OpenOptions(null, null, Map.of(), List.of(), Limits.STANDARD, true);
  }

  /** This format, {@code null} to detect it. */
  public OpenOptions withFormat(String name) {
    return new OpenOptions(name, topic, columns, columnNames, limits, payloads);
  }

  /** This topic, {@code null} to take it from the file's name. */
  public OpenOptions withTopic(String name) {
    return new OpenOptions(format, name, columns, columnNames, limits, payloads);
  }

  /** Columns renamed. */
  public OpenOptions withColumns(Map<String, String> renamed) {
    return new OpenOptions(format, topic, renamed, columnNames, limits, payloads);
  }

  /** Columns named in their order. */
  public OpenOptions withColumnNames(List<String> names) {
    return new OpenOptions(format, topic, columns, names, limits, payloads);
  }

  /** Other bounds. */
  public OpenOptions withLimits(Limits bounds) {
    return new OpenOptions(format, topic, columns, columnNames, bounds, payloads);
  }

  /** Payloads of compressed logs and of streams are not needed later. */
  public OpenOptions withoutPayloads() {
    return new OpenOptions(format, topic, columns, columnNames, limits, false);
  }
}
