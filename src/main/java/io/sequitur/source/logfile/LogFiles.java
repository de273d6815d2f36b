package io.sequitur.source.logfile;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Opens logs: finds out compression, format and framing, and takes the sample. */
public final class LogFiles {
  /** Bytes that are read ahead for the sample of records. */
  static final int HEAD = 1 << 20;

  /** With such a score no other format needs to be tried. */
  private static final int CERTAIN = 90;

  private static final Closeable NOTHING = () -> {};

  private final List<LogFormat> formats;

  /**
   * @param formats those that may be recognised, in order of preference
   */
  public LogFiles(List<LogFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  /** The formats that can be recognised or named. */
  public List<LogFormat> formats() {
    return formats;
  }

  /**
   * Opens a file: one log, or as many as a zip archive holds.
   *
   * @throws UnreadableInput where it cannot be read, with a sentence for people
   */
  public List<OpenedLog> open(Path path, OpenOptions options) throws UnreadableInput {
    if (!Files.exists(path)) {
      throw Failures.missing(path.toString());
    }
    if (Files.isDirectory(path)) {
      throw Failures.folder(path);
    }
    if (!Files.isReadable(path)) {
      throw Failures.denied(path.toString());
    }
    try {
      if (!Files.isRegularFile(path)) { // a named pipe, for example
        return open(Files.newInputStream(path), path.toString(), options);
      }
      if (isZip(path)) {
        return new ZipLogs(this, path, path.toString(), options, NOTHING).open();
      }
      return List.of(open(new LogSource.OfFile(path), TopicNames.of(path), options, NOTHING));
    } catch (IOException e) {
      throw Failures.opening(path.toString(), e);
    }
  }

  private static boolean isZip(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return Compression.of(in.readNBytes(Compression.MAGIC)) == Compression.ZIP;
    }
  }

  /**
   * Opens a stream, such as standard input: one log, or as many as a zip archive holds.
   *
   * @param name what the stream is called, such as {@code (standard input)}
   * @throws UnreadableInput where it cannot be read, with a sentence for people
   */
  public List<OpenedLog> open(InputStream stream, String name, OpenOptions options)
      throws UnreadableInput {
    try {
      PeekStream peek = new PeekStream(stream);
      if (Compression.of(peek.peek(Compression.MAGIC)) == Compression.ZIP) {
        return ZipLogs.ofStream(this, peek, name, options).open();
      }
      return List.of(open(new LogSource.OfStream(peek, name), null, options, NOTHING));
    } catch (IOException e) {
      throw Failures.opening(name, e);
    }
  }

  OpenedLog open(LogSource source, String suggestedTopic, OpenOptions options, Closeable afterwards)
      throws IOException {
    LogInput input = LogInput.open(source, options.limits());
    try {
      OpenedLog log = null;
      while (log == null) {
        input.readHead(HEAD);
        log = openIfTold(source, input, suggestedTopic, options, afterwards);
      }
      if (source.repeatable()) {
        input.close();
      }
      return log;
    } catch (IOException e) {
      input.close();
      throw e;
    }
  }

  /** {@code null} where a stream stalls before its bytes tell what it is. */
  private OpenedLog openIfTold(
      LogSource source,
      LogInput input,
      String suggestedTopic,
      OpenOptions options,
      Closeable afterwards)
      throws IOException {
    try {
      OpenedLog log = openHead(source, input, suggestedTopic, options, afterwards);
      return input.headMayGrow() && log.sample().isEmpty() ? null : log;
    } catch (UnreadableInput e) {
      if (input.headMayGrow() && e.kind() == UnreadableInput.Kind.UNREADABLE) {
        return null;
      }
      throw e;
    }
  }

  private OpenedLog openHead(
      LogSource source,
      LogInput input,
      String suggestedTopic,
      OpenOptions options,
      Closeable afterwards)
      throws IOException {
    byte[] head = input.head();
    if (head.length == 0 && input.headFailure() != null) {
      throw input.headFailure();
    }
    Unrecognised.checkEncoding(source.name(), head);
    byte[] start = java.util.Arrays.copyOf(head, Math.min(head.length, Sample.SIZE));
    Sample sample = new Sample(start, input.headIsAll() && head.length == start.length);
    LogFormat format = choose(source.name(), sample, options);
    String topic = options.topic() != null ? options.topic() : suggestedTopic;
    FormatContext context = new FormatContext(topic, sample, options);
    LogLayout layout = format.layout(context);
    OpenedLog log = new OpenedLog(source, input, format, context, layout, afterwards);
    if (sample.isBlank()) {
      log.notice(source.name() + (head.length == 0 ? " is empty." : " holds only blank lines."));
    }
    return log;
  }

  private LogFormat choose(String name, Sample sample, OpenOptions options) throws UnreadableInput {
    if (options.format() != null) {
      return formats.stream()
          .filter(format -> format.name().equalsIgnoreCase(options.format()))
          .findFirst()
          .orElseThrow(
              () ->
                  new UnreadableInput(
                      UnreadableInput.Kind.MISTAKE,
                      "There is no log format "
                          + options.format()
                          + ". There are "
                          + names(formats)
                          + "."));
    }
    LogFormat best = null;
    int most = 0;
    for (LogFormat format : formats) {
      int score = format.recognise(sample);
      if (score > most) {
        most = score;
        best = format;
      }
      if (most >= CERTAIN) {
        break;
      }
    }
    if (best == null) {
      throw Unrecognised.sentence(name, sample, formats);
    }
    return best;
  }

  static String names(List<LogFormat> formats) {
    return formats.stream().map(LogFormat::name).collect(Collectors.joining(", "));
  }
}
