package io.sequitur.source.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordRejected;
import io.sequitur.model.Times;
import io.sequitur.model.TimestampKind;
import io.sequitur.source.Sources;
import io.sequitur.source.logfile.Chunk;
import io.sequitur.source.logfile.ChunkReader;
import io.sequitur.source.logfile.FrameCursor;
import io.sequitur.source.logfile.FrameParser;
import io.sequitur.source.logfile.OpenOptions;
import io.sequitur.source.logfile.OpenedLog;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as a line is read again as the same record, to the byte. */
class RecordLineTest {
  private static final String[] TOPICS = {"orders", "a.b_c-d", "x"};
  private static final String[] NAMES = {
    "", "id", "ID", "key", "value", "payload", "encoding", "ce_id", "gr\u00FC\u00DFe \u20AC", "\"\\"
  };
  private static final String[] TEXTS = {
    "",
    "null",
    "plain",
    "{\"eventId\":\"e\"}",
    "{\"payload\":\"x\",\"encoding\":\"base64\"}",
    "\"\\\n\r\t\b\f\u0000\u0001\u001F\u007F",
    "\u20AC \uD83D\uDE00 \uFEFF\uFFFD\uFFFF",
    "12",
    "true"
  };

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomRecordsComeBackAsTheyWere(long seed) throws Exception {
    Random random = new Random(seed);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      records.add(record(random, i));
    }
    assertThatAllComeBack(records);
  }

  @Test
  void recordsOfTenMegabytesComeBack() throws Exception {
    Random random = new Random(9);
    byte[] text = new byte[10_000_000];
    Arrays.fill(text, (byte) '"');
    byte[] binary = new byte[10_000_000];
    random.nextBytes(binary);
    assertThatAllComeBack(
        List.of(
            record(random, 0, new byte[] {1}, text, new RecordHeaders()),
            record(
                random,
                1,
                binary,
                binary,
                new RecordHeaders(new Header[] {new RecordHeader("b", binary)})),
            record(random, 2, null, null, new RecordHeaders())));
  }

  @Test
  void everyPairOfBytesIsTextExactlyWhereJavaSaysSo() {
    for (int i = 0; i < 1 << 16; i++) {
      assertTextAsJavaSays((byte) (i >> 8), (byte) i);
    }
    Random random = new Random(10);
    byte[] edges = {
      0,
      0x7F,
      (byte) 0x80,
      (byte) 0x8F,
      (byte) 0x90,
      (byte) 0x9F,
      (byte) 0xA0,
      (byte) 0xBF,
      (byte) 0xC0,
      (byte) 0xC1,
      (byte) 0xC2,
      (byte) 0xDF,
      (byte) 0xE0,
      (byte) 0xED,
      (byte) 0xEF,
      (byte) 0xF0,
      (byte) 0xF4,
      (byte) 0xF5,
      (byte) 0xFF
    };
    for (int i = 0; i < 500_000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(6)];
      for (int k = 0; k < bytes.length; k++) {
        bytes[k] = edges[random.nextInt(edges.length)];
      }
      assertTextAsJavaSays(bytes);
    }
  }

  private static void assertTextAsJavaSays(byte... bytes) {
    byte[] again = new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    if (RecordLine.isText(bytes) != Arrays.equals(again, bytes)) {
      throw new AssertionError(Arrays.toString(bytes));
    }
  }

  private static ConsumerRecord<byte[], byte[]> record(Random random, int offset) {
    RecordHeaders headers = new RecordHeaders();
    for (int i = random.nextInt(5); i > 0; i--) {
      headers.add(NAMES[random.nextInt(NAMES.length)], bytes(random));
    }
    return record(random, offset, bytes(random), bytes(random), headers);
  }

  private static ConsumerRecord<byte[], byte[]> record(
      Random random, long offset, byte[] key, byte[] value, RecordHeaders headers) {
    TimestampType type = TimestampType.values()[random.nextInt(3)];
    return new ConsumerRecord<>(
        TOPICS[random.nextInt(TOPICS.length)],
        random.nextInt(1000),
        random.nextInt(10) == 0 ? Long.MAX_VALUE - offset : offset,
        type == TimestampType.NO_TIMESTAMP_TYPE ? -1 : 1_700_000_000_000L + random.nextInt(),
        type,
        -1,
        -1,
        key,
        value,
        headers,
        random.nextBoolean() ? Optional.of(random.nextInt(100)) : Optional.empty());
  }

  private static byte[] bytes(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> null;
      case 1 -> new byte[0];
      case 2 -> {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        yield bytes;
      }
      case 3 -> (text(random) + text(random)).getBytes(StandardCharsets.UTF_8);
      default -> text(random).getBytes(StandardCharsets.UTF_8);
    };
  }

  private static String text(Random random) {
    return TEXTS[random.nextInt(TEXTS.length)];
  }

  private void assertThatAllComeBack(List<ConsumerRecord<byte[], byte[]>> records)
      throws Exception {
    Path file = folder.resolve("lines.jsonl");
    RecordLine lines = new RecordLine();
    try (OutputStream out = Files.newOutputStream(file)) {
      for (ConsumerRecord<byte[], byte[]> record : records) {
        lines.clear();
        lines.append(record);
        out.write(lines.bytes(), 0, lines.size());
      }
    }
    List<String> read = read(file);
    assertThat(read).hasSameSizeAs(records);
    for (int i = 0; i < read.size(); i++) {
      assertThat(read.get(i)).as("record %d", i).isEqualTo(told(records.get(i)));
    }
  }

  private static List<String> read(Path file) throws Exception {
    List<String> all = new ArrayList<>();
    try (OpenedLog log =
        Sources.logFiles().open(file, OpenOptions.detect().withFormat("kcat")).getFirst()) {
      ChunkReader reader = log.chunks();
      FrameParser parser = log.parser();
      Chunk chunk = new Chunk();
      RawRecord record = new RawRecord();
      while (reader.next(chunk)) {
        FrameCursor cursor = chunk.cursor();
        while (cursor.next()) {
          all.add(read(parser, chunk, cursor, record));
        }
        assertThat(chunk.faults).isEmpty();
      }
      assertThat(reader.failure()).isEmpty();
    }
    return all;
  }

  private static String read(FrameParser parser, Chunk chunk, FrameCursor cursor, RawRecord record)
      throws RecordRejected {
    parser.parse(chunk.data, cursor.start(), cursor.end(), record);
    assertThat(record.tolerated).isEmpty();
    assertThat(record.valueForm).isEqualTo(RawRecord.ValueForm.BYTES);
    StringBuilder text = new StringBuilder();
    place(text, record.topic, record.partition, record.offset, record.timestamp);
    text.append(record.timestampKind).append(' ').append(hash(record.key));
    record.headers.forEach(
        h -> text.append(' ').append(h.name()).append('=').append(hash(h.value())));
    return text.append(" : ").append(hash(record.value)).toString();
  }

  private static String told(ConsumerRecord<byte[], byte[]> record) {
    StringBuilder text = new StringBuilder();
    boolean timed = record.timestampType() != TimestampType.NO_TIMESTAMP_TYPE;
    place(
        text,
        record.topic(),
        record.partition(),
        record.offset(),
        timed ? Times.ofMillis(record.timestamp()) : Times.ABSENT);
    text.append(
            switch (record.timestampType()) {
              case CREATE_TIME -> TimestampKind.CREATE;
              case LOG_APPEND_TIME -> TimestampKind.LOG_APPEND;
              case NO_TIMESTAMP_TYPE -> TimestampKind.UNKNOWN;
            })
        .append(' ')
        .append(hash(record.key()));
    for (Header header : record.headers()) {
      text.append(' ').append(header.key()).append('=').append(hash(header.value()));
    }
    return text.append(" : ").append(hash(record.value())).toString();
  }

  private static void place(
      StringBuilder text, String topic, int partition, long offset, long timestamp) {
    text.append(topic).append('-').append(partition).append('@').append(offset);
    text.append(' ').append(timestamp).append(' ');
  }

  /** All bytes of short ones, length and hash of long ones. */
  private static String hash(byte[] bytes) {
    return bytes == null
        ? "null"
        : bytes.length < 100 ? Arrays.toString(bytes) : bytes.length + "#" + Arrays.hashCode(bytes);
  }
}
