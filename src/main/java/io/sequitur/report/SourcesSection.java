package io.sequitur.report;

import io.sequitur.model.Figures;
import io.sequitur.model.MappingField;
import io.sequitur.model.Reject;
import io.sequitur.model.RejectReason;
import io.sequitur.model.SourceSummary;
import io.sequitur.model.Tolerated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was read, how it was understood, and what could not be read. */
final class SourcesSection {
  private static final int SAMPLES = 3;

  private SourcesSection() {}

  static void write(Report report, TextPage page) {
    page.heading("Sources");
    List<List<String>> rows = new ArrayList<>();
    for (SourceSummary source : report.sources()) {
      rows.add(
          List.of(
              source.name(),
              source.format(),
              Figures.count(source.records(), "record"),
              source.rejectedTotal() == 0
                  ? "none rejected"
                  : Figures.count(source.rejectedTotal()) + " rejected"));
    }
    page.table(2, rows, 2, 3);
    for (SourceSummary source : report.sources()) {
      if (source.failure() != null) {
        page.bullet(2, source.name() + ": " + source.failure() + " What was read before counts.");
      } else if (!source.complete()) {
        page.bullet(2, source.name() + " was not read to its end; what was read counts.");
      }
      source.notices().forEach(notice -> page.bullet(2, source.name() + ": " + notice));
    }
    writeMapping(report, page);
    writeRejected(report, page);
    writeTolerated(report, page);
  }

  private static void writeMapping(Report report, TextPage page) {
    JoinedMapping mapping = JoinedMapping.of(report.sources());
    page.heading("How events are read");
    page.paragraph(2, 0, "Convention: " + mapping.convention());
    List<List<String>> rows = new ArrayList<>();
    for (MappingField field : MappingField.values()) {
      String place = mapping.fields().get(field);
      rows.add(
          place == null
              ? List.of(nameOf(field), "", "not mapped")
              : List.of(nameOf(field), percentOf(mapping, field), place));
    }
    page.table(2, rows, 1);
    page.paragraph(2, 0, "Percentages: share of sampled records in which the field was found.");
  }

  private static String percentOf(JoinedMapping mapping, MappingField field) {
    return Figures.percent(mapping.coverage().get(field));
  }

  /** As people say it: {@code correlation id}. */
  private static String nameOf(MappingField field) {
    return field.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  private static void writeRejected(Report report, TextPage page) {
    if (report.rejected() == 0) {
      return;
    }
    page.heading("Rejected records (" + Figures.count(report.rejected()) + ")");
    for (SourceSummary source : report.sources()) {
      if (report.sources().size() > 1 && source.rejectedTotal() > 0) {
        page.paragraph(2, 2, source.name());
      }
      for (RejectReason reason : RejectReason.values()) {
        if (source.rejected().containsKey(reason)) {
          writeReason(source, reason, page);
        }
      }
    }
  }

  private static void writeReason(SourceSummary source, RejectReason reason, TextPage page) {
    long count = source.rejected().get(reason);
    page.paragraph(2, 2, reason.id() + ": " + Figures.count(count) + ". " + reason.explanation());
    List<Reject> samples =
        source.samples().stream().filter(s -> s.reason() == reason).limit(SAMPLES).toList();
    for (Reject sample : samples) {
      String detail = sample.detail() == null ? "" : sample.detail();
      page.paragraph(4, 4, "line " + Figures.count(sample.number()) + ": " + detail);
      if (!sample.sample().isBlank()) {
        page.paragraph(8, 0, cut(sample.sample().strip()));
      }
    }
    if (count > samples.size() && !samples.isEmpty()) {
      page.paragraph(4, 0, "… and " + Figures.count(count - samples.size()) + " more");
    }
  }

  private static String cut(String sample) {
    return sample.length() <= 90 ? sample : sample.substring(0, 89) + "…";
  }

  private static void writeTolerated(Report report, TextPage page) {
    List<List<String>> rows = new ArrayList<>();
    for (Tolerated fault : Tolerated.values()) {
      long count = 0;
      for (SourceSummary source : report.sources()) {
        Map<Tolerated, Long> counts = source.tolerated();
        count += counts.getOrDefault(fault, 0L);
      }
      if (count > 0) {
        rows.add(List.of(Figures.count(count) + " ×", fault.explanation()));
      }
    }
    if (!rows.isEmpty()) {
      page.heading("Tolerated faults");
      page.table(2, rows, 0);
    }
  }
}
