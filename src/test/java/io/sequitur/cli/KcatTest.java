package io.sequitur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sequitur.demo.broker.BrokerOptions;
import io.sequitur.demo.broker.EmbeddedKafka;
import io.sequitur.testing.LiveTopics;
import java.io.File;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that shares no code with this program or with Kafka's own clients. */
class KcatTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private static boolean kcatIsThere() {
    return Pattern.compile(File.pathSeparator)
        .splitAsStream(System.getenv().getOrDefault("PATH", ""))
        .anyMatch(place -> Files.isExecutable(Path.of(place, "kcat")));
  }

  private Path kcat(String input, String... arguments) throws Exception {
    Path out = Files.createTempFile(folder, "kcat", ".jsonl");
    List<String> command = new ArrayList<>(List.of("kcat"));
    command.addAll(List.of(arguments));
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).isTrue();
    assertThat(process.exitValue()).as(Files.readString(err)).isZero();
    return out;
  }

  private static JsonNode report(CommandRun run) throws Exception {
    assertThat(run.code()).as(run.err()).isZero();
    ObjectNode report = (ObjectNode) JSON.readTree(run.out());
    assertThat(report.at("/sources/0/rejected/malformed-json").asInt()).isZero();
    report.remove("sources"); // they differ in name
    ((ObjectNode) report.get("mapping")).remove("coverage"); // of the first records that came
    return report;
  }

  @Test
  void whatKcatProducedAndReadGivesTheReportOfTheTail() throws Exception {
    assumeTrue(kcatIsThere(), "kcat is not on the PATH (Debian's package is called kcat)");
    try (EmbeddedKafka kafka = EmbeddedKafka.start(BrokerOptions.ONE);
        LiveTopics topics = new LiveTopics(kafka)) {
      topics.produceLog(Path.of("sample-data/orders-faults.jsonl"), "");
      topics.create("by-kcat", 3);
      produceWithHeaders(kafka.bootstrapServers());
      List<String> read = new ArrayList<>();
      for (String topic : topics.names()) {
        read.addAll(
            Files.readAllLines(
                kcat("", "-C", "-J", "-e", "-q", "-t", topic, "-b", kafka.bootstrapServers())));
      }
      Path file = Files.write(folder.resolve("all.jsonl"), read);

      JsonNode byKcat = report(CommandRun.of("analyze", "--format", "json", file.toString()));
      JsonNode byTail =
          report(
              CommandRun.of(
                  "tail",
                  "--bootstrap-server",
                  kafka.bootstrapServers(),
                  "--topic",
                  "*",
                  "--until",
                  "now",
                  "--analyze",
                  "--format",
                  "json"));

      assertThat(byTail.get("records").asInt()).isEqualTo(read.size()).isGreaterThan(2500);
      assertThat(byTail).isEqualTo(byKcat);
    }
  }

  /** Ids in headers, a name that repeats, and text beyond ASCII. */
  private void produceWithHeaders(String servers) throws Exception {
    for (int i = 0; i < 5; i++) {
      kcat(
          "o-" + i + "|{\"orderId\":\"o-" + i + "\",\"name\":\"gr\u00FC\u00DFe \u20AC\"}\n",
          "-P",
          "-t",
          "by-kcat",
          "-b",
          servers,
          "-K",
          "|",
          "-H",
          "eventId=k-" + i,
          "-H",
          "correlationId=kc",
          "-H",
          "causationId=k-" + (i - 1),
          "-H",
          "twice=1",
          "-H",
          "twice=2",
          "-H",
          "none=");
    }
  }
}
