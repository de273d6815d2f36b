package io.sequitur.session;

import io.sequitur.decode.Mapping;
import java.nio.file.Path;
import java.util.Map;

/**
 * A source to open.
 *
 * @param path the file; {@code null} for standard input
 * @param format the log format's name, {@code null} to detect it
 * @param convention the id convention's name, {@code null} to detect it
 * @param mapping the mapping to use, which goes before a convention; {@code null} if there is none
 * @param topic the topic where the records name none, {@code null} to take it from the file's name
 * @param columns for tables: the title of a column to what it is ({@code eventId}, {@code
 *     partition}, {@code header.NAME}, …), where its title does not say so
 * @param topics live topics, which are read in place of a file; {@code null} for a file
 */
public record SourceRequest(
    Path path,
    String format,
    String convention,
    Mapping mapping,
    String topic,
    Map<String, String> columns,
    TopicRequest topics) {
  public SourceRequest {
    columns = Map.copyOf(columns);
  }

  /** A file. */
  public SourceRequest(
      Path path,
      String format,
      String convention,
      Mapping mapping,
      String topic,
      Map<String, String> columns) {
    this(path, format, convention, mapping, topic, columns, null);
  }

  /** Live topics, read by what the other request says of ids. */
  public SourceRequest reading(TopicRequest live) {
    return new SourceRequest(null, null, convention, mapping, topic, columns, live);
  }

  /** Convention detected, or a mapping given. */
  public SourceRequest(Path path, String format, Mapping mapping, String topic) {
    this(path, format, null, mapping, topic, Map.of());
  }

  /** Everything detected. */
  public static SourceRequest of(Path path) {
    return new SourceRequest(path, null, null, null, null, Map.of());
  }
}
