package io.sequitur.source.logfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sequitur.model.RejectReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code kafka-console-consumer} prints with its {@code print.*} properties. */
class ConsoleConsumerTest {
  @TempDir Path folder;

  private ReadLog read(String text) throws IOException {
    return ReadLog.of(Files.writeString(folder.resolve("shop.txt"), text));
  }

  /** Every choice of timestamp, partition, offset, delivery, epoch, headers and key. */
  static List<Integer> choices() {
    List<Integer> choices = new ArrayList<>();
    for (int bits = 0; bits < 128; bits++) {
      choices.add(bits);
    }
    return choices;
  }

  private static boolean has(int bits, int bit) {
    return (bits & 1 << bit) != 0;
  }

  @ParameterizedTest
  @MethodSource("choices")
  void anyChoiceOfColumnsIsFoundOut(int bits) throws IOException {
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      List<String> columns = new ArrayList<>();
      boolean bare = i == 3;
      addIf(columns, has(bits, 0), bare ? "NO_TIMESTAMP" : "CreateTime:170000000000" + i);
      addIf(columns, has(bits, 1), "Partition:" + i);
      addIf(columns, has(bits, 2), "Offset:" + (100 + i));
      addIf(columns, has(bits, 3), bare ? "Delivery:NOT_PRESENT" : "Delivery:1");
      addIf(columns, has(bits, 4), bare ? "NOT_PRESENT" : "Epoch:7");
      addIf(columns, has(bits, 5), bare ? "NO_HEADERS" : "correlationId:c" + i + ",type:T");
      addIf(columns, has(bits, 6), bare ? "null" : "o-" + i);
      columns.add("{\"eventId\":\"e" + i + "\"}");
      text.append(String.join("\t", columns)).append('\n');
      expected.add(
          "shop-"
              + (has(bits, 1) ? i : -1)
              + "@"
              + (has(bits, 2) ? 100 + i : -1)
              + (has(bits, 0) && !bare
                  ? " 2023-11-14T22:13:20.00" + i + "Z CREATE "
                  : " - UNKNOWN ")
              + (has(bits, 6) && !bare ? "o-" + i : "null")
              + (has(bits, 5) && !bare ? " {correlationId=c" + i + ",type=T} " : " {} ")
              + (bits == 0 ? "flat " : "")
              + columns.getLast());
    }
    ReadLog log = read(text.toString().replace("00.000Z", "00Z"));
    assertThat(log.format()).isEqualTo(bits == 0 ? "jsonl" : "console-consumer");
    assertThat(log.records())
        .isEqualTo(expected.stream().map(e -> e.replace("20.000Z", "20Z")).toList());
    assertThat(log.rejects()).isEmpty();
  }

  private static void addIf(List<String> columns, boolean wanted, String text) {
    if (wanted) {
      columns.add(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"|", ";", ",", " "})
  void anotherSeparatorIsFoundOut(String separator) throws IOException {
    String line =
        "CreateTime:1700000000000\tPartition:2\tOffset:7\tNO_HEADERS\to-1\t{\"a\":\"b c\"}\n";
    ReadLog log = read(line.replace("\t", separator).repeat(2));
    assertThat(log.records().getFirst())
        .isEqualTo("shop-2@7 2023-11-14T22:13:20Z CREATE o-1 {} {\"a\":\"b c\"}");
  }

  @Test
  void tombstonesAndNullKeysAndNullHeaders() throws IOException {
    ReadLog log =
        read(
            "Partition:0\tOffset:1\ta:null,b:\tnull\tnull\n"
                + "Partition:0\tOffset:2\ta:1,b:2\tk\t{}\n");
    assertThat(log.records())
        .containsExactly(
            "shop-0@1 - UNKNOWN null {a=null,b=} null", "shop-0@2 - UNKNOWN k {a=1,b=2} {}");
  }

  @Test
  void headerValuesMayHoldCommasAndColons() throws IOException {
    ReadLog log =
        read(
            "Offset:1\tat:2024-01-01T10:20:30,5Z,list:a, b, c,json:{\"x\":1,\"y\":2},last:z\tk"
                + "\t{}\n"
                + "Offset:2\tNO_HEADERS\tk\t{}\n");
    assertThat(log.records().getFirst())
        .contains("{at=2024-01-01T10:20:30,5Z,list=a, b, c,json={\"x\":1,\"y\":2},last=z} {}");
  }

  @Test
  void aKeyThatLooksLikeAHeaderIsTheKey() throws IOException {
    ReadLog log = read("Offset:1\torder:1\t{\"a\":1}\nOffset:2\torder:2\t{\"a\":2}\n");
    assertThat(log.records())
        .containsExactly(
            "shop--1@1 - UNKNOWN order:1 {} {\"a\":1}", "shop--1@2 - UNKNOWN order:2 {} {\"a\":2}");
  }

  @Test
  void valuesOfSeveralLines() throws IOException {
    ReadLog log =
        read(
            "CreateTime:1700000000000\to-1\t{\n  \"a\": [\n    \"}\"\n  ]\n}\n"
                + "CreateTime:1700000000000\to-2\t<order>\n  <id>1</id>\n</order>\n"
                + "CreateTime:1700000000000\to-3\t{}\n");
    assertThat(log.records().stream().map(r -> r.substring(r.indexOf("o-"))))
        .containsExactly(
            "o-1 {} {\n  \"a\": [\n    \"}\"\n  ]\n}",
            "o-2 {} <order>\n  <id>1</id>\n</order>",
            "o-3 {} {}");
    assertThat(log.allFrames()).isEqualTo(3);
  }

  @Test
  void linesOfOtherProgramsAreRejectedAndTheRestIsRead() throws IOException {
    ReadLog log =
        read(
            "[2024-01-01 10:00:00,000] WARN a message (org.apache.kafka)\n"
                + "Partition:0\tOffset:1\t{}\n"
                + "[2024-01-01 10:00:00,000] WARN another\n"
                + "\n"
                + "Partition:0\tOffset:2\t{}\n"
                + "Partition:0\tOffset:x\t{}\n"
                + "Partition:0\n"
                + "Partition:0\tOffset:3\t{}\n"
                + "Processed a total of 5 messages\n");
    assertThat(log.records()).hasSize(4);
    assertThat(log.frames()).containsExactly(2L, 5L, 6L, 8L);
    assertThat(log.reasons()).containsOnly(RejectReason.MALFORMED_ROW).hasSize(3);
    assertThat(log.rejects().stream().map(r -> r.number())).containsExactly(1L, 3L, 7L);
    assertThat(log.rejects().getLast().detail()).isEqualTo("column 2 of 3 is missing");
  }

  @Test
  void numbersOutOfRangeAreRejected() throws IOException {
    ReadLog log = read("Partition:99999999999\tOffset:1\t{}\nPartition:0\tOffset:1\t{}\n");
    assertThat(log.reasons()).containsExactly(RejectReason.NUMBER_OUT_OF_RANGE);
    assertThat(log.records()).hasSize(1);
  }

  @Test
  void bytesThatAreNoTextStayAsTheyAre() throws Exception {
    byte[] line =
        "Partition:0\tOffset:1\tk?\t?v\nPartition:0\tOffset:1\tkk\tvv\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    line[22] = (byte) 0xFF;
    line[24] = 0;
    Path file = Files.write(folder.resolve("shop.txt"), line);
    try (OpenedLog log = ReadLog.open(file, OpenOptions.detect())) {
      assertThat(log.sample().getFirst().key).containsExactly('k', 0xFF);
      assertThat(log.sample().getFirst().value).containsExactly(0, 'v');
    }
  }

  @Test
  void columnsCanBeNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("shop.txt"), "c:1\tplain text\nc:2\tmore\n");
    OpenOptions options =
        OpenOptions.detect()
            .withFormat("console-consumer")
            .withColumnNames(List.of("headers", "value"));
    assertThat(ReadLog.of(file, options).records())
        .containsExactly(
            "shop--1@-1 - UNKNOWN null {c=1} plain text", "shop--1@-1 - UNKNOWN null {c=2} more");
    assertThatThrownBy(() -> ReadLog.of(file, options.withColumnNames(List.of("colour"))))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("no column colour")
        .hasMessageContaining("timestamp, partition");
  }
}
