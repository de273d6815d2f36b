package io.sequitur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sequitur.demo.broker.BrokerOptions;
import io.sequitur.demo.broker.EmbeddedKafka;
import io.sequitur.testing.LiveTopics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code sequitur tail} as a process of its own, ended from a keyboard, a script or by force. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals are sent with kill")
class TailProcessTest {
  private static final int RECORDS = 300;
  private static final ObjectMapper JSON = new ObjectMapper();

  private static EmbeddedKafka kafka;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    kafka = EmbeddedKafka.start(BrokerOptions.ONE);
    try (LiveTopics topics = new LiveTopics(kafka)) {
      topics.create("orders", 1);
      topics.create("empty", 1);
      for (int i = 0; i < RECORDS; i++) {
        String event = "{\"eventId\":\"e-" + i + "\",\"correlationId\":\"c-" + i % 7 + "\"}";
        topics.send(new ProducerRecord<>("orders", event.getBytes(StandardCharsets.UTF_8)));
      }
    }
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  private Process tail(String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of("io.sequitur.app.Main", "tail", "--bootstrap-server", kafka.bootstrapServers()));
    command.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("DISPLAY");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.redirectError(folder.resolve("err").toFile());
    return builder.start();
  }

  private String err() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  private static CompletableFuture<String> out(Process process) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (InputStream in = process.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }

  private static void signal(Process process, String name) throws Exception {
    Process kill =
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start();
    assertThat(kill.waitFor()).isZero();
  }

  private static int exit(Process process) throws InterruptedException {
    boolean ended = process.waitFor(30, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).isTrue();
    return process.exitValue();
  }

  /** A recording has what the program has read: the one sign of it that others can see. */
  private static void awaitLines(Path recording, Process process, int lines) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    try (var watch = recording.getFileSystem().newWatchService()) {
      recording
          .getParent()
          .register(
              watch,
              java.nio.file.StandardWatchEventKinds.ENTRY_CREATE,
              java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY);
      while (!Files.exists(recording) || Files.readAllLines(recording).size() < lines) {
        assertThat(process.isAlive()).isTrue();
        assertThat(System.nanoTime()).isLessThan(deadline);
        var key = watch.poll(1, TimeUnit.SECONDS);
        if (key != null) {
          key.pollEvents();
          key.reset();
        }
      }
    }
  }

  private void assertReportAfter(String signal) throws Exception {
    Path recording = folder.resolve(signal + ".jsonl");
    Process process =
        tail(
            "--topic", "orders", "--analyze", "--format", "json", "--record", recording.toString());
    CompletableFuture<String> out = out(process);
    awaitLines(recording, process, RECORDS);
    signal(process, signal);
    assertThat(exit(process)).as(err()).isZero();
    JsonNode report = JSON.readTree(out.join());
    assertThat(report.get("schema").asText()).isEqualTo("sequitur-report/1");
    assertThat(report.get("records").asInt()).isEqualTo(RECORDS);
    assertThat(report.get("chains").asInt()).isEqualTo(7);
    assertThat(err()).doesNotContain("Exception");
    assertThat(Files.readAllLines(recording)).hasSize(RECORDS);
  }

  @Test
  void controlCEndsItWithItsReport() throws Exception {
    assertReportAfter("INT");
  }

  @Test
  void terminationEndsItWithItsReport() throws Exception {
    assertReportAfter("TERM");
  }

  @Test
  void controlCEndsItAlthoughNothingHasCome() throws Exception {
    Path recording = folder.resolve("none.jsonl");
    Process process =
        tail("--topic", "empty", "--analyze", "--format", "json", "--record", recording.toString());
    CompletableFuture<String> out = out(process);
    awaitLines(recording, process, 0);
    signal(process, "INT");
    assertThat(exit(process)).as(err()).isZero();
    assertThat(JSON.readTree(out.join()).get("records").asInt()).isZero();
  }

  @Test
  void whatIsWrongIsOneSentenceOnAllOfStandardError() throws Exception {
    Path client = folder.resolve("client.properties");
    for (String wrong :
        List.of("ssl.truststore.location=" + folder.resolve("none.p12"), "ssl.protocol=NONE")) {
      Files.writeString(client, "security.protocol=SSL\n" + wrong + "\n");
      Process process =
          tail("--topic", "orders", "--command-config", client.toString(), "--until", "now");
      CompletableFuture<String> out = out(process);
      assertThat(exit(process)).isNotZero();
      assertThat(out.join()).isEmpty();
      assertThat(err()).as(wrong).hasLineCount(1).doesNotContain("\tat ");
    }
  }

  @Test
  void whatWasRecordedStaysWhenItIsKilled() throws Exception {
    Path recording = folder.resolve("killed.jsonl");
    Process process = tail("--topic", "orders", "--record", recording.toString());
    awaitLines(recording, process, RECORDS);
    signal(process, "KILL");
    assertThat(exit(process)).isNotZero();
    CommandRun run = CommandRun.of("analyze", "--format", "json", recording.toString());
    assertThat(JSON.readTree(run.out()).get("records").asInt()).isEqualTo(RECORDS);
  }
}
