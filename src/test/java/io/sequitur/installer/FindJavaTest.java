package io.sequitur.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher's search for a Java, on folders that look like installed ones. */
@DisabledOnOs(OS.WINDOWS)
class FindJavaTest {

  /** Newer than any Java that the machine of the test may have. */
  private static final int FAR_RELEASE = 900;

  private static final Path SCRIPT = Path.of("installer/dist/lib/find-java.sh").toAbsolutePath();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"25.0.3, 25", "25, 25", "26-ea, 26", "1.8.0_402, 8", "17.0.15, 17"})
  void readsTheReleaseOfAnInstalledJava(String version, String release) throws IOException {
    installJava(folder.resolve("java"), version, "java");

    assertThat(find("java_release " + folder.resolve("java"), Map.of()).output().strip())
        .isEqualTo(release);
  }

  @Test
  void findsAJavaUnderTheHomeFolder() throws IOException {
    Path java = folder.resolve(".sdkman/candidates/java/900.0.1-tem");
    installJava(java, "900.0.1", "java");

    assertThat(findFar("java", Map.of("HOME", folder.toString())).output().strip())
        .isEqualTo(java.toString());
  }

  @Test
  void prefersTheJavaThatTheUserNamed() throws IOException {
    Path named = folder.resolve("my own java");
    installJava(named, "901", "java");
    installJava(folder.resolve(".jdks/900"), "900", "java");
    Map<String, String> environment =
        Map.of("HOME", folder.toString(), "JAVA25_HOME", named.toString());

    assertThat(findFar("java", environment).output().strip()).isEqualTo(named.toString());
  }

  @Test
  void takesForBuildingOnlyAJavaWithACompiler() throws IOException {
    installJava(folder.resolve(".jdks/900-jre"), "900", "java");
    installJava(folder.resolve(".jdks/901-jdk"), "901", "java", "javac");

    assertThat(findFar("javac", Map.of("HOME", folder.toString())).output().strip())
        .isEqualTo(folder.resolve(".jdks/901-jdk").toString());
  }

  @Test
  void passesOverAJavaHomeThatIsNotThere() throws IOException {
    Path java = folder.resolve(".jdks/900");
    installJava(java, "900", "java");
    Map<String, String> environment =
        Map.of("HOME", folder.toString(), "JAVA_HOME", "/no/such/folder");

    assertThat(findFar("java", environment).output().strip()).isEqualTo(java.toString());
  }

  @Test
  void failsQuietlyWhereThereIsNone() {
    Bash.Result result = findFar("java", Map.of("HOME", ""));

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output() + result.errors()).isEmpty();
  }

  private Bash.Result findFar(String program, Map<String, String> environment) {
    return find("find_java " + FAR_RELEASE + " " + program, environment);
  }

  private Bash.Result find(String call, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(Map.of("JAVA_HOME", "", "JAVA25_HOME", ""));
    all.putAll(environment);
    return Bash.script(folder, all, "set -euo pipefail; . " + SCRIPT + "; " + call);
  }

  private static void installJava(Path home, String version, String... programs)
      throws IOException {
    Files.createDirectories(home.resolve("bin"));
    for (String program : programs) {
      Path file = Files.createFile(home.resolve("bin").resolve(program));
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
  }
}
