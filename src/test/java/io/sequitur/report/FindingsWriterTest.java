package io.sequitur.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sequitur.rule.RuleResult;
import io.sequitur.testing.RandomLogs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Findings as JSON Lines. */
class FindingsWriterTest {
  private static List<String> lines(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long written = FindingsWriter.write(report, out);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize((int) written);
    return lines;
  }

  @Test
  void writesOneObjectPerFinding() throws IOException {
    assertThat(lines(ReportFixture.orderReport()))
        .contains(
            """
            {"rule":"duplicate-record","severity":"warning",\
            "summary":"PaymentCaptured e2 was recorded again at payments-1 @ 1, 500 ms later; \
            its first record is at payments-1 @ 0.",\
            "chain":"o-1","correlationId":"c1","count":1,"evidence":[\
            {"topic":"payments","partition":1,"offset":1,"eventId":"e2",\
            "eventType":"PaymentCaptured","time":"2024-01-01T00:00:00.620Z"},\
            {"topic":"payments","partition":1,"offset":0,"eventId":"e2",\
            "eventType":"PaymentCaptured","time":"2024-01-01T00:00:00.120Z"}]}\
            """,
            """
            {"rule":"offset-gap","severity":"warning",\
            "summary":"Possible loss: the 2 offsets 1 to 2 of orders-0 are absent.",\
            "chain":null,"correlationId":null,"count":1,"evidence":[\
            {"topic":"orders","partition":0,"offset":3,"eventId":"e3","eventType":"OrderPlaced",\
            "time":"2024-01-01T00:00:01.000000500Z"},\
            {"topic":"orders","partition":0,"offset":0,"eventId":"e1","eventType":"OrderPlaced",\
            "time":"2024-01-01T00:00:00.000Z"}]}\
            """);
  }

  @Test
  void countsOfLinesAddUpToTheReport() throws IOException {
    for (int seed = 0; seed < 40; seed++) {
      Report report = ReportFixture.report(RandomLogs.small(seed));
      long counted = 0;
      for (String line : lines(report)) {
        JsonNode finding = new ObjectMapper().readTree(line);
        counted += finding.get("count").longValue();
        assertThat(finding.get("evidence")).isNotEmpty();
      }
      long expected = report.analysis().results().stream().mapToLong(RuleResult::count).sum();
      assertThat(counted).isEqualTo(expected);
    }
  }
}
