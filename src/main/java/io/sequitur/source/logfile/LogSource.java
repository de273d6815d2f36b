package io.sequitur.source.logfile;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where the stored bytes of one log come from. */
sealed interface LogSource {
  /** A stream and its count, which are one object. */
  record Stored(InputStream stream, Counted counted) {
    static <T extends InputStream & Counted> Stored of(T bytes) {
      return new Stored(bytes, bytes);
    }
  }

  /** The log's name for people. */
  String name();

  /** Opens the stored bytes from their start. */
  Stored open() throws IOException;

  /** False if the bytes can be had once only. */
  default boolean repeatable() {
    return true;
  }

  /**
   * True if the stored bytes are what {@link #open} gives, so that they can be read by position.
   */
  default File file() {
    return null;
  }

  /** A regular file. */
  record OfFile(Path path) implements LogSource {
    @Override
    public String name() {
      return path.toString();
    }

    @Override
    public Stored open() throws IOException {
      return Stored.of(new FileBytes(path.toFile()));
    }

    @Override
    public File file() {
      return path.toFile();
    }
  }

  /** An entry of a zip archive. */
  record OfEntry(Path archive, String entry, String name) implements LogSource {
    @Override
    public Stored open() throws IOException {
      return Stored.of(new EntryBytes(archive, entry));
    }
  }

  /** A stream, such as standard input or a named pipe. */
  record OfStream(InputStream stream, String name) implements LogSource {
    @Override
    public Stored open() {
      return Stored.of(new StreamBytes(stream));
    }

    @Override
    public boolean repeatable() {
      return false;
    }
  }
}
