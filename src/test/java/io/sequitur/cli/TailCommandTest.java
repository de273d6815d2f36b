package io.sequitur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sequitur.demo.broker.BrokerOptions;
import io.sequitur.demo.broker.EmbeddedKafka;
import io.sequitur.testing.LiveTopics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sequitur tail} on a real broker. */
class TailCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FAULTS = Path.of("sample-data/orders-faults.jsonl");

  private static EmbeddedKafka kafka;
  private static LiveTopics topics;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    kafka = EmbeddedKafka.start(BrokerOptions.ONE.with("message.max.bytes", "12000000"));
    topics = new LiveTopics(kafka);
    topics.produceLog(FAULTS, "");
    topics.create("odd", 1);
    topics.produceOdd("odd");
  }

  @AfterAll
  static void stop() {
    topics.close();
    kafka.close();
  }

  private static CommandRun tail(String... more) {
    String[] all = new String[more.length + 3];
    all[0] = "tail";
    all[1] = "--bootstrap-server";
    all[2] = kafka.bootstrapServers();
    System.arraycopy(more, 0, all, 3, more.length);
    return CommandRun.of(all);
  }

  private static JsonNode report(CommandRun run) throws Exception {
    assertThat(run.code()).as(run.err()).isZero();
    ObjectNode report = (ObjectNode) JSON.readTree(run.out());
    report.remove("sources"); // they differ in name only, which the tests below look at
    return report;
  }

  @ParameterizedTest
  @ValueSource(strings = {"tail.jsonl", "tail.jsonl.zst"})
  void aRecordingGivesTheReportOfItsTail(String name) throws Exception {
    Path recording = folder.resolve(name);
    JsonNode live =
        report(
            tail(
                "--topic",
                "*events*",
                "--topic",
                "*orders*",
                "--until",
                "now",
                "--analyze",
                "--format",
                "json",
                "--record",
                recording.toString()));

    JsonNode recorded = report(CommandRun.of("analyze", "--format", "json", recording.toString()));

    assertThat(live.get("records").asLong()).isPositive();
    assertThat(recorded).isEqualTo(live);
  }

  @Test
  void whatTheBrokerHoldsIsWhatTheLogHeldButForOffsets() throws Exception {
    JsonNode live =
        report(
            tail("--topic", "/(?!odd|flow).*/", "--until", "now", "--analyze", "--format", "json"));
    JsonNode log = report(CommandRun.of("analyze", "--format", "json", FAULTS.toString()));

    for (String figure : new String[] {"records", "events", "chains", "links", "variants"}) {
      assertThat(live.get(figure)).as(figure + " of " + live).isEqualTo(log.get(figure));
    }
    ((ObjectNode) log.get("findings")).remove("offset-gap"); // producing again closes the gaps
    ((ObjectNode) live.get("findings")).remove("offset-gap");
    assertThat(live.get("findings")).isEqualTo(log.get("findings"));
  }

  @Test
  void nothingIsLeftBehindInTheCluster() throws Exception {
    var before = topics.names();
    tail("--topic", "odd", "--until", "now");
    assertThat(topics.names()).isEqualTo(before);
    assertThat(topics.groups()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "earliest, now, 9",
    "latest, now, 0",
    "last:2, now, 2",
    "offset:7, now, 2",
    "earliest, records:4, 4",
    "1970-01-01T00:00:00.004Z, now, 6",
    "earliest, 1970-01-01T00:00:00.004Z, 3",
    "1h, 2020-01-01T00:00:00Z, 0"
  })
  void startAndEndAreTaken(String from, String until, long expected) throws Exception {
    Path recording = folder.resolve("part.jsonl");
    CommandRun run =
        tail("--topic", "odd", "--from", from, "--until", until, "--record", recording.toString());
    assertThat(java.nio.file.Files.readAllLines(recording)).hasSize((int) expected);
    assertThat(run.err()).doesNotContain("defect");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--topic nowhere | There is no topic nowhere",
        "--topic odd --from yesterday | none of: earliest, latest",
        "--topic odd --until records:-1 | negative",
        "--topic /(/ | no regular expression",
        "--from earliest | No topic is named",
        "--topic odd --rate -1 | --rate",
        "--topic odd --isolation-level dirty | read_committed"
      })
  void aMistakeIsOneSentence(String arguments, String sentence) {
    CommandRun run = tail((arguments + " --analyze").split(" "));
    assertThat(run.code()).isEqualTo(ExitCode.MISTAKE);
    assertThat(run.err()).contains(sentence).doesNotContain("\tat ");
    assertThat(run.err().strip().lines()).hasSize(1);
  }

  @Test
  void aPortWhereNobodyListensIsNamed() {
    CommandRun run = CommandRun.of("tail", "--bootstrap-server", "127.0.0.1:1", "--topic", "odd");
    assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(run.err()).contains("No broker answers at 127.0.0.1:1", "security.protocol");
  }

  @Test
  void aRecordingOverwritesNothing() throws Exception {
    Path there = java.nio.file.Files.writeString(folder.resolve("there.jsonl"), "mine");
    CommandRun run = tail("--topic", "odd", "--until", "now", "--record", there.toString());
    assertThat(run.code()).isEqualTo(ExitCode.MISTAKE);
    assertThat(there).hasContent("mine");
  }

  @Test
  void recordsThatComeWhileItFollowsAreReadOnce() throws Exception {
    topics.create("flow", 3);
    Path recording = folder.resolve("flow.jsonl");
    Thread producer =
        Thread.ofPlatform()
            .start(
                () -> {
                  for (int i = 0; i < 500; i++) {
                    topics.send(
                        new ProducerRecord<>(
                            "flow",
                            null,
                            ("o-" + i % 7).getBytes(StandardCharsets.UTF_8),
                            ("{\"eventId\":\"e-" + i + "\",\"correlationId\":\"c-" + i % 7 + "\"}")
                                .getBytes(StandardCharsets.UTF_8),
                            java.util.List.of(new RecordHeader("n", new byte[] {1}))));
                  }
                });
    CommandRun run =
        tail(
            "--topic",
            "flow",
            "--until",
            "records:500",
            "--analyze",
            "--format",
            "json",
            "--record",
            recording.toString());
    producer.join();
    JsonNode report = report(run);
    assertThat(report.get("records").asLong()).isEqualTo(500);
    assertThat(report.get("events").asLong()).isEqualTo(500);
    assertThat(report.get("chains").asLong()).isEqualTo(7);
  }
}
