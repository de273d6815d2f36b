package io.sequitur.report;

import io.sequitur.model.Figures;
import io.sequitur.rule.Finding;
import io.sequitur.rule.FindingTable;
import io.sequitur.rule.RuleResult;
import io.sequitur.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** What the rules found: counts first, then each rule's worst cases, why and what to do. */
final class FindingsSection {
  private static final int EXAMPLES = 3;

  private FindingsSection() {}

  static void write(Report report, TextPage page) {
    List<RuleResult> results = report.analysis().results();
    List<RuleResult> found = bySeverity(results);
    page.heading("Findings");
    if (found.isEmpty()) {
      page.paragraph(2, 0, "None.");
    } else {
      writeCounts(found, page);
    }
    writeNotFound(results, page);
    for (RuleResult result : found) {
      writeRule(report, result, page);
    }
  }

  /** Results with findings, the worst first. */
  static List<RuleResult> bySeverity(List<RuleResult> results) {
    return results.stream()
        .filter(r -> r.notEvaluated() == null && r.count() > 0)
        .sorted(Comparator.comparing((RuleResult r) -> r.rule().severity()).reversed())
        .toList();
  }

  private static void writeCounts(List<RuleResult> found, TextPage page) {
    List<List<String>> rows = new ArrayList<>();
    for (RuleResult result : found) {
      rows.add(
          List.of(
              result.rule().severity().id(),
              Figures.count(result.count()),
              result.rule().id(),
              result.rule().counts()));
    }
    page.table(2, rows, 1);
  }

  private static void writeNotFound(List<RuleResult> results, TextPage page) {
    List<String> clean =
        results.stream()
            .filter(r -> r.notEvaluated() == null && r.count() == 0)
            .map(r -> r.rule().id())
            .toList();
    if (!clean.isEmpty()) {
      page.blank();
      page.paragraph(2, 2, "Looked for and not found: " + String.join(", ", clean) + ".");
    }
    List<String> reasons =
        results.stream().map(RuleResult::notEvaluated).filter(r -> r != null).distinct().toList();
    for (String reason : reasons) {
      List<String> rules =
          results.stream()
              .filter(r -> reason.equals(r.notEvaluated()))
              .map(r -> r.rule().id())
              .toList();
      page.paragraph(
          2, 2, "Not evaluated, since " + reason + ": " + String.join(", ", rules) + ".");
    }
  }

  private static void writeRule(Report report, RuleResult result, TextPage page) {
    page.blank();
    String mark = result.rule().severity() == Severity.ERROR ? "✖ " : "▲ ";
    page.paragraph(
        2,
        2,
        (result.rule().severity() == Severity.INFO ? "· " : mark)
            + result.rule().title()
            + " ("
            + Figures.count(result.count())
            + ")");
    FindingTable findings = result.findings();
    for (int index : worst(findings)) {
      Finding finding = findings.get(index);
      String chain = finding.chain() < 0 ? "" : " [" + report.chains().label(finding.chain()) + "]";
      page.bullet(4, finding.summary() + chain);
    }
    if (findings.size() > EXAMPLES) {
      page.paragraph(6, 0, "… and " + Figures.count(findings.size() - EXAMPLES) + " more");
    }
    page.paragraph(4, 5, "Why: " + result.rule().explanation());
    page.paragraph(4, 5, "Do:  " + result.rule().remedy());
    if (result.rule().id().equals("missing-cause") && report.rejected() > 0) {
      page.paragraph(
          4,
          5,
          "Note: "
              + Figures.count(report.rejected(), "record")
              + " could not be read; missing causes may be among them.");
    }
  }

  /** Indexes of the worst findings, in their order; the first ones where all are alike. */
  private static TreeSet<Integer> worst(FindingTable findings) {
    List<Integer> best = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      if (best.size() < EXAMPLES
          || findings.measure(i) > findings.measure(best.get(EXAMPLES - 1))) {
        best.add(i);
        best.sort(
            Comparator.comparingLong((Integer x) -> -findings.measure(x))
                .thenComparing(Comparator.naturalOrder()));
        if (best.size() > EXAMPLES) {
          best.removeLast();
        }
      }
    }
    return new TreeSet<>(best);
  }
}
