package io.sequitur.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** Finds the sample log that lies beside the program, installed or built. */
final class ShippedSample {
  private static final Path SAMPLE = Path.of("sample-data", "orders-faults.jsonl");

  /** From {@code lib/sequitur.jar} or {@code target/classes} up to the folder of samples. */
  private static final int LEVELS = 4;

  private ShippedSample() {}

  static Optional<Path> find() {
    CodeSource source = ShippedSample.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      Path folder = Path.of(source.getLocation().toURI());
      for (int i = 0; i < LEVELS && folder != null; i++) {
        Path sample = folder.resolve(SAMPLE);
        if (Files.isRegularFile(sample)) {
          return Optional.of(sample);
        }
        folder = folder.getParent();
      }
    } catch (URISyntaxException notAFile) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
