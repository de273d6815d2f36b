package io.sequitur.source.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordRejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The spellings of records and events as JSON objects. */
class JsonRecordsTest {
  @TempDir Path folder;

  private static String parse(String json) throws RecordRejected {
    byte[] data = ("xx" + json + "yy").getBytes(StandardCharsets.UTF_8);
    RawRecord record = new RawRecord();
    new JsonFrameParser("t", false).parse(data, 2, data.length - 2, record);
    return ReadLog.text(record);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"1\",\"b\":\"2\",\"b\":\"3\",\"c\":null}",
        "{\"a\":1,\"b\":[2,\"3\"],\"c\":null}",
        "{\"a\":{\"payload\":\"1\",\"encoding\":\"text\"},\"b\":2,\"b\":3,\"c\":null}",
        "[{\"key\":\"a\",\"value\":\"1\"},{\"key\":\"b\",\"value\":2},{\"key\":\"b\",\"value\":\"3\"},"
            + "{\"key\":\"c\",\"value\":null}]",
        "[{\"Key\":\"a\",\"Value\":\"1\"},{\"name\":\"b\",\"value\":\"2\"},{\"k\":\"b\",\"v\":3},"
            + "{\"key\":\"c\"}]",
        "[{\"key\":\"a\",\"value\":{\"payload\":\"1\",\"encoding\":\"text\",\"size\":1}},"
            + "{\"key\":\"b\",\"stringValue\":\"2\"},{\"b\":\"3\"},{\"c\":null}]",
        "[{\"a\":\"1\",\"b\":\"2\"},{\"b\":\"3\",\"c\":null}]",
        "[\"a\",\"1\",\"b\",\"2\",\"b\",\"3\",\"c\",null]",
        "[[\"a\",\"1\"],[\"b\",\"2\"],[\"b\",\"3\"],[\"c\",null]]"
      })
  void headersInAnyShape(String headers) throws Exception {
    assertThat(parse("{\"headers\":" + headers + ",\"value\":\"v\"}"))
        .isEqualTo("t--1@-1 - UNKNOWN null {a=1,b=2,b=3,c=null} v");
    assertThat(parse("{\"eventId\":\"e\",\"Headers\":" + headers + "}"))
        .contains(" {a=1,b=2,b=3,c=null} flat {");
  }

  @Test
  void headersThatAreNestedJsonKeepItAsText() throws Exception {
    assertThat(parse("{\"headers\":{\"meta\":{\"x\": [1]}},\"value\":1}"))
        .contains("{meta={\"x\": [1]}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "partition!partitionID!offset!timestamp!key!headers!value",
        "Partition!PARTITION!Offset!Timestamp!Key!Headers!Value",
        "partition_id!PartitionId!OFFSET!ts!KEY!HEADERS!payload",
        "partitionId!Partition_Id!offset!TS!key!headers!Payload"
      })
  void namesAreKnownInAnySpelling(
      String p1, String p2, String offset, String time, String key, String headers, String value)
      throws Exception {
    for (String partition : new String[] {p1, p2}) {
      String json =
          "{\"%s\":3,\"%s\":7,\"%s\":1700000000000,\"%s\":\"k\",\"%s\":{\"h\":\"1\"},\"%s\":{\"a\":1}}"
              .formatted(partition, offset, time, key, headers, value);
      assertThat(parse(json)).isEqualTo("t-3@7 2023-11-14T22:13:20Z UNKNOWN k {h=1} {\"a\":1}");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "\"text\"!text",
        "\"\"!''",
        "\"{\\\"a\\\":\\\"\\u00e9\\\"}\"!{\"a\":\"é\"}",
        "\"\\ud83d\\ude00\\\\\\/\"!😀\\/",
        "\"half \\ud83d\"!half ?",
        "null!null",
        "12.50!12.50",
        "true!true",
        "[1, 2]![1, 2]",
        "{ \"a\" : 1 }!{ \"a\" : 1 }",
        "{\"payload\":\"x\",\"other\":1}!{\"payload\":\"x\",\"other\":1}",
        "{\"payload\":{\"a\":1},\"encoding\":\"json\"}!{\"a\":1}",
        "{\"encoding\":\"text\",\"payload\":\"x\"}!x",
        "{\"payload\":null}!null"
      })
  void keysAndValuesAreWhatTheyStandFor(String json, String bytes) throws Exception {
    String text =
        parse("{\"partition\":0,\"offset\":1,\"key\":%s,\"value\":%s}".formatted(json, json));
    assertThat(text).isEqualTo("t-0@1 - UNKNOWN " + bytes + " {} " + bytes);
  }

  @Test
  void allEscapesOfStrings() throws Exception {
    assertThat(parse("{\"offset\":1,\"value\":\"\\b\\f\\n\\r\\t\\\"\\\\\\/\\u20AC\\u0000\"}"))
        .endsWith(" \b\f\n\r\t\"\\/\u20AC\0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        // a value alone, a place alone, or an id of its own: a flat event
        "{\"value\":1}!flat",
        "{\"payload\":{\"a\":1},\"schema\":{}}!flat",
        "{\"topic\":\"x\",\"partition\":0,\"offset\":1}!flat",
        "{\"eventId\":\"e\",\"topic\":\"x\",\"partition\":0,\"offset\":1,\"payload\":{}}!flat",
        "{\"correlation_id\":\"c\",\"headers\":{},\"value\":{}}!flat",
        "{\"messageId\":\"m\",\"headers\":{},\"message\":{}}!flat",
        "{\"topic\":\"x\",\"value\":1}!wrapped",
        "{\"headers\":[],\"payload\":{\"eventId\":\"e\"}}!wrapped",
        "{\"offset\":1,\"value\":{\"correlationId\":\"c\"}}!wrapped",
        "{\"type\":\"x\",\"id\":\"1\",\"partition\":0,\"value\":{}}!wrapped"
      })
  void whatIsARecordAndWhatAnEvent(String json, String form) throws Exception {
    assertThat(parse(json).contains("} flat {")).isEqualTo("flat".equals(form));
  }

  @Test
  void theTimestampOfAnEventWithoutPositionIsItsOwnField() throws Exception {
    assertThat(parse("{\"eventId\":\"e\",\"timestamp\":99999999999999999999}"))
        .startsWith("t--1@-1 - ");
    assertThat(
            parse("{\"eventId\":\"e\",\"timestamp\":1700000000000,\"partition\":0,\"offset\":1}"))
        .startsWith("t-0@1 2023-11-14T22:13:20Z ");
  }

  @ParameterizedTest
  @CsvSource({
    "1700000000, 2023-11-14T22:13:20Z",
    "1700000000000, 2023-11-14T22:13:20Z",
    "1700000000000000, 2023-11-14T22:13:20Z",
    "1700000000000000000, 2023-11-14T22:13:20Z",
    "1700000000.250, 2023-11-14T22:13:20.250Z",
    "1.7e9, 2023-11-14T22:13:20Z",
    "\"1700000000000\", 2023-11-14T22:13:20Z",
    "\"2023-11-14T22:13:20Z\", 2023-11-14T22:13:20Z",
    "\"2023-11-14T23:13:20.5+01:00\", 2023-11-14T22:13:20.500Z",
    "-1, -",
    "null, -",
    "\"\", -"
  })
  void timestampsInAnyUnit(String time, String shown) throws Exception {
    assertThat(parse("{\"partition\":0,\"offset\":1,\"value\":1,\"timestamp\":" + time + "}"))
        .startsWith("t-0@1 " + shown + " UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "\"12\", 12",
    "12.0, 12",
    "1.2e1, 12",
    "9223372036854775807, 9223372036854775807"
  })
  void offsetsInAnySpelling(String offset, String shown) throws Exception {
    assertThat(parse("{\"partition\":0,\"offset\":" + offset + ",\"value\":1}"))
        .startsWith("t-0@" + shown + " ");
  }

  @Test
  void aTimestampsKindIsKept() throws Exception {
    for (String spelled : new String[] {"tstype", "timestampType", "timestamp_type"}) {
      String json = "{\"offset\":1,\"value\":1,\"ts\":1700000000000,\"%s\":\"%s\"}";
      assertThat(parse(json.formatted(spelled, "create"))).contains("CREATE");
      assertThat(parse(json.formatted(spelled, "CREATE_TIME"))).contains("CREATE");
      assertThat(parse(json.formatted(spelled, "logappend"))).contains("LOG_APPEND");
      assertThat(parse(json.formatted(spelled, "LogAppendTime"))).contains("LOG_APPEND");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "kafbat, jsonl.of, kafbat.txt", "kcat, array.of, kcat.txt", "redpanda, jsonl.of, redpanda.txt",
    "kafbat, array.of, kafbat.txt", "akhq, array.of, akhq.txt", "kcat, pretty, kcat.txt"
  })
  void recordsOfAToolAreKnownInAnyFraming(String format, String how, String file)
      throws IOException {
    byte[] bytes = getClass().getResourceAsStream("/logfile/" + file).readAllBytes();
    Path source = Files.write(folder.resolve("shop.txt"), bytes);
    ReadLog log = ReadLog.of(source);
    StringBuilder text = new StringBuilder();
    for (long[] place : log.places()) {
      String record = new String(bytes, (int) place[0], (int) place[1], StandardCharsets.UTF_8);
      String line = record.replaceAll("\\s*\n\\s*", "");
      text.append(text.isEmpty() ? "" : "array.of".equals(how) ? "," : "\n");
      text.append("pretty".equals(how) ? line.replace("{\"topic", "{\n\"topic") : line);
    }
    String all = "array.of".equals(how) ? "[" + text + "]" : text.toString();
    ReadLog again = ReadLog.of(Files.writeString(folder.resolve("shop.json"), all));
    assertThat(again.format()).isEqualTo(format);
    assertThat(again.records()).isEqualTo(log.records());
  }

  /** Whatever the bytes are, a frame is read or rejected, and nothing else happens. */
  @Test
  void damagedRecordsAreReadOrRejected() throws IOException {
    String[] files = {"jsonl.txt", "kcat.txt", "events.txt"};
    byte[] nasty = "\"\\{}[],u\n\t: x\0\u00FF0e-".getBytes(StandardCharsets.ISO_8859_1);
    Random random = new Random(11);
    RawRecord record = new RawRecord();
    for (String file : files) {
      String text =
          new String(
              getClass().getResourceAsStream("/logfile/" + file).readAllBytes(),
              StandardCharsets.UTF_8);
      for (String line : text.split("\n", -1)) {
        for (int round = 0; round < 3000; round++) {
          byte[] whole = line.getBytes(StandardCharsets.UTF_8);
          byte[] data = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
          for (int i = random.nextInt(3); i > 0 && data.length > 0; i--) {
            data[random.nextInt(data.length)] = nasty[random.nextInt(nasty.length)];
          }
          try {
            new JsonFrameParser("t", round % 2 == 0).parse(data, 0, data.length, record);
          } catch (RecordRejected e) {
            assertThat(e.getMessage()).isNotBlank();
          }
        }
      }
    }
  }
}
