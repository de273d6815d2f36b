package io.sequitur.source.logfile;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Opens logs: finds out compression, format and framing, and takes the sample. */
public final class LogFiles {
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
      throw new UnreadableInput(
          UnreadableInput.Kind.MISTAKE,
          "There is no file " + path + ". Check its name and folder.");
    }
    if (Files.isDirectory(path)) {
      throw new UnreadableInput(
          UnreadableInput.Kind.UNREADABLE,
          path + " is a folder. Name the files in it, for example " + path + "/*.jsonl.");
    }
    try {
      File file = path.toFile();
      FileBytes bytes = new FileBytes(file);
      LogInput input = LogInput.open(bytes, bytes, OpenedLog.HEAD);
      return List.of(
          OpenedLog.create(
              path.toString(), input, new Payloads(file), choose(input, options), options));
    } catch (UnreadableInput e) {
      throw e;
    } catch (AccessDeniedException e) {
      throw new UnreadableInput(
          UnreadableInput.Kind.UNREADABLE, path + " cannot be read: permission denied.");
    } catch (IOException e) {
      throw new UnreadableInput(
          UnreadableInput.Kind.UNREADABLE, path + " cannot be read: " + e.getMessage() + ".");
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
    throw new UnreadableInput(UnreadableInput.Kind.UNREADABLE, name + " cannot be read.");
  }

  private LogFormat choose(LogInput input, OpenOptions options) throws UnreadableInput {
    Sample sample = OpenedLog.sampleOf(input);
    LogFormat best = null;
    int most = 0;
    for (LogFormat format : formats) {
      if (format.name().equals(options.format())) {
        return format;
      }
      int score = format.recognise(sample);
      if (score > most) {
        most = score;
        best = format;
      }
    }
    if (options.format() != null) {
      throw new UnreadableInput(
          UnreadableInput.Kind.MISTAKE,
          "There is no format " + options.format() + ". Formats are " + names() + ".");
    }
    if (best == null) {
      throw new UnreadableInput(
          UnreadableInput.Kind.UNREADABLE,
          "Nothing was recognised. Looked for " + names() + ". Name the format.");
    }
    return best;
  }

  private String names() {
    return formats.stream().map(LogFormat::name).collect(Collectors.joining(", "));
  }
}
