package io.sequitur.session;

import io.sequitur.decode.Mapping;
import java.nio.file.Path;

/**
 * A source to open.
 *
 * @param path the file; {@code null} for standard input
 * @param format the log format's name, {@code null} to detect it
 * @param mapping the mapping to use, {@code null} to detect the convention
 * @param topic the topic where the records name none, {@code null} to take it from the file's name
 */
public record SourceRequest(Path path, String format, Mapping mapping, String topic) {
  /** Everything detected. */
  public static SourceRequest of(Path path) {
    return new SourceRequest(path, null, null, null);
  }
}
