package io.sequitur.report;

import io.sequitur.chain.Hop;
import io.sequitur.chain.Variant;
import io.sequitur.model.Figures;
import io.sequitur.model.NameTable;
import io.sequitur.rule.Analysis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where time goes, and which shapes chains take. */
final class StatisticsSection {
  private static final int HOPS = 10;
  private static final int VARIANTS = 8;
  private static final int SHAPE = 400;

  private StatisticsSection() {}

  static void write(Report report, TextPage page) {
    writeHops(report, page);
    writeVariants(report, page);
  }

  private static void writeHops(Report report, TextPage page) {
    Analysis analysis = report.analysis();
    if (analysis.hops().isEmpty()) {
      return;
    }
    NameTable types = report.store().names().types();
    page.heading("Slowest hops (by median)");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("from", "to", "count", "p50", "p95", "p99", "max"));
    analysis.hops().stream()
        .sorted(Comparator.comparingLong(Hop::p50).reversed())
        .limit(HOPS)
        .forEach(hop -> rows.add(row(types, hop)));
    page.table(2, rows, 2, 3, 4, 5, 6);
    long more = analysis.hops().size() + (long) analysis.hopsLeftOut() - (rows.size() - 1);
    if (more > 0) {
      page.paragraph(2, 0, "… and " + Figures.count(more) + " more");
    }
    page.paragraph(
        2,
        0,
        "A hop's latency is the effect's time minus the cause's, by the clocks of their services:"
            + " negative where these disagree.");
  }

  private static List<String> row(NameTable types, Hop hop) {
    return List.of(
        name(types, hop.fromType()),
        name(types, hop.toType()),
        Figures.count(hop.count()),
        Figures.duration(hop.p50()),
        Figures.duration(hop.p95()),
        Figures.duration(hop.p99()),
        Figures.duration(hop.max()));
  }

  private static String name(NameTable types, int type) {
    String name = type == 0 ? "(no type)" : types.name(type);
    return name.length() <= 30 ? name : name.substring(0, 29) + "…";
  }

  private static void writeVariants(Report report, TextPage page) {
    Analysis analysis = report.analysis();
    if (analysis.variants().isEmpty()) {
      return;
    }
    page.heading("Shapes of chains");
    List<List<String>> rows = new ArrayList<>();
    for (Variant v : analysis.variants().stream().limit(VARIANTS).toList()) {
      String shape = v.shape();
      rows.add(
          List.of(
              Figures.count(v.count()),
              Figures.percent((double) v.count() / analysis.totals().chains()),
              "median " + Figures.duration(v.medianDuration()),
              shape.length() <= SHAPE ? shape : shape.substring(0, SHAPE - 1) + "…"));
    }
    page.table(2, rows, 0, 1, 2);
    long more = analysis.variants().size() + (long) analysis.variantsLeftOut() - (long) rows.size();
    if (more > 0) {
      page.paragraph(2, 0, "… and " + Figures.count(more, "more shape"));
    }
  }
}
