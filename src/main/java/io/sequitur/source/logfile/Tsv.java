package io.sequitur.source.logfile;

/** Tab-separated values with a header row. */
public final class Tsv extends CsvFormat {
  public Tsv() {
    super("tsv", "TSV", "\t");
  }
}
