package io.sequitur.decode;

import static io.sequitur.decode.Decoded.flat;
import static io.sequitur.decode.Decoded.mapping;
import static io.sequitur.decode.Decoded.wrapped;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.EventBatch;
import io.sequitur.model.Header;
import io.sequitur.model.PartitionTable.TopicPartition;
import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordPosition;
import io.sequitur.model.Times;
import io.sequitur.model.TimestampKind;
import io.sequitur.model.Tolerated;
import io.sequitur.model.ValueHash;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordDecoderTest {
  @Test
  void allFieldsOfAWrappedRecordAreFound() {
    RawRecord raw =
        wrapped(
            """
            {"meta":{"ids":["x","e-2"]},"order":"{\\"id\\":4711}","at":"2024-01-01T00:00:00.5Z"}\
            """,
            "correlationId=c-1",
            "causationId=e-1",
            "type=Shop.OrderPlaced, Shop");
    raw.key = "o-1".getBytes(UTF_8);
    raw.timestamp = Times.parse("2024-01-01T00:00:01Z");
    raw.timestampKind = TimestampKind.LOG_APPEND;

    Decoded rows =
        Decoded.of(
            mapping(
                "eventId=value:meta.ids.1",
                "correlationId=header:CORRELATIONID",
                "causationId=header:causationId",
                "eventType=header:type | shortType",
                "service=topic",
                "time=value:at",
                "businessKey=value:order.id"),
            raw);

    assertThat(rows.eventId(0)).isEqualTo("e-2");
    assertThat(rows.correlationId(0)).isEqualTo("c-1");
    assertThat(rows.causationId(0)).isEqualTo("e-1");
    assertThat(rows.type(0)).isEqualTo("OrderPlaced");
    assertThat(rows.service(0)).isEqualTo("orders");
    assertThat(rows.businessKey(0)).isEqualTo("4711");
    assertThat(rows.key(0)).isEqualTo("o-1");
    assertThat(Times.toInstant(rows.batch.eventTime[0])).hasToString("2024-01-01T00:00:00.500Z");
    assertThat(Times.toInstant(rows.batch.recordTime[0])).hasToString("2024-01-01T00:00:01Z");
    assertThat(rows.batch.flags[0]).isEqualTo(EventBatch.LOG_APPEND_TIME);
    assertThat(rows.batch.offset[0]).isEqualTo(12);
    assertThat(rows.batch.length[0]).isEqualTo(50);
    assertThat(rows.names.partitions().get(rows.batch.partition[0]))
        .isEqualTo(new TopicPartition("orders", 0, true));
    assertThat(rows.batch.tolerated).isEmpty();
  }

  @Test
  void withoutPositionTheFileIsThePartitionAndTheFrameTheOffset() {
    Decoded rows = Decoded.of(mapping("eventId=value:id"), flat("{\"id\":1}"), flat("{\"id\":2}"));

    assertThat(rows.batch.size).isEqualTo(2);
    assertThat(rows.batch.offset[1]).isEqualTo(1);
    assertThat(rows.batch.position[1]).isEqualTo(100);
    assertThat(rows.batch.flags[1]).isEqualTo(EventBatch.NO_POSITION);
    assertThat(rows.names.partitions().get(rows.batch.partition[1]))
        .isEqualTo(new TopicPartition("orders.jsonl", 0, false));
    assertThat(rows.key(1)).isEmpty();
    assertThat(rows.businessKey(1)).isEmpty();
  }

  @Test
  void aTombstoneHasTheHashOfNothingAndStillItsHeaders() {
    Decoded rows = Decoded.of(mapping("eventId=header:id"), wrapped(null, "id=e-1"));

    assertThat(rows.eventId(0)).isEqualTo("e-1");
    assertThat(rows.batch.flags[0]).isEqualTo(EventBatch.TOMBSTONE);
    assertThat(rows.batch.valueHash[0]).isEqualTo(ValueHash.ABSENT);
  }

  @Test
  void severalCausesGiveTheFirstAndExtras() {
    Decoded rows =
        Decoded.of(
            mapping("causationId=header:causes", "causationId=value:causes"),
            wrapped("{\"causes\":[\"a\",7,\"a\",null,\"b\"]}"),
            wrapped("{}", "causes=[\"x\",\"y\"]"),
            wrapped("{\"causes\":[\"only\"]}"),
            wrapped("{\"causes\":[]}"),
            wrapped("{}", "causes=[no list"));

    assertThat(rows.causationId(0)).isEqualTo("a");
    assertThat(rows.causationId(1)).isEqualTo("x");
    assertThat(rows.causationId(2)).isEqualTo("only");
    assertThat(rows.causationId(3)).isEmpty();
    assertThat(rows.causationId(4)).isEqualTo("[no list");
    assertThat(rows.batch.extras)
        .containsExactly(
            new EventBatch.ExtraCause(0, "7"),
            new EventBatch.ExtraCause(0, "b"),
            new EventBatch.ExtraCause(1, "y"));
  }

  @Test
  void joinsYieldOnlyWhereEachPartIsThere() {
    Decoded rows =
        Decoded.of(
            mapping("businessKey=value:shop + value:order"),
            wrapped("{\"shop\":\"s1\",\"order\":7}"),
            wrapped("{\"shop\":\"s1\"}"));

    assertThat(rows.businessKey(0)).isEqualTo("s1/7");
    assertThat(rows.businessKey(1)).isEmpty();
  }

  @Test
  void theFirstPlaceThatYieldsWinsAndTheLastHeaderOfAName() {
    Decoded rows =
        Decoded.of(
            mapping("eventId=header:id", "eventId=value:a", "eventId=value:b"),
            wrapped("{\"a\":\"A\",\"b\":\"B\"}", "id=first", "ID=last"),
            wrapped("{\"a\":\"\",\"b\":\"B\"}", "id="),
            wrapped("{\"a\":null,\"b\":12.50}"),
            wrapped("{\"a\":{\"x\":1},\"b\":true}"));

    assertThat(rows.eventId(0)).isEqualTo("last");
    assertThat(rows.eventId(1)).isEqualTo("B");
    assertThat(rows.eventId(2)).isEqualTo("12.50");
    assertThat(rows.eventId(3)).isEmpty();
    assertThat(rows.batch.tolerated).containsEntry(Tolerated.FIELD_IGNORED, 1L).hasSize(1);
  }

  @Test
  void ofADuplicateKeyTheLastCountsEvenIfItsParentRepeats() {
    Decoded rows =
        Decoded.of(
            mapping("eventId=value:id", "correlationId=value:m.c"),
            wrapped("{\"id\":1,\"id\":2}"),
            wrapped("{\"m\":{\"c\":\"c1\"},\"m\":{},\"id\":3}"),
            wrapped("{\"x\":1,\"x\":2,\"id\":3}"));

    assertThat(rows.eventId(0)).isEqualTo("2");
    assertThat(rows.correlationId(1)).isEmpty();
    assertThat(rows.batch.tolerated).containsEntry(Tolerated.DUPLICATE_JSON_KEY, 2L).hasSize(1);
  }

  @Test
  void impossibleTimesAndAssumedZonesAreCounted() {
    RawRecord withFault = wrapped("{\"t\":\"2024-05-05 10:00:00\"}");
    withFault.tolerated.add(Tolerated.INVALID_UTF8_REPLACED);
    Decoded rows =
        Decoded.of(
            mapping("time=value:t"),
            wrapped("{\"t\":\"yesterday\"}"),
            withFault,
            wrapped("{\"t\":1700000000123}"),
            wrapped("{\"t\":[2024,1,2,3,4,5,600000000]}"),
            wrapped("{\"t\":\"2024-01-01 10:00:00:123456 Z\"}"),
            wrapped("{}"));

    assertThat(rows.batch.eventTime[0]).isEqualTo(Times.ABSENT);
    assertThat(rows.batch.eventTime[1]).isEqualTo(Times.parse("2024-05-05T10:00:00Z"));
    assertThat(rows.batch.eventTime[2]).isEqualTo(1_700_000_000_123_000_000L);
    assertThat(rows.batch.eventTime[3]).isEqualTo(Times.parse("2024-01-02T03:04:05.6Z"));
    assertThat(rows.batch.eventTime[4]).isEqualTo(Times.parse("2024-01-01T10:00:00.123456Z"));
    assertThat(rows.batch.eventTime[5]).isEqualTo(Times.ABSENT);
    assertThat(rows.batch.tolerated)
        .containsEntry(Tolerated.IMPOSSIBLE_TIME, 1L)
        .containsEntry(Tolerated.ZONE_ASSUMED, 2L)
        .containsEntry(Tolerated.INVALID_UTF8_REPLACED, 1L)
        .hasSize(3);
  }

  @Test
  void binaryHeadersAreUuidsAndNumbersAndBinaryKeysHex() {
    RawRecord raw = wrapped("{}");
    raw.key = new byte[] {0, 1, (byte) 0xff};
    raw.headers =
        List.of(
            new Header("uuid", HexFormat.of().parseHex("0190f5a13c4b7d8e9fa0b1c2d3e4f506")),
            new Header("long", ByteBuffer.allocate(8).putLong(1_700_000_000_123L).array()),
            new Header("other", new byte[] {1, 2}));

    Decoded rows =
        Decoded.of(
            mapping(
                "eventId=header:uuid",
                "time=header:long",
                "correlationId=header:other",
                "businessKey=key"),
            raw);

    assertThat(rows.eventId(0)).isEqualTo("0190f5a1-3c4b-7d8e-9fa0-b1c2d3e4f506");
    assertThat(rows.batch.eventTime[0]).isEqualTo(1_700_000_000_123_000_000L);
    assertThat(rows.correlationId(0)).isEqualTo("0x0102");
    assertThat(rows.key(0)).isEqualTo("0x0001ff");
    assertThat(rows.businessKey(0)).isEqualTo("0x0001ff");
  }

  @Test
  void retryHeadersTellTheOriginWhateverTheMapping() {
    RawRecord spring = wrapped("{}");
    spring.headers =
        List.of(
            Header.ofText("kafka_dlt-original-topic", "payments"),
            new Header("kafka_dlt-original-partition", new byte[] {0, 0, 0, 3}),
            new Header("kafka_dlt-original-offset", ByteBuffer.allocate(8).putLong(48213).array()));
    RawRecord incomplete = wrapped("{}", "retry_topic-attempts=2");

    Decoded rows = Decoded.of(mapping("eventId=value:id"), spring, incomplete);

    assertThat(rows.batch.flags[0]).isEqualTo(EventBatch.RETRY_OR_DEAD_LETTER);
    assertThat(rows.batch.flags[1]).isEqualTo(EventBatch.RETRY_OR_DEAD_LETTER);
    assertThat(rows.batch.extras)
        .containsExactly(new EventBatch.Origin(0, new RecordPosition("payments", 3, 48213)));
  }

  @Test
  void theKeyIsLookedIntoAndJsonTextInsideTextToo() {
    RawRecord raw = wrapped("\"{\\\"a\\\":\\\"{\\\\\\\"b\\\\\\\":\\\\\\\"deep\\\\\\\"}\\\"}\"");
    raw.key = "{\"orderId\":\"o-9\"}".getBytes(UTF_8);

    Decoded rows = Decoded.of(mapping("eventId=value:a.b", "businessKey=key:orderId"), raw);

    assertThat(rows.eventId(0)).isEqualTo("deep");
    assertThat(rows.businessKey(0)).isEqualTo("o-9");
  }

  @Test
  void aValueThatIsNoJsonHasNoFieldsButIsTextAsAWhole() {
    Decoded rows =
        Decoded.of(
            mapping("eventId=value:id", "correlationId=value"),
            wrapped("{\"id\":\"e1\""),
            wrapped("plain text"),
            wrapped("{\"id\":\"e1\"} x"));

    assertThat(rows.eventId(0)).isEmpty();
    assertThat(rows.correlationId(1)).isEqualTo("plain text");
    assertThat(rows.eventId(2)).isEmpty();
  }

  @Test
  void nestingBeyondTheLimitIsNoJsonAndNoCrash() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);
    Decoded rows =
        Decoded.of(
            mapping("eventId=value:id"),
            wrapped("{\"id\":\"e1\",\"x\":" + deep + "}"),
            wrapped("{\"id\":\"e1\",\"x\":" + "[".repeat(499) + "]".repeat(499) + "}"));

    assertThat(rows.eventId(0)).isEmpty();
    assertThat(rows.eventId(1)).isEqualTo("e1");
  }
}
