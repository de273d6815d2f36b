package io.sequitur.report;

import io.sequitur.model.Figures;
import io.sequitur.model.SourceSummary;
import io.sequitur.rule.FindingTable;
import io.sequitur.rule.RuleResult;
import java.util.List;
import java.util.stream.Collectors;

/** What was assumed, and what to do next: commands that can be copied. */
final class NextSteps {
  private NextSteps() {}

  static void write(Report report, TextPage page) {
    page.heading("Notes");
    if (report.analysis().partitions().size() > 1) {
      page.bullet(
          2,
          "Between partitions there is no true order; where records of several are ordered, the"
              + " record timestamp decides, which is an estimate.");
    }
    page.bullet(
        2,
        "Time is the event's own where the mapping names one, else the record's timestamp. An"
            + " effect may precede its cause by "
            + Figures.duration(report.options().skewTolerance())
            + " before that is a clock inversion.");
    page.bullet(2, "What a finding says about reasons is an inference from the other records.");
    page.heading("Next");
    String files =
        report.sources().stream().map(NextSteps::argument).collect(Collectors.joining(" "));
    String chain = exampleChain(report);
    if (chain != null) {
      command(page, "sequitur chain " + quoted(chain) + " " + files, "one chain as a tree");
    }
    command(page, "sequitur analyze --findings findings.jsonl " + files, "every finding");
    command(page, "sequitur open " + files, "the explorer");
  }

  private static void command(TextPage page, String command, String what) {
    page.paragraph(2, 4, what + ":");
    page.verbatim(4, command);
  }

  private static String argument(SourceSummary source) {
    return source.name().equals("(standard input)") ? "-" : quoted(source.name());
  }

  /** As a shell takes it for one word. */
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:@%+=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** A chain with a finding of the gravest rule that has any in chains, else any chain. */
  private static String exampleChain(Report report) {
    List<RuleResult> found = FindingsSection.bySeverity(report.analysis().results());
    for (RuleResult result : found) {
      FindingTable findings = result.findings();
      for (int i = 0; i < Math.min(findings.size(), 100); i++) {
        if (findings.chain(i) >= 0) {
          return report.chains().label(findings.chain(i));
        }
      }
    }
    return report.analysis().variants().isEmpty()
        ? null
        : report.chains().label(report.analysis().variants().getFirst().example());
  }
}
