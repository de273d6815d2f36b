package io.sequitur.source.kafka;

import io.sequitur.source.logfile.RecordingWriter;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The file to which a tail is written, if it is. That it cannot be written on is no reason to stop
 * reading, but is told.
 */
final class Recording {
  private final Path file;
  private final Notices notices;
  private RecordingWriter writer;

  private Recording(Path file, Notices notices, RecordingWriter writer) {
    this.file = file;
    this.notices = notices;
    this.writer = writer;
  }

  /**
   * @param file {@code null} for no recording
   * @throws KafkaFailure where the file cannot be made
   */
  static Recording start(Path file, Notices notices) throws KafkaFailure {
    try {
      return new Recording(file, notices, file == null ? null : new RecordingWriter(file));
    } catch (IOException e) {
      throw KafkaFailure.mistake(
          "The recording "
              + file
              + " cannot be written: its folder is missing or closed to you, or there is such a"
              + " file already. Name another one.");
    }
  }

  /** Adds lines; none at all gives those that wait a chance to be written. */
  void write(RecordLine lines) {
    if (writer != null) {
      try {
        writer.write(lines.bytes(), lines.size());
      } catch (IOException e) {
        notices.add(
            "The recording "
                + file
                + " ends before offset(s) read later: it could not be written ("
                + e.getMessage()
                + ").");
        close();
      }
    }
  }

  void close() {
    try (RecordingWriter last = writer) {
      writer = null;
    } catch (IOException e) {
      notices.add("The end of the recording could not be written (" + e.getMessage() + ").");
    }
  }
}
