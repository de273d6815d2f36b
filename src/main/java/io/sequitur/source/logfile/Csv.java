package io.sequitur.source.logfile;

/** Comma-separated values (also with semicolons or bars) with a header row, RFC 4180. */
public final class Csv extends CsvFormat {
  public Csv() {
    super("csv", "CSV", ",;|");
  }
}
