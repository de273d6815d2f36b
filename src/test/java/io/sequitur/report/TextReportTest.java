package io.sequitur.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.SourceSummary;
import io.sequitur.testing.EventLog;
import io.sequitur.testing.RandomLogs;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The report that people read. */
class TextReportTest {
  private static String text(Report report) throws IOException {
    StringBuilder out = new StringBuilder();
    TextReport.write(report, out);
    return out.toString();
  }

  @Test
  void isExactlyTheGoldenOne() throws IOException {
    assertThat(text(ReportFixture.orderReport())).isEqualTo(JsonReportTest.golden("orders.txt"));
  }

  @Test
  void noLineIsWiderThanAHundredColumns() throws IOException {
    for (int seed = 0; seed < 60; seed++) {
      EventLog log = seed % 20 == 0 ? RandomLogs.large(seed) : RandomLogs.small(seed);
      String text = text(ReportFixture.report(log, ReportFixture.source("a.jsonl", 1)));
      assertThat(text.lines()).as("log " + seed).allMatch(line -> line.length() <= 100);
      assertThat(text.lines()).noneMatch(line -> line.endsWith(" "));
    }
  }

  @Test
  void untrustedTextCannotControlTheTerminal() throws IOException {
    EventLog log = new EventLog();
    String evil = "\u001b[2J\u0007\n\rforged\u009b31m\u202egnp\u2028x";
    log.add(evil, "t" + evil, 0).what("T" + evil, "S" + evil).key("k" + evil).millis(0);
    log.add("e" + evil, "t" + evil, 0).what("U" + evil, "R").causedBy(evil).millis(-9_000);
    log.add(evil, "t" + evil, 0).what("T" + evil, "S").key("k").value("other").millis(9);
    String text = text(ReportFixture.report(log, ReportFixture.source("f" + evil, 3)));
    assertThat(text.chars().filter(c -> c != '\n'))
        .noneMatch(c -> c < ' ' || (c >= 0x7f && c <= 0x9f) || c == 0x202e || c == 0x2028);
    assertThat(text).contains("␛[2J␇␊␍forged\\u009b31m\\u202egnp");
    assertThat(text.lines()).noneMatch(line -> line.startsWith("forged"));
  }

  @Test
  void whatCouldNotBeReadIsSaid() throws IOException {
    SourceSummary failed =
        new SourceSummary(
            "gone.jsonl",
            "jsonl",
            6,
            Map.of(),
            Map.of(),
            List.of(),
            ReportFixture.plain(),
            5,
            10,
            false,
            "The file ended early.",
            List.of());
    assertThat(text(ReportFixture.report(ReportFixture.orders(), failed)))
        .contains("• gone.jsonl: The file ended early. What was read before counts.");
  }

  @Test
  void rulesThatWereNotEvaluatedAreListedWithTheirReason() throws IOException {
    EventLog log = new EventLog();
    log.add("a", "app.jsonl", 0).withoutPosition().millis(0);
    assertThat(text(ReportFixture.report(log)))
        .contains("Not evaluated, since the source has no positions: effect-before-cause,")
        .contains("1 record in 1 chain; nothing found.");
  }

  @Test
  void anEmptySessionHasAReport() throws IOException {
    assertThat(text(ReportFixture.report(new EventLog())))
        .contains("0 records in 0 chains; nothing found.")
        .contains("Not evaluated, since no records were read");
  }

  @Test
  void commandsToCopyAreQuotedForAShell() throws IOException {
    Report report =
        ReportFixture.report(ReportFixture.orders(), ReportFixture.source("it's mine.jsonl", 6));
    assertThat(text(report)).contains("sequitur open 'it'\\''s mine.jsonl'");
  }
}
