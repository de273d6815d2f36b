package io.sequitur.source.logfile;

import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordRejected;
import io.sequitur.model.Reject;
import io.sequitur.model.RejectReason;
import io.sequitur.model.Times;
import io.sequitur.model.Tolerated;
import io.sequitur.source.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything that reading a log gives.
 *
 * @param records as text, see {@link #text}
 * @param frames the number of each record's frame, from 1
 * @param places position and length of each record
 * @param rejects numbered from 1
 * @param failure why reading ended early, or empty
 */
record ReadLog(
    String format,
    List<String> records,
    List<Long> frames,
    List<long[]> places,
    List<Reject> rejects,
    Map<Tolerated, Long> tolerated,
    long allFrames,
    String failure,
    RejectReason failureReason,
    List<String> notices) {
  /** Opens and reads a file that is one log. */
  static ReadLog of(Path file, OpenOptions options) throws IOException {
    try (OpenedLog log = open(file, options)) {
      return of(log);
    }
  }

  static ReadLog of(Path file) throws IOException {
    return of(file, OpenOptions.detect());
  }

  static OpenedLog open(Path file, OpenOptions options) throws IOException {
    return Sources.logFiles().open(file, options).getFirst();
  }

  static ReadLog of(OpenedLog log) {
    List<String> records = new ArrayList<>();
    List<Long> frames = new ArrayList<>();
    List<long[]> places = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    Map<Tolerated, Long> tolerated = new EnumMap<>(Tolerated.class);
    long before = 0;
    ChunkReader reader = log.chunks();
    FrameParser parser = log.parser();
    Chunk chunk = new Chunk();
    RawRecord record = new RawRecord();
    while (reader.next(chunk)) {
      FrameCursor cursor = chunk.cursor();
      while (cursor.next()) {
        try {
          parser.parse(chunk.data, cursor.start(), cursor.end(), record);
          records.add(text(record));
          frames.add(before + cursor.frame() + 1);
          places.add(new long[] {chunk.position + cursor.start(), cursor.end() - cursor.start()});
          record.tolerated.forEach(what -> tolerated.merge(what, 1L, Long::sum));
        } catch (RecordRejected e) {
          rejects.add(Samples.reject(chunk, cursor, before, e));
        }
      }
      cursor.drainTolerated(tolerated);
      chunk.tolerated.forEach((what, count) -> tolerated.merge(what, count, Long::sum));
      for (Reject fault : chunk.faults) {
        rejects.add(
            new Reject(
                fault.reason(),
                before + fault.number() + 1,
                fault.position(),
                fault.detail(),
                fault.sample()));
      }
      before += cursor.frames();
    }
    reader.close();
    return new ReadLog(
        log.format().name(),
        records,
        frames,
        places,
        rejects,
        tolerated,
        before,
        reader.failure().map(ChunkReader.Failure::sentence).orElse(""),
        reader.failure().map(ChunkReader.Failure::reason).orElse(null),
        log.notices());
  }

  /** The reasons of the rejects in their order. */
  List<RejectReason> reasons() {
    return rejects.stream().map(Reject::reason).toList();
  }

  /** A record as one line: {@code topic-partition@offset time kind key {headers} form value}. */
  static String text(RawRecord r) {
    String headers =
        r.headers.stream()
            .map(h -> h.name() + "=" + (h.value() == null ? "null" : h.text()))
            .collect(Collectors.joining(","));
    return r.topic
        + "-"
        + r.partition
        + "@"
        + r.offset
        + " "
        + (r.timestamp == Times.ABSENT ? "-" : Times.toInstant(r.timestamp))
        + " "
        + r.timestampKind
        + " "
        + string(r.key)
        + " {"
        + headers
        + "} "
        + (r.valueForm == RawRecord.ValueForm.FLAT_OBJECT ? "flat " : "")
        + string(r.value);
  }

  private static String string(byte[] bytes) {
    return bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
  }

  /** What reading gives that must not depend on how the log is stored or chunked. */
  String essence() {
    return format
        + "\n"
        + String.join("\n", records)
        + "\n"
        + frames
        + "\n"
        + places.stream().map(java.util.Arrays::toString).toList()
        + "\n"
        + rejects.stream()
            .map(r -> r.reason() + " " + r.number() + " " + r.position() + " " + r.detail())
            .toList()
        + "\n"
        + tolerated
        + "\n"
        + allFrames
        + failure;
  }
}
