package io.sequitur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code --format json} is schema {@code sequitur-report/1}, member by member and in its order. */
class ReportSchemaTest {
  private static final List<String> FIELDS =
      List.of(
          "eventId", "correlationId", "causationId", "eventType", "service", "time", "businessKey");
  private static final List<String> RULES =
      List.of(
          "duplicate-record",
          "conflicting-duplicate",
          "missing-cause",
          "clock-inversion",
          "effect-before-cause",
          "causation-cycle",
          "correlation-break",
          "key-split",
          "ordering-hazard",
          "offset-gap",
          "slow-hop",
          "unfinished-chain",
          "hot-key",
          "hot-partition",
          "retry-or-dead-letter");

  private static JsonNode report(String file) throws IOException {
    CommandRun run = CommandRun.of("analyze", "--format", "json", file);
    assertThat(run.code()).isZero();
    assertThat(run.out()).endsWith("}\n");
    return new ObjectMapper().readTree(run.out());
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void hasExactlyTheMembersOfTheSchema() throws IOException {
    JsonNode report = report("sample-data/orders-faults.jsonl");
    assertThat(names(report))
        .containsExactly(
            "schema",
            "sources",
            "mapping",
            "records",
            "rejected",
            "events",
            "chains",
            "roots",
            "links",
            "firstTime",
            "lastTime",
            "findings",
            "notEvaluated",
            "missingOffsets",
            "topics",
            "hops",
            "variants");
    assertThat(report.get("schema").asText()).isEqualTo("sequitur-report/1");
    assertThat(names(report.get("mapping"))).containsExactly("convention", "fields", "coverage");
    assertThat(names(report.at("/mapping/fields"))).isEqualTo(FIELDS);
    assertThat(names(report.at("/mapping/coverage"))).isEqualTo(FIELDS);
    assertThat(names(report.get("findings"))).isEqualTo(RULES);
    for (JsonNode source : report.get("sources")) {
      assertThat(names(source)).containsExactly("name", "format", "records", "rejected");
    }
    for (JsonNode topic : report.get("topics")) {
      assertThat(names(topic))
          .containsExactly(
              "topic",
              "partition",
              "firstOffset",
              "lastOffset",
              "records",
              "gaps",
              "missingOffsets");
    }
    for (JsonNode hop : report.get("hops")) {
      assertThat(names(hop))
          .containsExactly(
              "from", "to", "count", "p50Millis", "p95Millis", "p99Millis", "maxMillis");
    }
    for (JsonNode variant : report.get("variants")) {
      assertThat(names(variant)).containsExactly("count", "shape");
    }
  }

  @Test
  void valuesHaveTheTypesOfTheSchema() throws IOException {
    JsonNode report = report("sample-data/orders-faults.jsonl");
    for (String count :
        List.of("records", "rejected", "events", "chains", "roots", "links", "missingOffsets")) {
      assertThat(report.get(count).isIntegralNumber()).as(count).isTrue();
    }
    assertThat(report.get("findings")).allMatch(JsonNode::isIntegralNumber);
    assertThat(report.at("/mapping/coverage"))
        .allMatch(share -> share.asDouble() >= 0 && share.asDouble() <= 1);
    Instant first = Instant.parse(report.get("firstTime").asText());
    assertThat(first).isBefore(Instant.parse(report.get("lastTime").asText()));
    long inTopics = 0;
    for (JsonNode topic : report.get("topics")) {
      inTopics += topic.get("records").asLong();
    }
    assertThat(inTopics).isEqualTo(report.get("records").asLong());
    long inVariants = 0;
    for (JsonNode variant : report.get("variants")) {
      inVariants += variant.get("count").asLong();
    }
    assertThat(inVariants).isEqualTo(report.get("chains").asLong());
  }

  @Test
  void aRuleThatIsNotEvaluatedSaysWhyAndIsNotZero() throws IOException {
    JsonNode report = report("sample-data/formats/events.jsonl");
    assertThat(report.at("/findings/key-split").isNull()).isTrue();
    assertThat(report.at("/notEvaluated/key-split").asText())
        .isEqualTo("the source has no positions");
    assertThat(report.get("missingOffsets").isNull()).isTrue();
    for (String rule : RULES) {
      assertThat(report.get("findings").get(rule).isNull())
          .as(rule)
          .isEqualTo(report.get("notEvaluated").has(rule));
    }
  }

  @Test
  void rejectedRecordsAreCountedByReason() throws IOException {
    JsonNode report = report("sample-data/bad/lines.jsonl");
    JsonNode reasons = report.at("/sources/0/rejected");
    assertThat(names(reasons)).contains("malformed-json", "invalid-utf8", "nesting-too-deep");
    long sum = 0;
    for (JsonNode count : reasons) {
      sum += count.asLong();
    }
    assertThat(report.get("rejected").asLong()).isEqualTo(sum).isPositive();
  }
}
