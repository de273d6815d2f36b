package io.sequitur.source;

import io.sequitur.source.logfile.Akhq;
import io.sequitur.source.logfile.ConsoleConsumer;
import io.sequitur.source.logfile.Csv;
import io.sequitur.source.logfile.JsonArray;
import io.sequitur.source.logfile.JsonValues;
import io.sequitur.source.logfile.Jsonl;
import io.sequitur.source.logfile.Kafbat;
import io.sequitur.source.logfile.Kcat;
import io.sequitur.source.logfile.LogFiles;
import io.sequitur.source.logfile.LogFormat;
import io.sequitur.source.logfile.Redpanda;
import io.sequitur.source.logfile.Tsv;
import java.util.List;

/** What can be read, listed in order: a new log format is a line here. */
public final class Sources {
  private static final List<LogFormat> FORMATS =
      List.of(
          new Kcat(),
          new Redpanda(),
          new Kafbat(),
          new Akhq(),
          new Jsonl(),
          new JsonArray(),
          new JsonValues(),
          new ConsoleConsumer(),
          new Csv(),
          new Tsv());

  private Sources() {}

  /** All log formats; where two fit a sample equally well, the first is taken. */
  public static List<LogFormat> formats() {
    return FORMATS;
  }

  /** Opens logs in any of the {@link #formats()}. */
  public static LogFiles logFiles() {
    return new LogFiles(FORMATS);
  }
}
