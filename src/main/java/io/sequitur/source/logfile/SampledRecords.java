package io.sequitur.source.logfile;

import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordRejected;
import io.sequitur.model.Reject;
import java.util.ArrayList;
import java.util.List;

/**
 * The records at the start of a log.
 *
 * @param records readable ones, each an object of its own
 * @param rejects unreadable frames, numbered from 1
 */
record SampledRecords(List<RawRecord> records, List<Reject> rejects) {
  private static final int MOST = 1000;

  SampledRecords {
    records = List.copyOf(records);
    rejects = List.copyOf(rejects);
  }

  /** Reads the records in an input's head; one that the head cuts off is left out. */
  static SampledRecords of(LogInput log, LogLayout layout, Limits limits) {
    List<RawRecord> records = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    LogInput input = LogInput.of(log.head(), log.headIsAll(), limits);
    FrameParser parser = layout.parser().get();
    Chunk chunk = new Chunk();
    long before = 0;
    try (ChunkReader reader = OpenedLog.reader(layout, input, limits, new ArrayList<>())) {
      while (records.size() < MOST && reader.next(chunk)) {
        FrameCursor cursor = chunk.cursor();
        while (records.size() + rejects.size() < MOST && cursor.next()) {
          RawRecord record = new RawRecord();
          try {
            parser.parse(chunk.data, cursor.start(), cursor.end(), record);
            records.add(record);
          } catch (RecordRejected e) {
            rejects.add(Samples.reject(chunk, cursor, before, e));
          }
        }
        before += cursor.frames();
      }
    }
    return new SampledRecords(records, rejects);
  }
}
