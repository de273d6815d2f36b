package io.sequitur.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class RunTest {
  private static final List<String> SCRIPTS =
      List.of("installer/run", "installer/setup.sh", "installer/dist/lib/find-java.sh");

  @TempDir Path clone;

  @Test
  void aBuildThatFailsIsNotTakenForAFinding() throws IOException {
    for (String script : SCRIPTS) {
      Path copy = clone.resolve(script);
      Files.createDirectories(copy.getParent());
      Files.copy(Path.of(script), copy);
    }
    Path maven = Files.createDirectories(clone.resolve("bin")).resolve("mvn");
    Files.writeString(maven, "#!/bin/sh\nexit 1\n");
    Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    Map<String, String> environment =
        Map.of(
            "PATH",
            maven.getParent() + ":" + System.getenv("PATH"),
            "JAVA25_HOME",
            System.getProperty("java.home"));

    Bash.Result run =
        Bash.run(clone, environment, List.of("bash", "installer/run", "analyze", "x.jsonl"));

    assertThat(run.exitCode()).as(run.errors()).isEqualTo(4);
    assertThat(run.output()).isEmpty();
    assertThat(run.errors()).endsWith("could not be built: what Maven says above is why.\n");
    assertThat(clone.resolve("target")).doesNotExist();
  }
}
