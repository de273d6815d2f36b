package io.sequitur.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sequitur.model.MappingField;
import io.sequitur.model.MappingSummary;
import io.sequitur.model.SourceSummary;
import io.sequitur.testing.EventLog;
import io.sequitur.testing.RandomLogs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The JSON of schema sequitur-report/1. */
class JsonReportTest {
  private static String json(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonReport.write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode tree(Report report) throws IOException {
    return new ObjectMapper().readTree(json(report));
  }

  static String golden(String name) throws IOException {
    try (InputStream in = JsonReportTest.class.getResourceAsStream("/golden/report/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void isExactlyTheGoldenOne() throws IOException {
    assertThat(json(ReportFixture.orderReport())).isEqualTo(golden("orders.json"));
  }

  @Test
  void hasTheKeysOfTheSchemaInTheirOrder() throws IOException {
    List<String> keys = new ArrayList<>();
    tree(ReportFixture.orderReport()).fieldNames().forEachRemaining(keys::add);
    assertThat(keys)
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
  }

  @Test
  void aRuleThatWasNotEvaluatedHasNullAndItsReason() throws IOException {
    EventLog log = new EventLog();
    log.add("a").withoutPosition();
    JsonNode report = tree(ReportFixture.report(log, ReportFixture.source("a.jsonl", 1)));
    assertThat(report.get("findings").get("key-split").isNull()).isTrue();
    assertThat(report.get("notEvaluated").get("key-split").textValue())
        .isEqualTo("the source has no positions");
    assertThat(report.get("findings").get("duplicate-record").intValue()).isZero();
    assertThat(report.get("missingOffsets").isNull()).isTrue();
    assertThat(report.get("firstTime").isNull()).isTrue();
  }

  @Test
  void mappingsThatDifferAreJoinedAndCoverageIsWeighted() throws IOException {
    MappingSummary other =
        new MappingSummary(
            "cloudevents-binary",
            Map.of(MappingField.EVENT_ID, "header:ce_id", MappingField.TIME, "header:ce_time"),
            Map.of(MappingField.EVENT_ID, 0.5, MappingField.TIME, 1.0));
    SourceSummary second =
        new SourceSummary(
            "b.jsonl", "kcat", 18, Map.of(), Map.of(), List.of(), other, 1, 1, true, null,
            List.of());
    JsonNode mapping =
        tree(ReportFixture.report(
                ReportFixture.orders(), ReportFixture.source("a.jsonl", 6), second))
            .get("mapping");
    assertThat(mapping.get("convention").textValue()).isEqualTo("plain + cloudevents-binary");
    assertThat(mapping.get("fields").get("eventId").textValue())
        .isEqualTo("value:eventId | header:ce_id");
    assertThat(mapping.get("coverage").get("eventId").doubleValue()).isEqualTo(0.625);
    assertThat(mapping.get("coverage").get("time").doubleValue()).isEqualTo(0.75);
  }

  @Test
  void anySessionGivesValidJsonWithoutControlCharacters() throws IOException {
    for (int seed = 0; seed < 50; seed++) {
      Report report =
          ReportFixture.report(RandomLogs.small(seed), ReportFixture.source("s\u009b31m", 1));
      String text = json(report);
      assertThat(new ObjectMapper().readTree(text).get("records").longValue())
          .isEqualTo(report.analysis().totals().records());
      assertThat(text).doesNotContain("\u009b").contains("s\\u009b31m");
    }
  }

  @Test
  void durationsAreWholeMillisecondsOrHaveUpToThreeDecimals() throws IOException {
    EventLog log = new EventLog();
    log.add("a").what("A", "s").millis(0);
    log.add("b").what("B", "s").causedBy("a").millis(1_000);
    log.add("c").what("C", "s").causedBy("a").millis(0);
    log.records().getLast().eventTime = EventLog.START + 1_234_567;
    log.add("d").what("D", "s").causedBy("b").millis(990);
    assertThat(json(ReportFixture.report(log)))
        .contains("\"p50Millis\": 1000,")
        .contains("\"p50Millis\": 1.235,")
        .contains("\"p50Millis\": -10,");
  }
}
