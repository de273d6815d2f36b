package io.sequitur.source.logfile;

import java.util.Locale;

/** Sentences about compressed logs. */
final class Compressions {
  private Compressions() {}

  /**
   * Refuses what cannot be read as a stream.
   *
   * @throws UnreadableInput with a sentence that says what to do
   */
  static void check(String name, Compression found) throws UnreadableInput {
    if (found == Compression.EMPTY_ZIP) {
      throw new UnreadableInput(
          UnreadableInput.Kind.UNREADABLE, name + " is a zip archive without entries.");
    }
    if (found == Compression.ZIP) {
      throw new UnreadableInput(
          UnreadableInput.Kind.UNREADABLE,
          name + " is a zip archive inside another file. Unpack it and open what it holds.");
    }
    if (!found.readable) {
      throw new UnreadableInput(
          UnreadableInput.Kind.UNREADABLE,
          name
              + " is compressed with "
              + found.title
              + ", which is not read. Unpack it, or compress it with gzip, zstd or lz4.");
    }
  }

  /** A number of bytes for people. */
  static String size(long bytes) {
    if (bytes >= 1L << 30) {
      return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30));
    }
    if (bytes >= 1L << 20) {
      return String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (1L << 20));
    }
    return String.format(Locale.ROOT, "%,d bytes", bytes);
  }
}
