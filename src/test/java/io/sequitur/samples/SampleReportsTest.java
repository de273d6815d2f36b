package io.sequitur.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import io.sequitur.cli.CommandRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real {@code analyze} on every file of {@code sample-data/}. */
class SampleReportsTest {
  private static final Path FOLDER = Path.of("sample-data");
  private static final Map<String, Sample> SAMPLES =
      Samples.all().stream().collect(Collectors.toMap(Sample::path, Function.identity()));

  /** Every log in the folder, whether the generator knows it or not. */
  static List<String> logs() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.endsWith(".md") && !name.endsWith(".mapping.json"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("logs")
  void reportsWhatIsKnownAndReviewed(String path) throws IOException {
    CommandRun run = analyze(path);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertSays(SAMPLES.get(path).expectation(), new ObjectMapper().readTree(run.out()));
    assertThat(run.out())
        .as("golden result of %s; see sample-data/README.md for how to update it", path)
        .isEqualTo(Golden.expected(Golden.of(path), run.out()));
  }

  private static CommandRun analyze(String path) {
    assertThat(SAMPLES).as("made by the generator").containsKey(path);
    List<String> args = new ArrayList<>(List.of("analyze", "--format", "json"));
    if (SAMPLES.get(path).mapping() != null) {
      args.addAll(List.of("--mapping", FOLDER.resolve(SAMPLES.get(path).mapping()).toString()));
    }
    args.add("sample-data/" + path);
    return CommandRun.of(args.toArray(String[]::new));
  }

  /** Compares the report with what the generator knows about the sample. */
  static void assertSays(Expectation expected, JsonNode report) {
    assertThat(report.at("/mapping/convention").asText()).isEqualTo(expected.convention);
    assertThat(rejected(report)).isEqualTo(expected.rejected);
    assertThat(report.get("records").asLong()).as("records").isEqualTo(expected.records);
    assertThat(report.get("events").asLong()).as("events").isEqualTo(expected.events);
    assertThat(report.get("chains").asLong()).as("chains").isEqualTo(expected.chains);
    assertThat(report.get("roots").asLong()).as("roots").isEqualTo(expected.roots);
    assertThat(report.get("links").asLong()).as("links").isEqualTo(expected.links);
    Map<String, Long> wanted = new TreeMap<>();
    Map<String, Long> found = new TreeMap<>();
    for (String rule : Expectation.RULES) {
      wanted.put(rule, expected.notEvaluated.contains(rule) ? -1L : expected.findings(rule));
      JsonNode count = report.get("findings").get(rule);
      found.put(rule, count.isNull() ? -1L : count.asLong());
    }
    assertThat(found).as("findings, -1 for not evaluated").isEqualTo(wanted);
    TreeSet<String> notEvaluated = new TreeSet<>();
    report.get("notEvaluated").fieldNames().forEachRemaining(notEvaluated::add);
    assertThat(notEvaluated).isEqualTo(expected.notEvaluated);
    if (expected.notEvaluated.contains("offset-gap")) {
      assertThat(report.get("missingOffsets").isNull()).isTrue();
    } else {
      assertThat(report.get("missingOffsets").asLong()).isEqualTo(expected.missingOffsets);
    }
  }

  private static Map<String, Long> rejected(JsonNode report) {
    Map<String, Long> rejected = new TreeMap<>();
    for (JsonNode source : report.get("sources")) {
      source
          .get("rejected")
          .properties()
          .forEach(e -> rejected.merge(e.getKey(), e.getValue().asLong(), Long::sum));
    }
    return rejected;
  }

  @Test
  void everyRuleFindsItsFaultInTheSampleWithFaults() {
    Expectation faults = SAMPLES.get("orders-faults.jsonl").expectation();
    assertThat(Expectation.RULES).allMatch(rule -> faults.findings(rule) > 0);
  }

  @Test
  void theCleanSampleHasNoFault() {
    Expectation clean = SAMPLES.get("orders-clean.jsonl").expectation();
    assertThat(Expectation.RULES).allMatch(rule -> clean.findings(rule) == 0);
  }

  @Test
  void theFolderIsWhatTheGeneratorMakes() throws IOException {
    for (Sample sample : SAMPLES.values()) {
      Path file = FOLDER.resolve(sample.path());
      assertThat(file).exists();
      assertThat(unpacked(sample.packing(), Files.readAllBytes(file)))
          .as(sample.path())
          .isEqualTo(sample.content());
    }
    assertThat(SAMPLES.keySet()).containsAll(logs());
  }

  private static byte[] unpacked(Sample.Packing packing, byte[] file) throws IOException {
    InputStream bytes = new ByteArrayInputStream(file);
    return switch (packing) {
      case NONE -> file;
      case GZIP -> new GZIPInputStream(bytes).readAllBytes();
      case ZSTD -> new ZstdInputStream(bytes).readAllBytes();
    };
  }
}
