package io.sequitur.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes {@code sample-data/} anew: {@code mvn -Psamples process-test-classes}. Everything comes
 * from fixed seeds, so that the files change only where this package does.
 */
public final class SampleGenerator {
  private SampleGenerator() {}

  /**
   * Writes all samples.
   *
   * @param args the folder to write to
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (Sample sample : Samples.all()) {
      Path file = folder.resolve(sample.path());
      Files.createDirectories(file.getParent());
      Files.write(file, sample.file());
      System.out.println(file + " " + Files.size(file));
    }
  }
}
