package io.sequitur.source.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import io.sequitur.model.RawRecord;
import io.sequitur.source.Sources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every log format; one real file for each. */
class LogFormatsTest {
  /** A way to store bytes. */
  private interface Packing {
    OutputStream pack(OutputStream out) throws IOException;
  }

  abstract static class Contract {
    @TempDir Path folder;

    abstract String format();

    abstract String file();

    abstract List<String> records();

    byte[] bytes() throws IOException {
      try (InputStream in = getClass().getResourceAsStream("/logfile/" + file())) {
        return in.readAllBytes();
      }
    }

    Path write(String name, byte[] bytes) throws IOException {
      return Files.write(folder.resolve(name), bytes);
    }

    /** The name of the file says nothing about its format, but its topic. */
    Path log() throws IOException {
      return write("shop.txt", bytes());
    }

    @Test
    void isRecognisedByItsContent() throws IOException {
      assertThat(ReadLog.of(log()).format()).isEqualTo(format());
    }

    @Test
    void canBeNamed() throws IOException {
      ReadLog named = ReadLog.of(log(), OpenOptions.detect().withFormat(format()));
      assertThat(named.records()).isEqualTo(records());
    }

    @Test
    void givesTheRecords() throws IOException {
      ReadLog log = ReadLog.of(log());
      assertThat(log.records()).isEqualTo(records());
      assertThat(log.rejects()).isEmpty();
      assertThat(log.failure()).isEmpty();
    }

    @Test
    void samplesTheFirstRecords() throws IOException {
      try (OpenedLog log = ReadLog.open(log(), OpenOptions.detect())) {
        assertThat(log.sample().stream().map(ReadLog::text)).isEqualTo(records());
        assertThat(log.sampleRejects()).isEmpty();
      }
    }

    @Test
    void readsARecordAgainByItsPosition() throws Exception {
      for (Path file : List.of(log(), write("shop.txt.gz", pack(GZIPOutputStream::new)))) {
        try (OpenedLog log = ReadLog.open(file, OpenOptions.detect())) {
          ReadLog read = ReadLog.of(log);
          for (int i = 0; i < read.records().size(); i++) {
            long[] place = read.places().get(i);
            RawRecord again = log.record(place[0], (int) place[1]);
            assertThat(ReadLog.text(again)).isEqualTo(records().get(i));
          }
        }
      }
    }

    @Test
    void isTheSameCompressedOrFromAStream() throws IOException {
      String plain = ReadLog.of(log()).essence();
      assertThat(ReadLog.of(write("shop.txt.gz", pack(GZIPOutputStream::new))).essence())
          .isEqualTo(plain);
      assertThat(ReadLog.of(write("shop.txt.zst", pack(ZstdOutputStream::new))).essence())
          .isEqualTo(plain);
      assertThat(ReadLog.of(write("shop.txt.lz4", pack(LZ4FrameOutputStream::new))).essence())
          .isEqualTo(plain);
      assertThat(ReadLog.of(write("shop.zip", zip())).essence()).isEqualTo(plain);
      OpenOptions topic = OpenOptions.detect().withTopic("shop");
      for (byte[] stored : List.of(bytes(), pack(GZIPOutputStream::new), zip())) {
        InputStream stream = new ByteArrayInputStream(stored);
        try (OpenedLog log = Sources.logFiles().open(stream, "(stream)", topic).getFirst()) {
          assertThat(ReadLog.of(log).essence()).isEqualTo(plain);
        }
      }
    }

    @Test
    void isTheSameInChunksOfAnySize() throws IOException {
      String whole = ReadLog.of(log()).essence();
      for (int chunk = 1; chunk <= bytes().length + 1; chunk += 1 + chunk / 8) {
        Limits limits = new Limits(64 << 20, chunk, 200, 1 << 30);
        OpenOptions options = OpenOptions.detect().withLimits(limits);
        assertThat(ReadLog.of(log(), options).essence()).as("chunk " + chunk).isEqualTo(whole);
      }
    }

