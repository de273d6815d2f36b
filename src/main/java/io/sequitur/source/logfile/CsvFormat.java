package io.sequitur.source.logfile;

import java.util.List;

/** Delimited text with a header row; columns have the names that JSON records have. */
abstract class CsvFormat implements LogFormat {
  /** Rows that are looked at. */
  private static final int SAMPLED = 50;

  private static final String REDPANDA =
      "Redpanda Console replaces commas by semicolons and leaves out headers when it saves CSV:"
          + " texts with commas are not what they were, and ids in headers are missing. Save as"
          + " JSON to have both.";

  private final String name;
  private final String title;
  private final String delimiters;

  CsvFormat(String name, String title, String delimiters) {
    this.name = name;
    this.title = title;
    this.delimiters = delimiters;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final boolean jsonFrames() {
    return false;
  }

  @Override
  public final int recognise(Sample sample) {
    CsvLayout layout = CsvLayout.of(sample, delimiters, OpenOptions.detect());
    if (layout == null || !layout.isPlausible()) {
      return 0;
    }
    int fit = percentThatFits(sample, layout);
    return layout.hasKnownColumn() ? (fit > 50 ? 80 : 0) : fit == 100 ? 30 : 0;
  }

  private static int percentThatFits(Sample sample, CsvLayout layout) {
    FrameScanner scanner =
        new CsvScanner(
            Limits.STANDARD.frame(), layout.delimiter(), layout.quoting(), layout.headerRows());
    CsvRow fields = new CsvRow(layout.delimiter(), layout.quoting());
    List<Sample.Range> rows = sample.frames(scanner, SAMPLED);
    int fit = 0;
    for (Sample.Range row : rows) {
      String fault = fields.split(sample.bytes(), row.start(), row.end());
      fit += fault == null && fields.count() == layout.columns().size() ? 1 : 0;
    }
    return rows.isEmpty() ? (sample.complete() ? 100 : 0) : fit * 100 / rows.size();
  }

  @Override
  public final LogLayout layout(FormatContext context) throws UnreadableInput {
    OpenOptions options = context.options();
    int longest = options.limits().frame();
    String topic = context.topic();
    CsvLayout layout = CsvLayout.of(context.sample(), delimiters, options);
    if (layout == null) {
      throw new UnreadableInput(
          UnreadableInput.Kind.UNREADABLE,
          "A table needs a header row within its first " + Sample.SIZE / 1024 + " KiB.");
    }
    return new LogLayout(
        Framing.CSV_ROWS,
        () -> new CsvScanner(longest, layout.delimiter(), layout.quoting(), layout.headerRows()),
        () -> new CsvParser(layout, topic),
        layout.redpanda() ? List.of(REDPANDA) : List.of(),
        layout.logColumns());
  }
}
