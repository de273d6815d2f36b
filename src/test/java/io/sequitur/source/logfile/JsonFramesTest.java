package io.sequitur.source.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.RejectReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How JSON that is not in lines is cut into frames, and what one broken element costs. */
class JsonFramesTest {
  @TempDir Path folder;

  private ReadLog read(String text) throws IOException {
    return ReadLog.of(Files.writeString(folder.resolve("shop.json"), text));
  }

  private static String event(int number) {
    return "{\"eventId\":\"e" + number + "\",\"n\":{\"x\":[" + number + "]}}";
  }

  private static List<String> ids(ReadLog log) {
    return log.records().stream()
        .map(r -> r.replaceAll(".*\"eventId\": ?\"(\\w+)\".*", "$1"))
        .toList();
  }

  @Test
  void arraysOneAfterAnother() throws IOException {
    ReadLog log = read("[" + event(1) + "," + event(2) + "]\n[" + event(3) + "]\n[]");
    assertThat(ids(log)).containsExactly("e1", "e2", "e3");
    assertThat(log.frames()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void objectsInOneLine() throws IOException {
    ReadLog log = read(event(1) + event(2) + " " + event(3) + "," + event(4));
    assertThat(log.format()).isEqualTo("json");
    assertThat(ids(log)).containsExactly("e1", "e2", "e3", "e4");
  }

  @Test
  void textSequencesOfRfc7464() throws IOException {
    ReadLog log = read("\u001E" + event(1) + "\n\u001E" + event(2) + "\n");
    assertThat(log.records()).hasSize(2);
  }

  @Test
  void elementsThatAreNoObjectsAreRejectedOneByOne() throws IOException {
    ReadLog log = read("[1, \"a,]\", null, [2,[3]], true,\n" + event(1) + ", -1.5e3]");
    assertThat(ids(log)).containsExactly("e1");
    assertThat(log.frames()).containsExactly(6L);
    assertThat(log.reasons()).hasSize(6).containsOnly(RejectReason.NOT_A_RECORD);
  }

  @Test
  void anArrayThatIsNotClosedIsReadAndSaidToBeCutOff() throws IOException {
    ReadLog log = read("[" + event(1) + ",\n" + event(2));
    assertThat(ids(log)).containsExactly("e1", "e2");
    assertThat(log.notices()).singleElement().asString().contains("not closed");
    log = read("[" + event(1) + ",\n" + event(2).substring(0, 20));
    assertThat(ids(log)).containsExactly("e1");
    assertThat(log.reasons()).containsExactly(RejectReason.TRUNCATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"eventId\":\"bad,\"n\":{\"x\":[1]}}",
        "{\"eventId\":\"bad\",\"n\":{\"x\":[1]}",
        "{\"eventId\":\"bad\",\"n\":{\"x\":[1]",
        "{\"eventId\":\"bad\",\"n\":{\"x\":[1",
        "{\"eventId\":\"bad\",\"n\":{\"x\":1]}}",
        "{\"eventId\":\"bad\",\"n\":{\"x\":[1}}",
        "{\"eventId\":\"bad\",\"n\":{\"x\":[1]}]",
        "{\"eventId\":\"bad\",,\"n\":{\"x\":[1]}}",
        "{\"eventId\":bad}",
        "{\"eventId\":\"bad",
        "{\"eventId\":",
        "garbage",
        "{{\"eventId\":\"bad\"}}"
      })
  void aBrokenElementCostsNoOther(String bad) throws IOException {
    for (String between : new String[] {",\n", "\n,\n  ", ",\n\n"}) {
      String text = "[\n" + String.join(between, event(1), bad, event(2), event(3)) + "\n]";
      ReadLog log =
          ReadLog.of(
              Files.writeString(folder.resolve("shop.json"), text),
              OpenOptions.detect().withFormat("json-array"));
      assertThat(ids(log)).as(text).containsExactly("e1", "e2", "e3");
      assertThat(log.rejects()).as(text).isNotEmpty();
      assertThat(log.failure()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"eventId\":\"bad\",\"n\":{\"x\":[1]}",
        "{\"eventId\":\"bad\",\"n\":{\"x\":[1}}",
        "{\"eventId\":\"bad\",,\"n\":{\"x\":[1]}}",
        "{\"eventId\":bad}"
      })
  void evenInASingleLine(String bad) throws IOException {
    ReadLog log = read("[" + String.join(",", event(1), bad, event(2), event(3)) + "]");
    assertThat(ids(log)).containsExactly("e1", "e2", "e3");
    assertThat(log.rejects()).hasSize(1);
  }

  @Test
  void aPrettyPrintedElementThatIsBrokenCostsNoOther() throws IOException {
    String good = "  {\n    \"eventId\": \"e%d\",\n    \"n\": {\n      \"x\": 1\n    }\n  }";
    String bad = "  {\n    \"eventId\": \"bad,\n    \"n\": {\n      \"x\": 1\n    }\n  }";
    ReadLog log =
        read("[\n" + String.join(",\n", good.formatted(1), bad, good.formatted(2)) + "\n]");
    assertThat(log.records()).hasSize(2);
    assertThat(log.reasons()).containsExactly(RejectReason.MALFORMED_JSON);
    assertThat(log.rejects().getFirst().number()).isEqualTo(2);
  }

  /** Whatever the elements are, their frames are exactly them. */
  @Test
  void framesAreTheElementsInChunksOfAnySize() throws IOException {
    Random random = new Random(42);
    for (int round = 0; round < 60; round++) {
      List<String> elements = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(12); i++) {
        elements.add(JsonSamples.object(random, 4));
      }
      boolean array = random.nextBoolean();
      String gap = array ? JsonSamples.gap(random) + "," + JsonSamples.gap(random) : "\n";
      String text = String.join(gap, elements);
      byte[] bytes = (array ? " [ " + text + " ]\n" : text).getBytes(StandardCharsets.UTF_8);
      Path file = Files.write(folder.resolve("shop.json"), bytes);
      Limits limits = new Limits(1 << 20, 1 + random.nextInt(100), 200, 1 << 30);
      OpenOptions options =
          OpenOptions.detect().withFormat(array ? "json-array" : "json").withLimits(limits);
      ReadLog log = ReadLog.of(file, options);
      List<String> frames =
          log.places().stream()
              .map(p -> new String(bytes, (int) p[0], (int) p[1], StandardCharsets.UTF_8))
              .toList();
      assertThat(frames).isEqualTo(elements);
      assertThat(log.rejects()).isEmpty();
    }
  }
}