    @Test
    void isTheSameWithCarriageReturns() throws IOException {
      String text = new String(bytes(), java.nio.charset.StandardCharsets.UTF_8);
      byte[] lines = text.replace("\n", "\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
      ReadLog log = ReadLog.of(write("shop.txt", lines));
      assertThat(log.records().stream().map(r -> r.replace("\r\n", "\n"))).isEqualTo(records());
      assertThat(log.rejects()).isEmpty();
    }

    private byte[] pack(Packing packing) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (OutputStream packed = packing.pack(out)) {
        packed.write(bytes());
      }
      return out.toByteArray();
    }

    private byte[] zip() throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry("logs/"));
        zip.putNextEntry(new ZipEntry("logs/shop.txt"));
        zip.write(bytes());
      }
      return out.toByteArray();
    }
  }

  @Nested
  class JsonLinesOfRecords extends Contract {
    @Override
    String format() {
      return "jsonl";
    }

    @Override
    String file() {
      return "jsonl.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "orders-0@12 2023-11-14T22:13:20Z CREATE o-1 {correlationId=c1,causationId=e0}"
              + " {\"eventId\":\"e1\",\"amount\":12.50}",
          "orders-1@3 2023-11-14T22:13:20.250Z LOG_APPEND null"
              + " {correlationId=c1,trace=a,trace=b}"
              + " {\"eventId\":\"e2\",\"note\":\"café 😀\"}",
          "orders-1@4 2023-11-14T22:13:21Z UNKNOWN o-1 {} null");
    }
  }

  @Nested
  class JsonLinesOfEvents extends Contract {
    @Override
    String format() {
      return "jsonl";
    }

    @Override
    String file() {
      return "events.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "shop--1@-1 - UNKNOWN null {} flat {\"eventId\":\"e1\",\"correlationId\":\"c1\","
              + "\"causationId\":null,\"eventType\":\"OrderPlaced\","
              + "\"occurredAt\":\"2024-01-01T00:00:00Z\",\"payload\":{\"orderId\":\"o-1\"}}",
          "shop--1@-1 - UNKNOWN null {} flat {\"eventId\":\"e2\",\"correlationId\":\"c1\","
              + "\"causationId\":\"e1\",\"eventType\":\"StockReserved\","
              + "\"occurredAt\":\"2024-01-01T00:00:01Z\",\"payload\":{\"orderId\":\"o-1\"}}");
    }
  }

  @Nested
  class KcatJson extends Contract {
    @Override
    String format() {
      return "kcat";
    }

    @Override
    String file() {
      return "kcat.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "orders-0@12 2023-11-14T22:13:20Z CREATE o-1"
              + " {correlationId=c1,causationId=e1,causationId=null} {\"a\":1}",
          "orders-0@13 2023-11-14T22:13:20.001Z LOG_APPEND null {} null",
          "orders-2@0 2023-11-14T22:13:20.002Z CREATE o-2 {} {\"a\":{\"b\":[1,2]}}");
    }
  }

  @Nested
  class AkhqDownload extends Contract {
    @Override
    String format() {
      return "akhq";
    }

    @Override
    String file() {
      return "akhq.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "shop-0@12 2024-01-01T00:00:00Z UNKNOWN o-1 {correlationId=c1} {\"a\":1}",
          "shop-1@7 2024-01-01T00:00:00Z UNKNOWN null {} null",
          "payments-1@8 2024-01-01T00:00:00.500Z UNKNOWN o-2 {correlationId=c2} plain text");
    }
  }

  @Nested
  class RedpandaConsoleJson extends Contract {
    @Override
    String format() {
      return "redpanda";
    }

    @Override
    String file() {
      return "redpanda.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "shop-0@12 2023-11-14T22:13:20Z UNKNOWN o-1 {correlationId=c1} {\"a\": 1}",
          "shop-0@13 2023-11-14T22:13:20.100Z UNKNOWN o-1 {} null");
    }
  }

  @Nested
  class KafbatObjects extends Contract {
    @Override
    String format() {
      return "kafbat";
    }

    @Override
    String file() {
      return "kafbat.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "shop-0@12 2024-01-01T00:00:00Z UNKNOWN o-1 {correlationId=c1} {\"a\":1}",
          "shop-0@13 2024-01-01T00:00:01.500Z UNKNOWN o-1 {} null");
    }
  }

  @Nested
  class ArrayOfEvents extends Contract {
    @Override
    String format() {
      return "json-array";
    }

    @Override
    String file() {
      return "json-array.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "shop--1@-1 - UNKNOWN null {} flat {\"eventId\":\"e1\",\"correlationId\":\"c1\","
              + "\"text\":\"a ] } , { [ \\\" \\\\ in a string\"}",
          "shop--1@-1 - UNKNOWN null {} flat {\"eventId\":\"e2\",\"correlationId\":\"c1\","
              + "\"deep\":[[{\"x\":[]}],{}]}");
    }
  }

  @Nested
  class PrettyPrintedEvents extends Contract {
    @Override
    String format() {
      return "json";
    }

    @Override
    String file() {
      return "json.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "shop--1@-1 - UNKNOWN null {} flat {\n  \"eventId\": \"e1\",\n  \"correlationId\":"
              + " \"c1\",\n  \"lines\": [\n    {\n      \"sku\": \"s-1\"\n    }\n  ]\n}",
          "shop--1@-1 - UNKNOWN null {} flat {\n  \"eventId\": \"e2\",\n  \"correlationId\":"
              + " \"c1\",\n  \"lines\": []\n}");
    }
  }

  @Nested
  class KafkaConsoleConsumer extends Contract {
    @Override
    String format() {
      return "console-consumer";
    }

    @Override
    String file() {
      return "console-consumer.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "shop-0@123 2023-11-14T22:13:20Z CREATE o-1"
              + " {correlationId=c1,at=2024-01-01T00:00:00Z,note=a,b,causationId=e0}"
              + " {\"eventId\":\"e1\"}",
          "shop-0@124 2023-11-14T22:13:20.001Z LOG_APPEND null {} null",
          "shop-1@0 - UNKNOWN o-2 {correlationId=null}"
              + " {\n  \"eventId\": \"e3\",\n  \"note\": \"tabs\tand braces } {\"\n}");
    }
  }

  @Nested
  class CommaSeparated extends Contract {
    @Override
    String format() {
      return "csv";
    }

    @Override
    String file() {
      return "csv.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "orders-0@12 2024-01-01T00:00:00Z UNKNOWN o-1 {correlationId=c1}"
              + " {\"eventId\":\"e1\",\"note\":\"two\nlines, one comma\"}",
          "orders-1@7 2024-01-01T00:00:00.500Z UNKNOWN null {} null");
    }
  }

  @Nested
  class TabSeparated extends Contract {
    @Override
    String format() {
      return "tsv";
    }

    @Override
    String file() {
      return "tsv.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "shop--1@-1 - UNKNOWN null {} flat {\"event_id\":\"e1\",\"correlation_id\":\"c1\","
              + "\"type\":\"OrderPlaced\",\"amount\":\"12.50\","
              + "\"occurred_at\":\"2024-01-01T00:00:00Z\"}",
          "shop--1@-1 - UNKNOWN null {} flat {\"event_id\":\"e2\",\"correlation_id\":\"c1\","
              + "\"causation_id\":\"e1\",\"type\":\"Stock\\tReserved\",\"amount\":\"3\","
              + "\"occurred_at\":\"2024-01-01T00:00:01Z\"}");
    }
  }

  @Nested
  class RedpandaConsoleCsv extends Contract {
    @Override
    String format() {
      return "csv";
    }

    @Override
    String file() {
      return "redpanda-csv.txt";
    }

    @Override
    List<String> records() {
      return List.of(
          "shop-0@12 2023-11-14T22:13:20Z UNKNOWN o-1 {}"
              + " {\"eventId\":\"e1\",\"note\":\"a; b\",\"n\":[1,2]}",
          "shop-1@0 2023-11-14T22:13:20.001Z UNKNOWN o-2 {} {\"eventId\":\"e2\"}");
    }

    @Test
    void saysWhatThisExportHasLost() throws IOException {
      assertThat(ReadLog.of(log()).notices())
          .singleElement()
          .asString()
          .contains("semicolons", "headers", "JSON");
    }
  }
}
