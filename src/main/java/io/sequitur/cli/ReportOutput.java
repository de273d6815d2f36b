package io.sequitur.cli;

import io.sequitur.report.JsonReport;
import io.sequitur.report.Report;
import io.sequitur.report.TextReport;
import java.io.IOException;

/** A report on standard output, for people or for programs. */
final class ReportOutput {
  private ReportOutput() {}

  static void print(Report report, Names.Output format, Terminal terminal) throws IOException {
    if (format == Names.Output.JSON) {
      JsonReport.write(report, terminal.outBytes());
    } else {
      StringBuilder text = new StringBuilder();
      TextReport.write(report, text);
      Style style = new Style(terminal.outInColour());
      terminal.out().print(new ReportColours(style).paint(text.toString()));
    }
    terminal.out().flush();
  }
}
