package io.sequitur.source.logfile;

import static io.sequitur.model.RejectReason.INVALID_UTF8;
import static io.sequitur.model.RejectReason.LINE_TOO_LONG;
import static io.sequitur.model.RejectReason.MALFORMED_JSON;
import static io.sequitur.model.RejectReason.NESTING_TOO_DEEP;
import static io.sequitur.model.RejectReason.NOT_A_RECORD;
import static io.sequitur.model.RejectReason.NUL_BYTES;
import static io.sequitur.model.RejectReason.NUMBER_OUT_OF_RANGE;
import static io.sequitur.model.RejectReason.TRUNCATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.Reject;
import io.sequitur.model.RejectReason;
import io.sequitur.model.Tolerated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input inside a file: counted by reason with its line number, and the rest is read on. */
class BadInputTest {
  private static final String GOOD =
      "{\"eventId\":\"e1\",\"topic\":\"t\",\"partition\":0,\"offset\":1}";

  @TempDir Path folder;

  private Path file(byte[]... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.write(part);
    }
    return Files.write(folder.resolve("bad.jsonl"), out.toByteArray());
  }

  private static byte[] line(String text) {
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** A bad line between two good ones. */
  private ReadLog between(byte[] bad) throws IOException {
    ReadLog log = ReadLog.of(file(line(GOOD), bad, line(GOOD)));
    assertThat(log.failure()).isEmpty();
    return log;
  }

  private void assertRejected(byte[] bad, RejectReason reason) throws IOException {
    ReadLog log = between(bad);
    assertThat(log.records()).hasSize(2);
    assertThat(log.frames()).containsExactly(1L, 3L);
    Reject reject = log.rejects().getFirst();
    assertThat(log.rejects()).hasSize(1);
    assertThat(reject.reason()).isEqualTo(reason);
    assertThat(reject.number()).isEqualTo(2);
    assertThat(reject.position()).isEqualTo(GOOD.length() + 1);
    assertThat(reject.detail()).isNotEmpty().doesNotContain("\n", "[Source", "Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"eventId\":\"e1\",}",
        "{\"eventId\" \"e1\"}",
        "{eventId:1}",
        "{\"eventId\":'e1'}",
        "{\"eventId\":\"e1\"} trailing",
        "{\"eventId\":\"e1\"}{\"eventId\":\"e2\"}",
        "{\"eventId\":01}",
        "{\"eventId\":NaN}",
        "{\"eventId\":\"tab\tinside\"}",
        "{\"eventId\":\"\\x\"}",
        "2024-01-01 INFO not json",
        "<event/>"
      })
  void malformedJson(String text) throws IOException {
    assertRejected(line(text), MALFORMED_JSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"eventId\"",
        "{\"eventId\":",
        "{\"eventId\":\"e",
        "{\"eventId\":\"e1\"",
        "{\"eventId\":\"e1\",\"list\":[1,",
        "{\"eventId\":\"\\u00"
      })
  void truncatedJson(String text) throws IOException {
    assertRejected(line(text), TRUNCATED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1,2]", "\"text\"", "12", "null", "true", "[]"})
  void jsonThatIsNoRecord(String text) throws IOException {
    assertRejected(line(text), NOT_A_RECORD);
  }

  @Test
  void nestingTenThousandDeep() throws IOException {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);
    assertRejected(line("{\"eventId\":" + deep + "}"), NESTING_TOO_DEEP);
    String deepObject = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
    assertRejected(line(deepObject), NESTING_TOO_DEEP);
  }

  @Test
  void nestingIsReadToTheLimit() throws IOException {
    String within = "{\"a\":".repeat(500) + "1" + "}".repeat(500);
    assertThat(between(line(within)).records()).hasSize(3);
    assertRejected(line("{\"a\":" + within + "}"), NESTING_TOO_DEEP);
  }

  @ParameterizedTest
  @CsvSource({"C3 28", "FF", "ED A0 80", "C0 AF", "F5 80 80 80", "E2 82"})
  void invalidUtf8(String hex) throws IOException {
    byte[] bad = {0, 0, 0, 0};
    String[] digits = hex.split(" ");
    for (int i = 0; i < digits.length; i++) {
      bad[i] = (byte) Integer.parseInt(digits[i], 16);
    }
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.write("{\"eventId\":\"a".getBytes(StandardCharsets.UTF_8));
    text.write(bad, 0, digits.length);
    text.write(line("z\"}"));
    assertRejected(text.toByteArray(), INVALID_UTF8);
  }

  @Test
  void kcatWritesPayloadsAsTheyAreSoInvalidUtf8IsReplacedThere() throws IOException {
    byte[] bad =
        line(
            "{\"topic\":\"t\",\"partition\":0,\"offset\":1,\"tstype\":\"create\",\"ts\":1700000000000,"
                + "\"broker\":1,\"key\":\"k\",\"payload\":\"a?z\"}");
    int at = new String(bad, StandardCharsets.UTF_8).indexOf("a?z") + 1;
    bad[at] = (byte) 0xFF;
    ReadLog log = ReadLog.of(file(bad));
    assertThat(log.format()).isEqualTo("kcat");
    assertThat(log.records()).singleElement().asString().endsWith(" a\uFFFDz");
    assertThat(log.tolerated()).containsEntry(Tolerated.INVALID_UTF8_REPLACED, 1L);
  }

  @Test
  void aByteOrderMark() throws IOException {
    byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    ReadLog log = ReadLog.of(file(mark, line(GOOD), line(GOOD)));
    assertThat(log.records()).hasSize(2);
    assertThat(log.rejects()).isEmpty();
    assertThat(log.tolerated()).containsEntry(Tolerated.BYTE_ORDER_MARK, 1L);
    assertThat(log.places().getFirst()).containsExactly(3, GOOD.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv.txt", "json-array.txt", "json.txt", "akhq.txt", "tsv.txt"})
  void aByteOrderMarkBeforeAnyFormat(String name) throws IOException {
    byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    byte[] bytes = getClass().getResourceAsStream("/logfile/" + name).readAllBytes();
    ReadLog plain = ReadLog.of(file(bytes));
    ReadLog marked = ReadLog.of(file(mark, bytes));
    assertThat(marked.records()).isEqualTo(plain.records());
    assertThat(marked.format()).isEqualTo(plain.format());
    assertThat(marked.tolerated()).containsEntry(Tolerated.BYTE_ORDER_MARK, 1L);
  }

  @Test
  void carriageReturns() throws IOException {
    ReadLog log = ReadLog.of(file(line(GOOD + "\r"), line("\r"), line(GOOD + "\r")));
    assertThat(log.records()).hasSize(2);
    assertThat(log.frames()).containsExactly(1L, 3L);
    assertThat(log.tolerated())
        .containsEntry(Tolerated.CARRIAGE_RETURN, 3L)
        .containsEntry(Tolerated.BLANK_LINE, 1L);
  }

  @Test
  void blankLines() throws IOException {
    ReadLog log = ReadLog.of(file(line(""), line(GOOD), line("  \t "), line(""), line(GOOD)));
    assertThat(log.records()).hasSize(2);
    assertThat(log.frames()).containsExactly(2L, 5L);
    assertThat(log.tolerated()).containsEntry(Tolerated.BLANK_LINE, 3L);
    assertThat(log.allFrames()).isEqualTo(5);
  }

  @Test
  void nulBytes() throws IOException {
    assertRejected(line("\0\0\0\0\0\0\0\0\0\0"), NUL_BYTES);
    assertRejected(line("{\"eventId\":\"a\0b\"}"), NUL_BYTES);
    assertRejected(line("{\"eventId\"\0:\"a\"}"), NUL_BYTES);
  }

  @Test
  void anEscapedNulIsAnOrdinaryCharacter() throws IOException {
    assertThat(between(line("{\"eventId\":\"a\\u0000b\"}")).records()).hasSize(3);
  }

  @Test
  void duplicateKeysInTheEnvelopeTheLastOneWins() throws IOException {
    ReadLog log =
        between(
            line(
                "{\"topic\":\"a\",\"topic\":\"b\",\"partition\":1,\"partition\":2,\"offset\":5,"
                    + "\"key\":\"k1\",\"key\":\"k2\",\"value\":1,\"value\":\"v\"}"));
    assertThat(log.records().get(1)).isEqualTo("b-2@5 - UNKNOWN k2 {} v");
    assertThat(log.tolerated()).containsEntry(Tolerated.DUPLICATE_JSON_KEY, 1L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"topic\":\"t\",\"partition\":2147483648,\"offset\":1,\"value\":1}",
        "{\"topic\":\"t\",\"partition\":-1,\"offset\":1,\"value\":1}",
        "{\"topic\":\"t\",\"partition\":0,\"offset\":-1,\"value\":1}",
        "{\"topic\":\"t\",\"partition\":0,\"offset\":9223372036854775808,\"value\":1}",
        "{\"topic\":\"t\",\"partition\":0,\"offset\":1e400,\"value\":1}",
        "{\"topic\":\"t\",\"partition\":0,\"offset\":\"99999999999999999999\",\"value\":1}",
        "{\"topic\":\"t\",\"partition\":0,\"offset\":1,\"timestamp\":99999999999999999999,\"value\":1}",
        "{\"eventId\":\"e\",\"partition\":0,\"offset\":-7}"
      })
  void numbersOutOfRange(String text) throws IOException {
    assertRejected(line(text), NUMBER_OUT_OF_RANGE);
  }

  @Test
  void aNumberOfThousandsOfDigits() throws IOException {
    String digits = "1".repeat(5000);
    assertRejected(
        line("{\"topic\":\"t\",\"partition\":0,\"offset\":" + digits + ",\"value\":1}"),
        NUMBER_OUT_OF_RANGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-5",
        "9000000000000000000",
        "\"2024-02-30T00:00:00Z\"",
        "\"yesterday\"",
        "\"9999-01-01T00:00:00Z\"",
        "\"2024-01-01T25:00:00Z\""
      })
  void impossibleTimesAreLeftOut(String time) throws IOException {
    ReadLog log =
        between(
            line(
                "{\"topic\":\"t\",\"partition\":0,\"offset\":1,\"timestamp\":"
                    + time
                    + ",\"value\":1}"));
    assertThat(log.records().get(1)).isEqualTo("t-0@1 - UNKNOWN null {} 1");
    assertThat(log.tolerated()).containsEntry(Tolerated.IMPOSSIBLE_TIME, 1L);
  }

  @Test
  void aTimeWithoutZoneIsUtcWhichIsSaid() throws IOException {
    ReadLog log =
        between(
            line(
                "{\"topic\":\"t\",\"partition\":0,\"offset\":1,\"timestamp\":"
                    + "\"2024-01-01T00:00:00\",\"value\":1}"));
    assertThat(log.records().get(1)).startsWith("t-0@1 2024-01-01T00:00:00Z ");
    assertThat(log.tolerated()).containsEntry(Tolerated.ZONE_ASSUMED, 1L);
  }

  @Test
  void fieldsOfAnUnexpectedTypeAreIgnored() throws IOException {
    ReadLog log =
        between(
            line("{\"topic\":7,\"partition\":true,\"offset\":[1],\"headers\":\"x\",\"value\":1}"));
    assertThat(log.records().get(1)).isEqualTo("bad--1@-1 - UNKNOWN null {} 1");
    assertThat(log.tolerated()).containsEntry(Tolerated.FIELD_IGNORED, 1L);
  }

  @Test
  void aFileThatEndsInsideALine() throws IOException {
    ReadLog log = ReadLog.of(file(line(GOOD), "{\"eventId\":\"e".getBytes(StandardCharsets.UTF_8)));
    assertThat(log.records()).hasSize(1);
    assertThat(log.reasons()).containsExactly(TRUNCATED);
    assertThat(log.rejects().getFirst().number()).isEqualTo(2);
  }

  @Test
  void aLastLineWithoutLineBreakIsReadAndCounted() throws IOException {
    ReadLog log = ReadLog.of(file(line(GOOD), GOOD.getBytes(StandardCharsets.UTF_8)));
    assertThat(log.records()).hasSize(2);
    assertThat(log.tolerated()).containsEntry(Tolerated.NO_FINAL_NEWLINE, 1L);
  }

  @Test
  void aLineOf100Megabytes() throws IOException {
    Path file = folder.resolve("long.jsonl");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(line(GOOD));
      out.write("{\"eventId\":\"".getBytes(StandardCharsets.UTF_8));
      byte[] million = new byte[1_000_000];
      Arrays.fill(million, (byte) 'x');
      for (int i = 0; i < 100; i++) {
        out.write(million);
      }
      out.write(line("\"}"));
      out.write(line(GOOD));
    }
    try (OpenedLog log = ReadLog.open(file, OpenOptions.detect())) {
      ReadLog read = ReadLog.of(log);
      assertThat(read.records()).hasSize(2);
      assertThat(read.frames()).containsExactly(1L, 3L);
      assertThat(read.reasons()).containsExactly(LINE_TOO_LONG);
      assertThat(read.rejects().getFirst().number()).isEqualTo(2);
      assertThat(read.rejects().getFirst().sample()).startsWith("{\"eventId\":\"xxx");
      long[] last = read.places().getLast();
      assertThat(log.read(last[0], (int) last[1])).asString().isEqualTo(GOOD);
    }
  }

  @Test
  void anOverlongElementOfAnArrayIsPassedOverInBoundedMemory() throws IOException {
    Path file = folder.resolve("long.json");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(("[" + GOOD + ",\n{\"text\":\"").getBytes(StandardCharsets.UTF_8));
      byte[] million = new byte[1_000_000];
      Arrays.fill(million, (byte) 'x');
      for (int i = 0; i < 70; i++) {
        out.write(million);
      }
      out.write(("\"},\n" + GOOD + "]").getBytes(StandardCharsets.UTF_8));
    }
    ReadLog log = ReadLog.of(file);
    assertThat(log.records()).hasSize(2);
    assertThat(log.reasons()).containsExactly(LINE_TOO_LONG);
    assertThat(log.rejects().getFirst().number()).isEqualTo(2);
    assertThat(log.frames()).containsExactly(1L, 3L);
  }

  @Test
  void theLimitOfALineIsExact() throws IOException {
    Limits limits = new Limits(GOOD.length(), 16, 200, 1 << 30);
    OpenOptions options = OpenOptions.detect().withLimits(limits);
    for (String end : List.of("\n", "\r\n")) {
      byte[] good = (GOOD + end).getBytes(StandardCharsets.UTF_8);
      byte[] longer = (GOOD.replace("e1", "e12") + end).getBytes(StandardCharsets.UTF_8);
      ReadLog log = ReadLog.of(file(good, longer, good, longer, longer, good), options);
      assertThat(log.frames()).containsExactly(1L, 3L, 6L);
      assertThat(log.rejects().stream().map(Reject::number)).containsExactly(2L, 4L, 5L);
      assertThat(log.reasons()).containsOnly(LINE_TOO_LONG);
    }
  }
}
