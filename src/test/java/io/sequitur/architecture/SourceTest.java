package io.sequitur.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every source file of the program keeps to. */
class SourceTest {

  private static final int LONGEST_FILE = 400;

  /** Words of unfinished work. */
  private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");

  @Test
  void filesAreShort() throws IOException {
    assertThat(sources())
        .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThan(LONGEST_FILE));
  }

  @Test
  void nothingIsLeftForLater() throws IOException {
    assertThat(sources())
        .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(UNFINISHED));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Program.root().resolve("src/main/java"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).isNotEmpty();
      return sources;
    }
  }
}
