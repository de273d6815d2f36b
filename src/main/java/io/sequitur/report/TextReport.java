package io.sequitur.report;

import io.sequitur.model.Figures;
import io.sequitur.rule.Analysis;
import io.sequitur.rule.RuleResult;
import io.sequitur.rule.Severity;
import java.io.IOException;
import java.util.List;

/**
 * Writes a report for people: what was read and how, what was found, where it is slow, and what to
 * do next. At most 100 columns; untrusted text cannot control the terminal.
 */
public final class TextReport {
  private TextReport() {}

  /** Writes the report; lines end with LF. */
  public static void write(Report report, Appendable out) throws IOException {
    TextPage page = new TextPage();
    page.paragraph(0, 2, verdict(report));
    SourcesSection.write(report, page);
    TotalsSection.write(report, page);
    FindingsSection.write(report, page);
    StatisticsSection.write(report, page);
    NextSteps.write(report, page);
    out.append(page.toString());
  }

  /** The whole report in one sentence. */
  private static String verdict(Report report) {
    StringBuilder text = new StringBuilder();
    Analysis.Totals totals = report.analysis().totals();
    text.append(Figures.count(totals.records(), "record"))
        .append(" in ")
        .append(Figures.count(totals.chains(), "chain"));
    if (report.rejected() > 0) {
      text.append(", ").append(Figures.count(report.rejected())).append(" rejected");
    }
    String separator = "; ";
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      long count = 0;
      for (RuleResult result : report.analysis().results()) {
        boolean counts = result.notEvaluated() == null && result.rule().severity() == severity;
        count += counts ? result.count() : 0;
      }
      if (count > 0) {
        String noun = severity == Severity.INFO ? "note" : severity.id();
        text.append(separator).append(Figures.count(count, noun));
        separator = ", ";
      }
    }
    return text.append(separator.equals("; ") ? "; nothing found." : ".").toString();
  }
}
