package io.sequitur.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sequitur.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a log is cut, mixed or repeated, the report on it is the same. */
class SampleSessionsTest {
  private static final Path FAULTS = Path.of("sample-data/orders-faults.jsonl");

  @TempDir Path folder;

  @Test
  void filesOfTopicsTogetherAreOneSession() throws IOException {
    List<Path> files = new ArrayList<>();
    Samples.TOPICS.forEach(t -> files.add(Path.of("sample-data/by-topic/" + t + ".jsonl")));
    JsonNode report = report(files);
    assertThat(report.get("sources")).hasSize(files.size());
    SampleReportsTest.assertSays(Samples.topicsLog().expectation(), report);
  }

  @Test
  void theOrderOfLinesDoesNotMatter() throws IOException {
    for (int seed = 1; seed <= 3; seed++) {
      List<String> lines = new ArrayList<>(Files.readAllLines(FAULTS));
      Collections.shuffle(lines, new Random(seed));
      assertSameResults(List.of(write("shuffled-" + seed + ".jsonl", lines)));
    }
  }

  @Test
  void theOrderOfFilesDoesNotMatter() throws IOException {
    List<String> lines = Files.readAllLines(FAULTS);
    List<Path> parts =
        List.of(
            write("a.jsonl", lines.subList(0, 700)),
            write("b.jsonl", lines.subList(700, 701)),
            write("c.jsonl", lines.subList(701, lines.size())));
    assertSameResults(parts);
    assertSameResults(parts.reversed());
  }

  @Test
  void aRecordThatIsReadTwiceIsOneRecord() throws IOException {
    assertSameResults(List.of(FAULTS, FAULTS));
    List<String> lines = new ArrayList<>(Files.readAllLines(FAULTS));
    assertSameResults(List.of(FAULTS, write("overlap.jsonl", lines.subList(100, 1_500))));
    lines.addAll(List.copyOf(lines));
    assertSameResults(List.of(write("concatenated.jsonl", lines)));
  }

  @Test
  void otherFormatsOfTheSameRecordsTellTheSame() throws IOException {
    SampleLog log = SampleLog.shop(1, 360, 5_600, FaultPlan.FEW_OF_EACH);
    Path array = folder.resolve("array.json");
    Files.writeString(array, Wrappers.jsonArray(log.records()));
    assertSameResults(List.of(array));
  }

  private Path write(String name, List<String> lines) throws IOException {
    return Files.write(folder.resolve(name), lines);
  }

  private static void assertSameResults(List<Path> files) throws IOException {
    assertThat(results(report(files))).isEqualTo(results(report(List.of(FAULTS))));
  }

  /** All but what tells the files apart: their names, and what was found in their first lines. */
  private static JsonNode results(JsonNode report) {
    ObjectNode results = report.deepCopy();
    results.remove(List.of("sources", "mapping"));
    return results;
  }

  private static JsonNode report(List<Path> files) throws IOException {
    List<String> args = new ArrayList<>(List.of("analyze", "--format", "json"));
    files.forEach(file -> args.add(file.toString()));
    CommandRun run = CommandRun.of(args.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return new ObjectMapper().readTree(run.out());
  }
}
