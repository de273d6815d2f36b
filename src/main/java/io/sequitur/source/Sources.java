package io.sequitur.source;

import io.sequitur.source.logfile.Jsonl;
import io.sequitur.source.logfile.LogFiles;
import io.sequitur.source.logfile.LogFormat;
import java.util.List;

/** What can be read, listed in order: a new log format is a line here. */
public final class Sources {
  private static final List<LogFormat> FORMATS = List.of(new Jsonl());

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
