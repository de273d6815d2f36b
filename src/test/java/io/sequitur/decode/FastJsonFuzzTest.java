package io.sequitur.decode;

import static io.sequitur.decode.FastJsonDecoderTest.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Whatever the bytes, the fast way either leaves a frame to the general one or makes the same row.
 * {@code -Dsequitur.fuzz=N} spoils N frames instead of the usual 200,000.
 */
class FastJsonFuzzTest {
  private static final int FRAMES = Integer.getInteger("sequitur.fuzz", 200_000);
  private static final byte[][] BEHIND = {
    {'\n'}, {'"', '}'}, {'}'}, {' '}, {'0'}, {'\\'}, {0}, {(byte) 0xc3}, {',', '"', 'a', '"', ':'}
  };

  private static final List<Mapping> MAPPINGS =
      List.of(
          FastJsonDecoderTest.plain(),
          mapping(List.of(), "EVENT_ID=value:id", "TIME=value:timestamp", "BUSINESS_KEY=key"),
          mapping(
              List.of("value:correlationId", "value:a"),
              "EVENT_ID=value:meta.id,header:traceparent|spanId",
              "CAUSATION_ID=value:lines,value:causedBy",
              "EVENT_TYPE=value:messageType.0|lastUrnPart,value:lines.1.sku,topic",
              "SERVICE=value:payload.source,value:value.source,header:other",
              "TIME=value:sentTime,value:ts,header:type",
              "BUSINESS_KEY=value:orderId + key,value:value"));

  @Test
  void everyFrameThatIsTakenIsReadAsTheGeneralWayDoes() {
    long seed = Long.getLong("sequitur.fuzz.seed", 20240101);
    RandomRecords records = new RandomRecords(seed);
    List<TwoWays> both = MAPPINGS.stream().map(TwoWays::new).toList();
    int whole = 0;
    int wholeTaken = 0;
    int spoiledTaken = 0;
    for (int i = 0; i < FRAMES; ) {
      byte[] text = RandomRecords.utf8(records.record());
      TwoWays ways = both.get(records.below(both.size()));
      whole++;
      wholeTaken += isTaken(ways, text, records) ? 1 : 0;
      for (int k = 0; k < 10; k++, i++) {
        spoiledTaken += isTaken(ways, records.spoil(text), records) ? 1 : 0;
      }
    }
    // Else the test would show little.
    assertThat(wholeTaken).as("of %d whole records", whole).isGreaterThan(whole / 3);
    assertThat(spoiledTaken).as("of %d spoiled records", FRAMES).isGreaterThan(FRAMES / 20);
  }

  private static boolean isTaken(TwoWays ways, byte[] text, RandomRecords records) {
    int before = records.below(20);
    byte[] data = TwoWays.frame(text, before, BEHIND[records.below(BEHIND.length)]);
    String fast = ways.fast(data, before, before + text.length);
    if (fast == null) {
      return false;
    }
    String general = ways.general(data, before, before + text.length);
    if (!Objects.equals(fast, general)) {
      assertThat(fast).as(new String(text, StandardCharsets.UTF_8)).isEqualTo(general);
    }
    return true;
  }
}
