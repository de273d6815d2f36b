package io.sequitur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own: what a shell and a script see. */
class ProcessTest {
  private static final String FAULTS = "sample-data/orders-faults.jsonl";

  @TempDir Path folder;

  private ProcessBuilder sequitur(List<String> jvm, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(jvm);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("io.sequitur.app.Main");
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("DISPLAY");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("LC_ALL", "C");
    builder.redirectError(folder.resolve("err").toFile());
    return builder;
  }

  private String err() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  private static String out(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static int exit(Process process) throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Test
  void theExitCodeIsTheProcesss() throws Exception {
    Process process = sequitur(List.of(), "analyze", "--fail-on", "error", FAULTS).start();
    String report = out(process);
    assertThat(exit(process)).isEqualTo(ExitCode.FAILED);
    assertThat(err()).isEmpty();
    assertThat(report)
        .as("UTF-8 whatever the locale says")
        .isEqualTo(CommandRun.of("analyze", FAULTS).out());
  }

  @Test
  void readsStandardInput() throws Exception {
    Process process = sequitur(List.of(), "analyze", "--format", "json", "-").start();
    try (OutputStream in = process.getOutputStream()) {
      Files.copy(Path.of(FAULTS), in);
    }
    assertThat(out(process)).contains("\"records\": 2544");
    assertThat(exit(process)).isZero();
  }

  @Test
  void endsQuietlyWhenNobodyReadsOn() throws Exception {
    Process process = sequitur(List.of(), "analyze", FAULTS).start();
    process.getInputStream().close();
    assertThat(exit(process)).isZero();
    assertThat(err()).isEmpty();
  }

  @Test
  void withoutADisplayTheWindowSaysSoInOneSentence() throws Exception {
    for (String[] args : new String[][] {{}, {"open", FAULTS}}) {
      Process process = sequitur(List.of(), args).start();
      assertThat(out(process)).isEmpty();
      assertThat(exit(process)).isEqualTo(ExitCode.MISTAKE);
      assertThat(err()).contains("display", "sequitur analyze").hasLineCount(1);
    }
  }

  @Test
  void commandsLoadNothingOfTheWindow() throws Exception {
    Path classes = folder.resolve("classes");
    Process process =
        sequitur(List.of("-Xlog:class+load:file=" + classes), "analyze", FAULTS).start();
    out(process);
    assertThat(exit(process)).isZero();
    assertThat(Files.readAllLines(classes))
        .hasSizeGreaterThan(500)
        .noneMatch(line -> line.contains("javafx") || line.contains("io.sequitur.ui"));
  }
}
