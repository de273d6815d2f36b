package io.sequitur.session;

import io.sequitur.chain.Grouping;
import io.sequitur.decode.Detection;
import io.sequitur.model.MappingField;
import io.sequitur.source.Sources;
import io.sequitur.source.kafka.KafkaFailure;
import io.sequitur.source.kafka.KafkaTail;
import io.sequitur.source.logfile.LogFiles;
import io.sequitur.source.logfile.OpenOptions;
import io.sequitur.source.logfile.OpenedLog;
import io.sequitur.source.logfile.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Opens what a user asked for: finds format and mapping, or a sentence that says why not. */
final class SourceOpener {
  /** What standard input is called. */
  static final String STANDARD_INPUT = "(standard input)";

  /** The format of the lines in which live records come. */
  private static final String RECORDING_FORMAT = "kcat";

  private final List<SourceRequest> requests;
  private final SessionOptions options;
  private final LiveTails tails;

  SourceOpener(List<SourceRequest> requests, SessionOptions options, LiveTails tails) {
    this.requests = requests;
    this.options = options;
    this.tails = tails;
  }

  /** A log of a request, or why there is none. */
  private record Opened(
      SourceRequest request, OpenedLog log, Supplier<List<String>> notices, String failure) {}

  /**
   * All sources in the order of the requests; those that cannot be opened say why.
   *
   * @throws UserMistake where a column is named that none of them has
   */
  List<LogSource> openAll() throws UserMistake {
    List<Opened> opened = new ArrayList<>();
    for (SourceRequest request : requests) {
      try {
        if (request.topics() != null) {
          opened.add(openTopics(request));
        } else {
          for (OpenedLog log : openLogs(request, options.readBack())) {
            opened.add(new Opened(request, log, log::notices, null));
          }
        }
      } catch (UnreadableInput e) {
        opened.add(new Opened(request, null, List::of, e.getMessage()));
      }
    }
    checkColumns(opened);
    List<LogSource> sources = new ArrayList<>();
    for (Opened one : opened) {
      sources.add(
          one.log() == null
              ? LogSource.failed(name(one.request()), one.failure())
              : sourceOrFailure(one));
    }
    return List.copyOf(sources);
  }

  /** As {@link #openAll} does, for files that are opened later. */
  static void checkColumnsOf(List<SourceRequest> requests) throws UserMistake {
    List<OpenedLog> logs = new ArrayList<>();
    try {
      for (SourceRequest request : requests) {
        logs.addAll(openLogs(request, false));
      }
      ColumnCheck.check(requests, logs);
    } catch (UnreadableInput toldWhenOpened) {
      return; // the session says why, and what else it could read
    } finally {
      logs.forEach(LogSource::close);
    }
  }

  private void checkColumns(List<Opened> opened) throws UserMistake {
    List<OpenedLog> logs = opened.stream().map(Opened::log).filter(Objects::nonNull).toList();
    try {
      ColumnCheck.check(requests, logs);
    } catch (UserMistake mistake) {
      logs.forEach(LogSource::close);
      throw mistake;
    }
  }

  private LogSource sourceOrFailure(Opened opened) {
    try {
      return source(opened);
    } catch (UnreadableInput e) {
      LogSource.close(opened.log());
      return LogSource.failed(opened.log().name(), e.getMessage());
    }
  }

  /** Connects, and waits for the first records, which tell the id convention. */
  private Opened openTopics(SourceRequest request) throws UnreadableInput, UserMistake {
    try {
      KafkaTail tail = KafkaTail.connect(request.topics().options());
      tails.add(tail);
      OpenOptions open = OpenOptions.detect().withFormat(RECORDING_FORMAT);
      OpenedLog log =
          Sources.logFiles()
              .open(tail.stream(), tail.name(), options.readBack() ? open : open.withoutPayloads())
              .getFirst();
      return new Opened(request, log, () -> both(log.notices(), tail.notices()), null);
    } catch (KafkaFailure e) {
      if (e.isMistake()) {
        throw new UserMistake(e.getMessage());
      }
      return new Opened(request, null, List::of, e.getMessage());
    }
  }

  private static List<String> both(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** The logs of one request: one, or as many as an archive holds. */
  static List<OpenedLog> openLogs(SourceRequest request, boolean readBack) throws UnreadableInput {
    OpenOptions detect =
        OpenOptions.detect()
            .withFormat(request.format())
            .withTopic(request.topic())
            .withColumns(request.columns());
    OpenOptions options = readBack ? detect : detect.withoutPayloads();
    LogFiles files = Sources.logFiles();
    return request.path() == null
        ? files.open(System.in, STANDARD_INPUT, options)
        : files.open(request.path(), options);
  }

  private LogSource source(Opened opened) throws UnreadableInput {
    SourceRequest request = opened.request();
    OpenedLog log = opened.log();
    SourceCounts counts = new SourceCounts(log.name());
    Detection detection = MappingChoice.detect(request, log.sample());
    boolean grouped = detection.recognised() || detection.sampled() == 0 || canGroup(detection);
    if (!grouped && request.topics() == null) {
      throw new UnreadableInput(
          UnreadableInput.Kind.UNREADABLE, log.name() + ": " + detection.message());
    }
    counts.opened(log.format().name(), detection.summary());
    return new LogSource(
        log,
        detection.mapping(),
        partitionName(request, log),
        size(request),
        counts,
        grouped
            ? opened.notices()
            : () -> both(List.of(detection.message()), opened.notices().get()));
  }

  /** Business keys alone make chains where the user asks for chains by key. */
  private boolean canGroup(Detection detection) {
    return options.grouping() == Grouping.KEY
        && detection.summary().coverage().getOrDefault(MappingField.BUSINESS_KEY, 0.0) > 0;
  }

  /**
   * The file's name without its folder; with it where another file of the session has the same
   * name, so that lines of two files are not taken for one partition.
   */
  private String partitionName(SourceRequest request, OpenedLog log) {
    if (request.path() == null) {
      return log.name();
    }
    Path name = request.path().getFileName();
    Set<Path> sameName = new HashSet<>();
    for (SourceRequest other : requests) {
      if (other.path() != null && name.equals(other.path().getFileName())) {
        sameName.add(realPath(other.path()));
      }
    }
    String given = request.path().toString();
    String entry = log.name().startsWith(given) ? log.name().substring(given.length()) : "";
    return (sameName.size() > 1 ? given : name.toString()) + entry;
  }

  /** Bytes of the file, 0 if unknown. */
  private static long size(SourceRequest request) {
    return request.path() == null ? 0 : request.path().toFile().length();
  }

  private static Path realPath(Path path) {
    try {
      return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    } catch (IOException e) {
      return path.toAbsolutePath();
    }
  }

  private static String name(SourceRequest request) {
    if (request.topics() != null) {
      return request.topics().name();
    }
    return request.path() == null ? STANDARD_INPUT : request.path().toString();
  }
}
