package io.sequitur.session;

import io.sequitur.decode.Mapping;
import io.sequitur.model.SourceSummary;
import io.sequitur.source.logfile.ChunkReader;
import io.sequitur.source.logfile.OpenedLog;
import java.io.IOException;
import java.util.List;

/** One open source of a session: the log, the mapping that reads it, and its counts. */
final class LogSource {
  private final OpenedLog log;
  private final Mapping mapping;
  private final String partitionName;
  private final long size;
  private final SourceCounts counts;
  private volatile ChunkReader reader;

  /**
   * @param log {@code null} where the source could not be opened
   * @param partitionName what the one partition of records without position is called
   * @param size bytes of the file as stored, 0 if unknown
   */
  LogSource(OpenedLog log, Mapping mapping, String partitionName, long size, SourceCounts counts) {
    this.log = log;
    this.size = size;
    this.mapping = mapping;
    this.partitionName = partitionName;
    this.counts = counts;
  }

  /** A source that could not be opened. */
  static LogSource failed(String name, String sentence) {
    SourceCounts counts = new SourceCounts(name);
    counts.finished(sentence);
    return new LogSource(null, null, name, 0, counts);
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
    List<String> notices = log == null ? List.of() : log.notices();
    return counts.summary(bytesRead(), bytesTotal(), notices);
  }
}
