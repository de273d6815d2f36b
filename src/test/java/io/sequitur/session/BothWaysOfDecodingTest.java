package io.sequitur.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.decode.ConventionDetector;
import io.sequitur.decode.FastJsonDecoder;
import io.sequitur.decode.Mapping;
import io.sequitur.decode.RecordDecoder;
import io.sequitur.model.EventBatch;
import io.sequitur.model.IdColumn;
import io.sequitur.model.IdKind;
import io.sequitur.model.Ids;
import io.sequitur.model.Names;
import io.sequitur.source.Sources;
import io.sequitur.source.logfile.Chunk;
import io.sequitur.source.logfile.ChunkReader;
import io.sequitur.source.logfile.OpenOptions;
import io.sequitur.source.logfile.OpenedLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every shipped sample gives the same rows by the scanner of bytes and by the general way alone.
 */
class BothWaysOfDecodingTest {
  private static final Path SAMPLES = Path.of("sample-data");

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> !f.getFileName().toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void bothWaysGiveTheSameRows(Path sample) throws IOException {
    assertThat(rows(sample, true)).isEqualTo(rows(sample, false));
  }

  private static List<String> rows(Path sample, boolean fast) throws IOException {
    List<String> rows = new ArrayList<>();
    for (OpenedLog log : Sources.logFiles().open(sample, OpenOptions.detect())) {
      try (log;
          ChunkReader reader = log.chunks()) {
        Names names = Names.create();
        ChunkDecoder decoder = decoder(log, names, fast);
        Pool<EventBatch> batches = new Pool<>(() -> new EventBatch(LogSession.BATCH_ROWS));
        Chunk chunk = new Chunk();
        while (reader.next(chunk)) {
          for (EventBatch batch : decoder.decode(chunk, 0, batches)) {
            add(batch, names, rows);
          }
        }
      }
    }
    return rows;
  }

  private static ChunkDecoder decoder(OpenedLog log, Names names, boolean fast) {
    Mapping mapping = ConventionDetector.detect(log.sample()).mapping();
    boolean possible = fast && log.format().jsonFrames() && FastJsonDecoder.supports(mapping);
    return new ChunkDecoder(
        log.parser(),
        new RecordDecoder(mapping, names, log.name()),
        possible ? new FastJsonDecoder(mapping, names, log.topic(), log.name()) : null);
  }

  private static void add(EventBatch b, Names names, List<String> rows) {
    for (int i = 0; i < b.size; i++) {
      rows.add(
          String.join(
              " ",
              b.position[i] + "+" + b.length[i],
              names.partitions().get(b.partition[i]).toString(),
              Long.toString(b.offset[i]),
              Long.toString(b.recordTime[i]),
              Long.toString(b.eventTime[i]),
              Byte.toString(b.flags[i]),
              names.types().name(b.type[i]),
              names.services().name(b.service[i]),
              Long.toHexString(b.valueHash[i]),
              text(b.eventId, i),
              text(b.correlationId, i),
              text(b.causationId, i),
              text(b.key, i),
              text(b.businessKey, i)));
    }
    b.extras.forEach(extra -> rows.add(extra.toString()));
    b.samples.forEach(reject -> rows.add(reject.toString()));
    rows.add(b.rejected + " " + b.tolerated + " " + b.frames);
  }

  private static String text(IdColumn column, int row) {
    long low = column.low[row];
    return column.kind[row] == IdKind.LONG_TEXT
        ? new String(
            column.text, IdColumn.textStart(low), IdColumn.textLength(low), StandardCharsets.UTF_8)
        : column.kind[row] + ":" + Ids.text(column.kind[row], column.high[row], low);
  }
}
