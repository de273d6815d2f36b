package io.sequitur.source.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.RawRecord;
import io.sequitur.source.Sources;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
  @TempDir Path folder;

  @Test
  void aWrappedRecordAndAFlatEventAreRead() throws Exception {
    Path file = folder.resolve("orders.jsonl");
    Files.writeString(
        file,
        """
        {"topic":"orders","partition":1,"offset":7,"timestamp":1700000000000,"key":"o-1","headers":{"correlationId":"c1"},"value":{"a":"\\u00e9"}}

        {"eventId":"e1","partition":0,"offset":3,"timestamp":"2024-01-01T00:00:00Z"}
        """);
    try (OpenedLog log = Sources.logFiles().open(file, OpenOptions.detect()).getFirst()) {
      assertThat(log.sample()).hasSize(2);
      ChunkReader reader = log.chunks();
      Chunk chunk = new Chunk();
      assertThat(reader.next(chunk)).isTrue();
      FrameCursor cursor = chunk.cursor();
      RawRecord record = new RawRecord();
      FrameParser parser = log.parser();
      assertThat(cursor.next()).isTrue();
      parser.parse(chunk.data, cursor.start(), cursor.end(), record);
      assertThat(record.topic).isEqualTo("orders");
      assertThat(record.partition).isEqualTo(1);
      assertThat(record.offset).isEqualTo(7);
      assertThat(record.timestamp).isEqualTo(1_700_000_000_000_000_000L);
      assertThat(new String(record.key, StandardCharsets.UTF_8)).isEqualTo("o-1");
      assertThat(record.headers.getFirst().text()).isEqualTo("c1");
      assertThat(new String(record.value, StandardCharsets.UTF_8)).isEqualTo("{\"a\":\"\\u00e9\"}");
      assertThat(cursor.next()).isTrue();
      assertThat(cursor.frame()).isEqualTo(2);
      RawRecord again = log.record(chunk.position + cursor.start(), cursor.end() - cursor.start());
      assertThat(again.valueForm).isEqualTo(RawRecord.ValueForm.FLAT_OBJECT);
      assertThat(again.offset).isEqualTo(3);
      assertThat(cursor.next()).isFalse();
      assertThat(reader.next(chunk)).isFalse();
      assertThat(reader.failure()).isEmpty();
    }
  }
}
