package io.sequitur.cli;

import io.sequitur.report.Visible;
import io.sequitur.session.SessionOptions;
import io.sequitur.session.SourceChoice;
import io.sequitur.session.SourceRequest;
import io.sequitur.session.UserMistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How files are read and grouped: options that all commands share. */
final class SourceOptions {
  @Option(
      names = "--input-format",
      paramLabel = "NAME",
      completionCandidates = Names.Formats.class,
      description = "The log's format, where it is not to be detected: ${COMPLETION-CANDIDATES}.")
  private String format;

  @Option(
      names = "--topic",
      paramLabel = "NAME",
      description = "The topic of records that name none; else it is taken from the file's name.")
  private String topic;

  @Option(
      names = "--column",
      paramLabel = "HEADER=FIELD",
      description =
          "What a column of a table (csv, tsv) is, where its title does not say so: eventId,"
              + " correlationId, causationId, eventType, service, occurredAt, orderId; topic,"
              + " partition, offset, timestamp, key, value, headers, header.NAME; or any field of"
              + " the mapping. Once for each column, such as --column \"Order no=orderId\".")
  private List<String> columns = new ArrayList<>();

  @Mixin private ChainOptions chains = new ChainOptions();

  /** As {@link ChainOptions#session}. */
  SessionOptions session() {
    return chains.session();
  }

  /**
   * Requests for the files, {@code -} for standard input.
   *
   * @throws UserMistake where a file is not there or an option names nothing known
   */
  List<SourceRequest> requests(List<String> files) throws UserMistake {
    List<Path> paths = new ArrayList<>();
    boolean standardInput = false;
    for (String file : files) {
      if (!file.equals("-")) {
        paths.add(existing(file));
      } else if (standardInput) {
        throw new UserMistake("Standard input (-) can be read once only: name it once.");
      } else {
        standardInput = true;
        paths.add(null);
      }
    }
    return new SourceChoice(
            format, chains.convention(), chains.mapping(), topic, ColumnOption.columns(columns))
        .requests(paths);
  }

  private static Path existing(String file) throws UserMistake {
    Path path;
    try {
      path = Path.of(file);
    } catch (InvalidPathException e) {
      throw new UserMistake("'" + Visible.text(file) + "' cannot be the name of a file.");
    }
    if (!Files.exists(path)) {
      throw new UserMistake("There is no file " + Visible.text(file) + "." + alternatives(path));
    }
    return path;
  }

  private static String alternatives(Path missing) {
    Path folder = missing.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return folder == null
          ? ""
          : " Nor is there a folder " + Visible.text(folder.toString()) + ".";
    }
    try (Stream<Path> there = Files.list(folder)) {
      List<String> names = there.map(p -> p.getFileName().toString()).limit(10_000).toList();
      List<String> close = Closest.to(missing.getFileName().toString(), names);
      return close.isEmpty()
          ? " Check its name and folder."
          : " Did you mean " + Visible.text(String.join(" or ", close)) + "?";
    } catch (IOException | UncheckedIOException e) {
      return " Check its name and folder."; // the folder cannot be listed: nothing to suggest
    }
  }
}
