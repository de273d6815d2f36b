package io.sequitur.report;

import java.io.IOException;

/**
 * Writes a report for people: what was read and how, what was found, where it is slow, and what to
 * do next. At most 100 columns; untrusted text cannot control the terminal.
 */
public final class TextReport {
  private TextReport() {}

  /** Writes the report; lines end with LF. */
  public static void write(Report report, Appendable out) throws IOException {
    TextPage page = new TextPage();
    SourcesSection.write(report, page);
    TotalsSection.write(report, page);
    FindingsSection.write(report, page);
    StatisticsSection.write(report, page);
    NextSteps.write(report, page);
    out.append(page.toString());
  }
}
