package io.sequitur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyzeCommandTest {
  private static final String CLEAN = "sample-data/orders-clean.jsonl";
  private static final String FAULTS = "sample-data/orders-faults.jsonl";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private static JsonNode json(String... args) throws IOException {
    String[] all = new String[args.length + 3];
    all[0] = "analyze";
    all[1] = "--format";
    all[2] = "json";
    System.arraycopy(args, 0, all, 3, args.length);
    CommandRun run = CommandRun.of(all);
    assertThat(run.code()).as(run.err()).isZero();
    return JSON.readTree(run.out());
  }

  @Test
  void theReportIsOnStandardOutputAndNothingElseIs() {
    CommandRun run = CommandRun.of("analyze", FAULTS);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("2,544 records", "363", "conflicting-duplicate", "Why:", "Do:")
        .doesNotContain("\u001B", "\r");
  }

  @Test
  void standardInputIsReadAsAFileIs() throws IOException {
    CommandRun run =
        CommandRun.reading(Files.readAllBytes(Path.of(FAULTS)), "analyze", "--format", "json", "-");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode report = JSON.readTree(run.out());
    assertThat(report.at("/sources/0/name").asText()).isEqualTo("(standard input)");
    assertThat(report.get("findings")).isEqualTo(json(FAULTS).get("findings"));
    assertThat(report.get("variants")).isEqualTo(json(FAULTS).get("variants"));
  }

  @Test
  void compressedStandardInputIsReadBesideAFile() throws IOException {
    byte[] input = Files.readAllBytes(Path.of("sample-data/formats/kcat.jsonl.gz"));
    CommandRun run = CommandRun.reading(input, "analyze", "--format", "json", CLEAN, "-");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode report = JSON.readTree(run.out());
    assertThat(report.at("/sources/1/format").asText()).isEqualTo("kcat");
    assertThat(report.at("/sources/1/records").asLong()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "orders-clean.jsonl, info, 0",
    "orders-clean.jsonl, error, 0",
    "orders-faults.jsonl, info, 1",
    "orders-faults.jsonl, WARNING, 1",
    "orders-faults.jsonl, error, 1",
    "formats/records.jsonl, error, 0",
    "formats/records.jsonl, warning, 1"
  })
  void failsOnFindingsOfTheSeverityOrAbove(String file, String severity, int code) {
    CommandRun run = CommandRun.of("analyze", "--fail-on", severity, "sample-data/" + file);
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.out()).contains("Totals");
  }

  @Test
  void writesEveryFindingToAFile() throws IOException {
    Path out = folder.resolve("findings.jsonl");
    CommandRun run = CommandRun.of("analyze", "--findings", out.toString(), FAULTS);
    assertThat(run.code()).as(run.err()).isZero();
    Map<String, Long> counted = new TreeMap<>();
    for (String line : Files.readAllLines(out)) {
      JsonNode finding = JSON.readTree(line);
      assertThat(finding.get("summary").asText()).isNotBlank();
      assertThat(finding.get("severity").asText()).isIn("info", "warning", "error");
      counted.merge(finding.get("rule").asText(), finding.get("count").asLong(), Long::sum);
    }
    Map<String, Long> reported = new TreeMap<>();
    json(FAULTS)
        .get("findings")
        .properties()
        .forEach(e -> reported.put(e.getKey(), e.getValue().asLong()));
    assertThat(counted).isEqualTo(reported);
    assertThat(folder).isDirectoryContaining(path -> path.equals(out));
    assertThat(folder.toFile().list()).containsExactly("findings.jsonl");
  }

  @Test
  void chainsByWhatTheUserSays() throws IOException {
    long orders = json("--chain-by", "key", FAULTS).get("chains").asLong();
    long flows = json("--chain-by", "correlation", FAULTS).get("chains").asLong();
    long linked = json("--chain-by", "causation", FAULTS).get("chains").asLong();
    assertThat(orders).isEqualTo(359);
    assertThat(flows).isEqualTo(363);
    assertThat(linked).isNotEqualTo(flows);
  }

  @ParameterizedTest
  @CsvSource({"1s, 0", "PT0.2S, 0", "0, 6", "1ms, 6", "99ms, 2", "0.1 s, 1"})
  void toleratesTheSkewThatTheUserAllows(String tolerance, int inversions) throws IOException {
    JsonNode report = json("--skew-tolerance", tolerance, FAULTS);
    assertThat(report.at("/findings/clock-inversion").asInt()).isEqualTo(inversions);
  }

  @Test
  void aNamedConventionOrFormatOrTopicGoesBeforeDetection() throws IOException {
    String file = "sample-data/formats/akhq/shop-events.json";
    JsonNode report = json("--input-format", "akhq", "--topic", "orders", file);
    assertThat(report.at("/topics/0/topic").asText()).isEqualTo("orders");
    assertThat(json(file).at("/topics/0/topic").asText()).isEqualTo("shop-events");
    JsonNode w3c = json("--convention", "W3C", "sample-data/conventions/w3c.jsonl");
    assertThat(w3c.at("/mapping/convention").asText()).isEqualTo("w3c");
  }

  @Test
  void whatCanBeReadIsReportedBesideWhatCannot() {
    CommandRun run = CommandRun.of("analyze", CLEAN, "sample-data/README.md");
    assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(run.out()).contains("2,550 records");
    assertThat(run.err()).contains("README.md");
  }

  @Test
  void whereNothingCanBeReadThereIsNoReport() {
    for (String file : List.of("sample-data", "sample-data/README.md")) {
      CommandRun run = CommandRun.of("analyze", "--format", "json", file);
      assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
      assertThat(run.out()).isEmpty();
      assertThat(run.err().lines()).hasSize(1);
    }
  }

  @Test
  void anUnreadableFileIsWorseThanAFinding() {
    CommandRun run = CommandRun.of("analyze", "--fail-on", "info", FAULTS, "sample-data");
    assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
  }

  @Test
  void anEmptyLogIsALogWithoutRecords() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.jsonl"));
    assertThat(json(empty.toString()).get("records").asLong()).isZero();
  }

  @Test
  void resultsAreTheSameOnEveryRun() {
    CommandRun first = CommandRun.of("analyze", "--format", "json", FAULTS);
    for (int i = 0; i < 5; i++) {
      assertThat(CommandRun.of("analyze", "--format", "json", FAULTS)).isEqualTo(first);
    }
  }
}
