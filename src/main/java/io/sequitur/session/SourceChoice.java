package io.sequitur.session;

import io.sequitur.decode.Conventions;
import io.sequitur.decode.Mapping;
import io.sequitur.decode.MappingException;
import io.sequitur.decode.MappingFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a user says about sources instead of having it detected; checked before anything is read.
 *
 * @param format the log format's name, {@code null} to detect it
 * @param convention the id convention's name, {@code null} to detect it
 * @param mappingFile a mapping file, which goes before a convention; {@code null} if there is none
 * @param topic the topic where the records name none, {@code null} to take it from the file's name
 * @param columns for tables: the title of a column to what it is
 */
public record SourceChoice(
    String format, String convention, Path mappingFile, String topic, Map<String, String> columns) {
  /** Everything detected. */
  public static final SourceChoice DETECT = new SourceChoice(null, null, null, null, Map.of());

  public SourceChoice {
    columns = Map.copyOf(columns);
  }

  /** The names of the id conventions, in the order in which they are listed. */
  public static List<String> conventions() {
    return Conventions.names();
  }

  /**
   * Looks into files for the columns that are named. What comes through a pipe can be read once
   * only, and is checked when it is.
   *
   * @throws UserMistake where no file has such a column
   */
  public static void checkColumns(List<SourceRequest> requests) throws UserMistake {
    boolean files =
        requests.stream().allMatch(r -> r.path() != null && Files.isRegularFile(r.path()));
    boolean named = requests.stream().anyMatch(r -> !r.columns().isEmpty());
    if (files && named) {
      SourceOpener.checkColumnsOf(requests);
    }
  }

  /**
   * Requests for the files.
   *
   * @param paths files, {@code null} for standard input
   * @throws UserMistake where there is no such format, convention or mapping file, or something is
   *     wrong in it
   */
  public List<SourceRequest> requests(List<Path> paths) throws UserMistake {
    if (format != null && !SourcePreview.formats().containsKey(format)) {
      throw new UserMistake(
          "There is no format '"
              + format
              + "'. Formats are "
              + String.join(", ", SourcePreview.formats().keySet())
              + ".");
    }
    Mapping mapping;
    try {
      if (convention != null) {
        Conventions.byName(convention);
      }
      mapping = mappingFile == null ? null : MappingFiles.read(mappingFile);
    } catch (MappingException e) {
      throw new UserMistake(e.getMessage());
    }
    List<SourceRequest> requests = new ArrayList<>();
    for (Path path : paths) {
      requests.add(new SourceRequest(path, format, convention, mapping, topic, columns));
    }
    return requests;
  }
}
