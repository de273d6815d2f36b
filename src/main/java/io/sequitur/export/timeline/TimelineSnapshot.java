package io.sequitur.export.timeline;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.ChainTree;
import io.sequitur.export.ServicePalette;
import io.sequitur.export.picture.Anchor;
import io.sequitur.export.picture.BundledMeasure;
import io.sequitur.export.picture.Picture;
import io.sequitur.export.picture.PictureColors;
import io.sequitur.export.picture.PictureFont;
import io.sequitur.export.picture.PngWriter;
import io.sequitur.export.picture.Shape;
import io.sequitur.export.picture.Stroke;
import io.sequitur.export.picture.SvgWriter;
import io.sequitur.export.picture.TextMeasure;
import io.sequitur.model.Figures;
import io.sequitur.model.Names;
import io.sequitur.model.PartitionTable.TopicPartition;
import io.sequitur.rule.Analysis;
import io.sequitur.rule.Finding;
import io.sequitur.rule.RuleOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The timeline of a chain with its title and findings, as a file; needs no display. */
public final class TimelineSnapshot {
  private static final double MARGIN = 16;
  private static final double HEADER = 62;
  private static final int MOST_FINDINGS = 12;
  private static final int MOST_LINES = 3;

  private final TimelineModel model;
  private final TimelineAxis axis;
  private final Analysis analysis;
  private final SnapshotStyle style;
  private final PictureColors colors;
  private final TextMeasure measure = new BundledMeasure();
  private final List<Shape> shapes = new ArrayList<>();
  private double y;

  private TimelineSnapshot(
      ChainIndex chains, Analysis analysis, RuleOptions rules, int chain, SnapshotStyle style) {
    this.analysis = analysis;
    this.style = style;
    colors = PictureColors.of(style.dark());
    ChainTree tree = ChainTree.of(chains, chain);
    ChainFindings findings =
        ChainFindings.of(analysis, tree, rules.skewTolerance(), Integer.MAX_VALUE);
    model = TimelineModel.of(tree, findings, rules.skewTolerance());
    axis = TimelineAxis.of(model, style.foldGaps(), style.adjusted());
  }

  /**
   * Writes a file, replacing one that is there.
   *
   * @param out its name ends with {@code .svg} or {@code .png}
   * @param chains the chains that were analysed
   * @param chain which of them
   * @throws IOException if the file cannot be written
   * @throws IllegalArgumentException if the name ends otherwise; the message is for people
   */
  public static void write(
      Path out,
      ChainIndex chains,
      Analysis analysis,
      RuleOptions rules,
      int chain,
      SnapshotStyle style)
      throws IOException {
    String name = out.getFileName().toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".svg") && !name.endsWith(".png")) {
      throw new IllegalArgumentException(
          "The picture's name must end with .png or .svg, not " + out.getFileName() + ".");
    }
    TimelineSnapshot snapshot = new TimelineSnapshot(chains, analysis, rules, chain, style);
    Picture picture = snapshot.draw();
    if (name.endsWith(".svg")) {
      new SvgWriter(new TimelineText(snapshot.model, snapshot.axis)).write(picture, out);
    } else {
      new PngWriter(style.pngScale()).write(picture, out);
    }
  }

  /** The picture that {@link #write} writes. */
  public static Picture picture(
      ChainIndex chains, Analysis analysis, RuleOptions rules, int chain, SnapshotStyle style) {
    return new TimelineSnapshot(chains, analysis, rules, chain, style).draw();
  }

  private Picture draw() {
    header();
    double lanes = 74.0 * model.lanes().size() + 64;
    TimelineOptions options =
        TimelineOptions.fit(style.width(), lanes, colors, palette(model.store().names()));
    TimelinePicture timeline = new TimelineLayout(model, axis, measure).layout(options);
    y = HEADER;
    for (Shape shape : timeline.picture().shapes()) {
      shapes.add(Shifted.down(shape, HEADER));
    }
    y += lanes + 10;
    findings();
    return new Picture(style.width(), Math.ceil(y + MARGIN), colors.background(), shapes);
  }

  private static ServicePalette palette(Names names) {
    List<String> services = names.services().names();
    List<String> topics = names.partitions().all().stream().map(TopicPartition::topic).toList();
    return ServicePalette.EMPTY.with(services.size() > 1 ? services : topics);
  }

  private void header() {
    PictureFont title = PictureFont.title(18);
    PictureFont small = PictureFont.text(12);
    double most = style.width() - 2 * MARGIN;
    String label = model.tree().chains().label(model.tree().chain());
    text(MARGIN, 30, measure.elide(label, title, most), title, colors.text());
    String start = TimelineText.start(model);
    String line = TimelineText.summary(model) + (start.isEmpty() ? "" : " · from " + start);
    text(MARGIN, 50, measure.elide(line, small, most), small, colors.muted());
  }

  private void text(double x, double baseline, String text, PictureFont font, int argb) {
    shapes.add(new Shape.Text(x, baseline, text, font, argb, Anchor.START, null));
  }

  private void findings() {
    ChainFindings all = model.findings();
    if (all.total() == 0) {
      return;
    }
    Stroke line = Stroke.of(colors.border(), 1);
    shapes.add(new Shape.Line(MARGIN, y, style.width() - MARGIN, y, line, null));
    y += 24;
    text(MARGIN, y, "Findings in this chain", PictureFont.title(13), colors.text());
    y += 14;
    List<Finding> shown = all.findings().stream().limit(MOST_FINDINGS).toList();
    shown.forEach(this::finding);
    if (all.total() > shown.size()) {
      y += 16;
      String more = "and " + Figures.count(all.total() - shown.size()) + " more";
      text(MARGIN, y, more, PictureFont.text(12), colors.muted());
    }
  }

  private void finding(Finding finding) {
    PictureFont title = PictureFont.title(12);
    PictureFont font = PictureFont.text(12);
    double most = style.width() - 2 * MARGIN - 14;
    String name = analysis.result(finding.rule()).rule().title();
    List<String> lines = TextLines.wrap(finding.summary(), font, most, MOST_LINES, measure);
    double top = y + 2;
    y += 18;
    text(MARGIN + 14, y, name, title, colors.text());
    double width = measure.width(name, title);
    text(
        MARGIN + 14 + width + 8,
        y,
        finding.severity().id(),
        PictureFont.text(11),
        colors.of(finding.severity()));
    for (String text : lines) {
      y += 17;
      text(MARGIN + 14, y, text, font, colors.muted());
    }
    y += 8;
    int colour = colors.of(finding.severity());
    shapes.add(new Shape.Box(MARGIN, top, 3, y - top - 2, 0, colour, null, null));
  }
}
