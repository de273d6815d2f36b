package io.sequitur.session;

import io.sequitur.decode.Mapping;
import io.sequitur.model.SourceSummary;
import io.sequitur.source.logfile.ChunkReader;
import io.sequitur.source.logfile.OpenedLog;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** One open source of a session: the log, the mapping that reads it, and its counts. */
final class LogSource {
  private final OpenedLog log;
  private final Mapping mapping;
  private final String partitionName;
  private final long size;
  private final SourceCounts counts;
  private final Supplier<List<String>> notices;
  private volatile ChunkReader reader;

  /**
   * @param log {@code null} where the source could not be opened
   * @param partitionName what the one partition of records without position is called
   * @param size bytes of the file as stored, 0 if unknown
   * @param notices sentences for the user, which may grow
   */
  LogSource(
      OpenedLog log,
      Mapping mapping,
      String partitionName,
      long size,
      SourceCounts counts,
      Supplier<List<String>> notices) {
    this.log = log;
    this.notices = notices;
    this.size = size;
    this.mapping = mapping;
    this.partitionName = partitionName;
    this.counts = counts;
  }

  /** A source that could not be opened. */
  static LogSource failed(String name, String sentence) {
    SourceCounts counts = new SourceCounts(name);
    counts.finished(sentence);
    return new LogSource(null, null, name, 0, counts, List::of);
  }

  boolean isOpen() {
    return log != null;
  }

  OpenedLog log() {
    return log;
  }

  Mapping mapping() {
    return mapping;
  }

  String partitionName() {
    return partitionName;
  }

  /** Bytes of the file as stored, 0 if unknown. */
  long size() {
    return size;
  }

  SourceCounts counts() {
    return counts;
  }

  ChunkReader startReading() {
    reader = log.chunks();
    return reader;
  }

  long bytesRead() {
    ChunkReader r = reader;
    return r == null ? 0 : r.bytesRead();
  }

  long bytesTotal() {
    ChunkReader r = reader;
    return r == null ? -1 : r.bytesTotal();
  }

  /** Stops reading and frees the file. */
  void close() {
    ChunkReader r = reader;
    if (r != null) {
      r.close();
    }
    if (log != null) {
      close(log);
    }
  }

  /** Closes a log; nothing is lost if that fails, for it was only read. */
  static void close(OpenedLog log) {
    try {
      log.close();
    } catch (IOException e) {
      System.getLogger(LogSource.class.getName())
          .log(System.Logger.Level.WARNING, "closing " + log.name(), e);
    }
  }

  SourceSummary summary() {
    return counts.summary(bytesRead(), bytesTotal(), notices.get());
  }
}
