package io.sequitur.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Results that were reviewed once and must stay. {@code -Dgolden.update=true} writes them anew: a
 * difference is then for review in the version history.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  static boolean updates() {
    return Boolean.getBoolean("golden.update");
  }

  /** Where the result of a sample is. */
  static Path of(String sample) {
    return FOLDER.resolve(sample + ".report.json");
  }

  /** Keeps the result where results are updated; else gives the one to compare with. */
  static String expected(Path golden, String actual) throws IOException {
    if (updates()) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, actual);
    }
    return Files.exists(golden) ? Files.readString(golden) : null;
  }
}
