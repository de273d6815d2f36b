package io.sequitur.decode;

import static io.sequitur.decode.Decoded.mapping;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.Header;
import io.sequitur.model.RawRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Broken input in all shapes: each record gives one row, detection and display never fail. */
class DecodeFuzzTest {
  private static final String[] SEEDS = {
    "{\"eventId\":\"e1\",\"correlationId\":[\"c\"],\"causationId\":[\"a\",1,null,{}],\"t\":17e9}",
    "{\"meta\":\"{\\\"eventId\\\":\\\"{\\\\\\\"x\\\\\\\":1}\\\"}\",\"a\":{\"b\":[[1],2.5e3,-0]}}",
    "{\"specversion\":\"1.0\",\"id\":\"\\ud83d\\ude00\",\"type\":null,\"time\":[2024,13,1]}",
    "[{\"messageId\":1,\"conversationId\":2,\"messageType\":[]}]",
    "\"\\\"{}\\\"\"",
    "\u00e4\u20ac\ud83d\ude00"
  };

  private static byte[] mutated(Random random) {
    byte[] bytes = SEEDS[random.nextInt(SEEDS.length)].getBytes(UTF_8);
    for (int n = random.nextInt(4); n > 0; n--) {
      bytes[random.nextInt(bytes.length)] =
          random.nextBoolean()
              ? (byte) random.nextInt(256)
              : (byte) "{}[]\",:\\0eu".charAt(random.nextInt(11));
    }
    int end = random.nextInt(3) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
    return java.util.Arrays.copyOf(bytes, end);
  }

  private static RawRecord record(Random random) {
    RawRecord raw = new RawRecord();
    raw.value = random.nextInt(20) == 0 ? null : mutated(random);
    raw.key = random.nextInt(3) == 0 ? mutated(random) : null;
    raw.topic = random.nextBoolean() ? "outbox.event.x" : null;
    raw.partition = random.nextInt(3) - 1;
    raw.offset = random.nextInt(3) - 1L;
    if (random.nextBoolean()) {
      raw.valueForm = RawRecord.ValueForm.FLAT_OBJECT;
    }
    List<Header> headers = new ArrayList<>();
    for (String name : List.of("id", "kafka_dlt-original-offset", "ce_id", "traceparent")) {
      if (random.nextBoolean()) {
        headers.add(new Header(name, random.nextBoolean() ? mutated(random) : null));
      }
    }
    raw.headers = headers;
    return raw;
  }

  @Test
  void eachRecordGivesOneRowAndNothingFails() {
    Mapping everything =
        mapping(
            "eventId=value:meta.eventId.x",
            "eventId=value:eventId",
            "eventId=header:id",
            "eventId=value:id",
            "correlationId=value:correlationId",
            "correlationId=header:traceparent | traceId",
            "causationId=value:causationId",
            "eventType=value:type | shortType",
            "service=value:a.b.1 | lastUriPart",
            "time=value:time",
            "time=value:t",
            "businessKey=key:eventId + value",
            "alias=value:messageType.0 | lastUrnPart");
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      RawRecord[] records = new RawRecord[250];
      for (int i = 0; i < records.length; i++) {
        records[i] = record(random);
      }

      Decoded rows = Decoded.of(everything, records);
      Detection detection = ConventionDetector.detect(List.of(records));
      Decoded again = Decoded.of(detection.mapping(), records);

      assertThat(rows.batch.size).as("rows of seed %d", seed).isEqualTo(records.length);
      assertThat(again.batch.valueHash).as("seed %d", seed).isEqualTo(rows.batch.valueHash);
      for (RawRecord raw : records) {
        assertThat(PayloadTree.of(raw.value)).isNotNull();
        assertThat(PayloadTree.of(raw.key)).isNotNull();
      }
    }
  }
}
