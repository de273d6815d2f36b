package io.sequitur.report;

import io.sequitur.chain.PartitionSpan;
import io.sequitur.model.Figures;
import io.sequitur.model.PartitionTable.TopicPartition;
import io.sequitur.model.Times;
import io.sequitur.rule.Analysis;
import io.sequitur.rule.Wording;
import java.util.ArrayList;
import java.util.List;

/** The counts, the time they span, and what was read of each topic. */
final class TotalsSection {
  private static final int PARTITIONS = 12;

  private TotalsSection() {}

  static void write(Report report, TextPage page) {
    Analysis.Totals totals = report.analysis().totals();
    page.heading("Totals");
    List<List<String>> rows = new ArrayList<>();
    long twice = report.chains().size() - totals.records();
    rows.add(
        row(
            "records",
            totals.records(),
            twice == 0 ? "" : Figures.count(twice) + " more were read twice and count once"));
    rows.add(row("events", totals.events(), "distinct event ids, and records without"));
    rows.add(row("chains", totals.chains(), chainsBy(report)));
    rows.add(row("roots", totals.roots(), "events without a cause, or caused from outside"));
    rows.add(row("links", totals.links(), "pairs of cause and effect"));
    page.table(2, rows, 1);
    if (totals.firstTime() == Times.ABSENT) {
      page.paragraph(2, 0, "No record has a time.");
    } else {
      page.paragraph(
          2,
          2,
          "from "
              + Wording.time(totals.firstTime())
              + " to "
              + Wording.time(totals.lastTime())
              + " ("
              + Figures.duration(totals.lastTime() - totals.firstTime())
              + ")");
    }
    writePartitions(report, page);
  }

  private static List<String> row(String name, long count, String note) {
    return List.of(name, Figures.count(count), note);
  }

  private static String chainsBy(Report report) {
    return switch (report.chains().grouping()) {
      case CORRELATION -> "by correlation id; events without one by their links";
      case KEY -> "by business key; events without one by their links";
      case CAUSATION -> "by links alone";
    };
  }

  private static void writePartitions(Report report, TextPage page) {
    List<PartitionSpan> spans = report.analysis().partitions();
    if (report.analysis().totals().missingOffsets() < 0) {
      page.paragraph(
          2, 0, "The source has no positions (partitions and offsets): order is that of lines.");
      return;
    }
    page.heading("Topics");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("topic-partition", "records", "first offset", "last offset", "absent"));
    for (PartitionSpan span : spans.subList(0, Math.min(PARTITIONS, spans.size()))) {
      TopicPartition tp = report.store().names().partitions().get(span.partition());
      rows.add(
          List.of(
              tp.positioned() ? tp.toString() : tp.topic() + " (no positions)",
              Figures.count(span.records()),
              Long.toString(span.firstOffset()),
              Long.toString(span.lastOffset()),
              span.gaps() == 0
                  ? "-"
                  : Figures.count(span.missingOffsets())
                      + " in "
                      + Figures.count(span.gaps(), "gap")));
    }
    page.table(2, rows, 1, 2, 3, 4);
    if (spans.size() > PARTITIONS) {
      page.paragraph(2, 0, "… and " + Figures.count(spans.size() - PARTITIONS) + " more");
    }
  }
}
