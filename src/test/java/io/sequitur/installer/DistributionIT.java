package io.sequitur.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The finished distribution, started as a user starts it. */
@DisabledOnOs(OS.WINDOWS)
class DistributionIT {

  private static final Path DIST = Path.of(System.getProperty("sequitur.dist")).toAbsolutePath();

  @TempDir Path folder;

  @Test
  void startsThroughALinkFromAnyFolder() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("sequitur"), DIST.resolve("bin/sequitur"));

    Bash.Result result = start(link, "--version");

    assertThat(result.exitCode()).as(result.errors()).isZero();
    assertThat(result.output()).containsPattern("\\d+\\.\\d+\\.\\d+");
  }

  @Test
  void analysesTheSampleThatItBringsAlong() {
    Bash.Result result =
        start(
            DIST.resolve("bin/sequitur"),
            "analyze",
            "--format",
            "json",
            DIST.resolve("sample-data/orders-faults.jsonl").toString());

    assertThat(result.exitCode()).as(result.errors()).isZero();
    assertThat(result.output()).contains("\"schema\"", "sequitur-report/1");
    assertThat(result.errors()).isEmpty();
  }

  @Test
  void saysInOneSentenceThatNoJavaWasFound() throws IOException {
    Path launcher = copyWithLauncherThatAsksForJava("1000");

    Bash.Result result = start(launcher, "--version");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.output()).isEmpty();
    assertThat(result.errors().lines())
        .singleElement()
        .asString()
        .startsWith("Sequitur needs Java 25 or newer and found none");
  }

  @Test
  void holdsEachLibraryOnceAndJavaFxApart() {
    List<String> libraries = jars(DIST.resolve("lib"));

    assertThat(libraries).extracting(DistributionIT::withoutVersion).doesNotHaveDuplicates();
    assertThat(libraries).noneMatch(jar -> jar.startsWith("javafx-"));
    assertThat(jars(DIST.resolve("lib/fx")))
        .isNotEmpty()
        .allMatch(jar -> jar.startsWith("javafx-"));
  }

  private Bash.Result start(Path launcher, String... arguments) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    return Bash.run(folder, Map.of(), command);
  }

  /**
   * A machine without a fitting Java, seen from the launcher: one that asks for what nobody has.
   */
  private Path copyWithLauncherThatAsksForJava(String release) throws IOException {
    Files.createDirectories(folder.resolve("bin"));
    Files.createDirectories(folder.resolve("lib"));
    Files.copy(DIST.resolve("lib/find-java.sh"), folder.resolve("lib/find-java.sh"));
    String text = Files.readString(DIST.resolve("bin/sequitur"));
    Path launcher = folder.resolve("bin/sequitur");
    Files.writeString(launcher, text.replace("find_java 25", "find_java " + release));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    return launcher;
  }

  private static List<String> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(f -> f.endsWith(".jar"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withoutVersion(String jar) {
    return jar.replaceFirst("-\\d.*", "");
  }
}
