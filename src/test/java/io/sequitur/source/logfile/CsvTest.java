package io.sequitur.source.logfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sequitur.model.RejectReason;
import io.sequitur.model.Tolerated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Delimited text with a header row. */
class CsvTest {
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("shop.csv"), text);
  }

  private ReadLog read(String text) throws IOException {
    return ReadLog.of(file(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {",!csv", ";!csv", "|!csv", "TAB!tsv"})
  void theDelimiterIsFoundOut(String delimiter, String format) throws IOException {
    String text = "topic;partition;offset;key;value\norders;1;7;k;\"a;,|\tb\"\n";
    ReadLog log = read(text.replace(";", delimiter.replace("TAB", "\t")));
    assertThat(log.format()).isEqualTo(format);
    assertThat(log.records()).singleElement().asString().startsWith("orders-1@7 - UNKNOWN k {} a");
  }

  @Test
  void quotedFieldsMayHoldQuotesDelimitersAndLineBreaks() throws IOException {
    ReadLog log =
        read(
            "partition,offset,value\n0,1,\"a \"\"b\"\", c\r\nd\"\n0,2,\"\"\"\"\n0,3,plain \"x\"\n");
    assertThat(log.records().stream().map(r -> r.substring(r.indexOf("{} ") + 3)))
        .containsExactly("a \"b\", c\r\nd", "\"", "plain \"x\"");
    assertThat(log.frames()).containsExactly(2L, 3L, 4L);
  }

  @Test
  void headersFromColumnsOfTheirOwnOrAsJsonOrAsText() throws IOException {
    ReadLog log =
        read(
            "offset,header.correlationId,headers.trace,headers,value\n"
                + "1,c1,t1,\"{\"\"a\"\":\"\"1\"\",\"\"b\"\":null}\",x\n"
                + "2,,,\"[{\"\"key\"\":\"\"a\"\",\"\"value\"\":\"\"1\"\"}]\",x\n"
                + "3,,,\"a:1,b:2\",x\n"
                + "4,,,\"{broken\",x\n");
    assertThat(log.records())
        .containsExactly(
            "shop--1@1 - UNKNOWN null {correlationId=c1,trace=t1,a=1,b=null} x",
            "shop--1@2 - UNKNOWN null {a=1} x",
            "shop--1@3 - UNKNOWN null {a=1,b=2} x",
            "shop--1@4 - UNKNOWN null {} x");
    assertThat(log.tolerated()).containsEntry(Tolerated.FIELD_IGNORED, 1L);
  }

  @Test
  void aColumnThatTheUserNamesGoesBeforeOneOfThatName() throws IOException {
    OpenOptions options = OpenOptions.detect().withColumns(Map.of("nr", "eventId"));
    assertThat(ReadLog.of(file("eventId,Nr,flow\nx,e1,f1\n"), options).records())
        .singleElement()
        .asString()
        .endsWith("{\"eventId (column)\":\"x\",\"eventId\":\"e1\",\"flow\":\"f1\"}");
  }

  @Test
  void besideAValueANamedColumnIsAHeader() throws IOException {
    OpenOptions options =
        OpenOptions.detect().withColumns(Map.of("What", "eventType", "Part", "partition"));
    assertThat(ReadLog.of(file("part,offset,what,value\n1,7,Placed,x\n"), options).records())
        .containsExactly("shop-1@7 - UNKNOWN null {eventType=Placed} x");
  }

  @Test
  void unknownColumnsBecomeFieldsOfAFlatEvent() throws IOException {
    ReadLog log =
        read(
            "eventId,correlationId,partition,offset,timestamp,key,note\n"
                + "e1,c1,2,7,2024-01-01T00:00:00Z,o-1,\"say \"\"hi\"\"\"\n"
                + "e2,,2,8,,,\n");
    assertThat(log.records())
        .containsExactly(
            "shop-2@7 2024-01-01T00:00:00Z UNKNOWN o-1 {} flat {\"eventId\":\"e1\","
                + "\"correlationId\":\"c1\",\"partition\":\"2\",\"offset\":\"7\",\"timestamp\":\"2024-01-01T00:00:00Z\",\"key\":\"o-1\",\"note\":\"say"
                + " \\\"hi\\\"\"}",
            "shop-2@8 - UNKNOWN null {} flat"
                + " {\"eventId\":\"e2\",\"partition\":\"2\",\"offset\":\"8\"}");
  }

  @Test
  void columnsCanBeRenamed() throws IOException {
    Path file = file("part,pos,what,who\n1,7,\"{\"\"a\"\":1}\",o-1\n");
    OpenOptions options =
        OpenOptions.detect()
            .withColumns(
                Map.of("part", "partition", "pos", "offset", "what", "value", "Who", "key"));
    assertThat(ReadLog.of(file, options).records())
        .containsExactly("shop-1@7 - UNKNOWN o-1 {} {\"a\":1}");
  }

  @Test
  void columnsCanBeNamedWhereThereIsNoHeaderRow() throws IOException {
    Path file = file("0,1,k1,v1\n0,2,k2,v2\n");
    OpenOptions options =
        OpenOptions.detect()
            .withFormat("csv")
            .withColumnNames(List.of("partition", "offset", "key", "value"));
    assertThat(ReadLog.of(file, options).records())
        .containsExactly("shop-0@1 - UNKNOWN k1 {} v1", "shop-0@2 - UNKNOWN k2 {} v2");
  }

  @Test
  void badRowsAreRejectedAndTheRestIsRead() throws IOException {
    ReadLog log =
        read(
            "partition,offset,value\n"
                + "0,1,a\n"
                + "0,2\n"
                + "0,3,b,c\n"
                + "\n"
                + "0,4,\"a\"b\n"
                + "0,5,\0\n"
                + "0,-6,a\n"
                + "0,7,z\n");
    assertThat(log.frames()).containsExactly(2L, 9L);
    assertThat(log.reasons())
        .containsExactly(
            RejectReason.MALFORMED_ROW,
            RejectReason.MALFORMED_ROW,
            RejectReason.MALFORMED_ROW,
            RejectReason.NUL_BYTES,
            RejectReason.NUMBER_OUT_OF_RANGE);
    assertThat(log.rejects().stream().map(r -> r.number())).containsExactly(3L, 4L, 6L, 7L, 8L);
    assertThat(log.rejects().getFirst().detail()).isEqualTo("2 fields, but 3 columns");
    assertThat(log.tolerated()).containsEntry(Tolerated.BLANK_LINE, 1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0,2,\"not closed\n", "\"0,2,not closed\n"})
  void aStrayQuoteSwallowsNoFurtherRow(String bad) throws IOException {
    String good = "0,1,\"quoted\"\n";
    ReadLog log = read("partition,offset,value\n" + good + bad + good + good);
    assertThat(log.frames()).containsExactly(2L, 4L, 5L);
    assertThat(log.reasons()).containsExactly(RejectReason.MALFORMED_ROW);
    String plain = "0,1,plain\n";
    log = read("partition,offset,value\n" + plain + bad + plain + plain);
    assertThat(log.frames()).containsExactly(2L, 4L, 5L);
    assertThat(log.reasons()).containsExactly(RejectReason.MALFORMED_ROW);
  }

  @Test
  void excelNamesTheDelimiterInARowOfItsOwn() throws IOException {
    ReadLog log = read("sep=;\npartition;offset;value\n0;1;a\n");
    assertThat(log.records()).containsExactly("shop-0@1 - UNKNOWN null {} a");
    assertThat(log.frames()).containsExactly(3L);
  }

  @Test
  void namesAreKnownWithoutRegardToCaseAndSpaces() throws IOException {
    ReadLog log =
        read("Topic,Partition ID,OFFSET,Timestamp_Type,TS,Value\nt,1,2,create,1700000000000,v\n");
    assertThat(log.records()).containsExactly("t-1@2 2023-11-14T22:13:20Z CREATE null {} v");
  }

  @Test
  void aTableOfUnknownColumnsIsATableAllTheSame() throws IOException {
    ReadLog log = read("order_no,step,when\n1,placed,2024-01-01\n2,paid,2024-01-02\n");
    assertThat(log.format()).isEqualTo("csv");
    assertThat(log.records().getFirst())
        .endsWith("flat {\"order_no\":\"1\",\"step\":\"placed\",\"when\":\"2024-01-01\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one, two and three\nthis line has no comma\nnor has this\n",
        "2024-01-01 10:00:00,123 INFO started\n2024-01-01 10:00:01,456 INFO done\n",
        "a,a,b\n1,2,3\n"
      })
  void textWithCommasIsNoTable(String text) throws IOException {
    assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableInput.class);
  }
}
