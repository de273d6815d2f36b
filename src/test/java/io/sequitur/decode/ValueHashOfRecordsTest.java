package io.sequitur.decode;

import static io.sequitur.decode.Decoded.flat;
import static io.sequitur.decode.Decoded.mapping;
import static io.sequitur.decode.Decoded.wrapped;
import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.RawRecord;
import org.junit.jupiter.api.Test;

class ValueHashOfRecordsTest {
  private static long hash(RawRecord raw) {
    return Decoded.of(mapping("eventId=value:id"), raw).batch.valueHash[0];
  }

  @Test
  void orderOfMembersWhiteSpaceAndEscapesDoNotMatter() {
    long hash = hash(wrapped("{\"a\":[1,\"\u00e4\u20ac\ud83d\ude00\"],\"b\":{\"c\":null}}"));

    assertThat(
            hash(wrapped(" {\"b\": {\"c\" :null},\n\"a\":[1, \"\\u00E4\u20ac\\ud83d\\ude00\"]}")))
        .isEqualTo(hash);
  }

  @Test
  void otherContentIsAnotherHash() {
    assertThat(
            new long[] {
              hash(wrapped("{\"a\":[1,2]}")),
              hash(wrapped("{\"a\":[2,1]}")),
              hash(wrapped("{\"a\":[1.0,2]}")),
              hash(wrapped("{\"a\":[\"1\",2]}")),
              hash(wrapped("{\"a\":[true,2]}")),
              hash(wrapped("{\"a\":[false,2]}")),
              hash(wrapped("{\"a\":{\"1\":2}}")),
              hash(wrapped("{\"a\":\"\\ud800\"}")),
              hash(wrapped("{\"a\":\"?\"}")),
              hash(wrapped("{\"a\":[1,2]")),
              hash(wrapped("")),
              hash(wrapped("text")),
              hash(wrapped(null))
            })
        .doesNotHaveDuplicates();
  }

  @Test
  void transportMembersOfAFlatObjectDoNotCount() {
    RawRecord first =
        positioned("{\"id\":1,\"topic\":\"a\",\"Partition\":0,\"offset\":1,\"ts\":5}");
    RawRecord second =
        positioned("{\"leader_epoch\":3,\"id\":1,\"partition\":1,\"offset\":9,\"timestamp\":6}");

    assertThat(hash(first)).isEqualTo(hash(second)).isEqualTo(hash(flat("{\"id\":1}")));
  }

  @Test
  void theTimestampOfAFlatObjectWithoutPositionIsTheEvents() {
    assertThat(hash(flat("{\"id\":1,\"topic\":\"a\",\"timestamp\":5}")))
        .isEqualTo(hash(flat("{\"id\":1,\"topic\":\"b\",\"timestamp\":5}")))
        .isNotEqualTo(hash(flat("{\"id\":1,\"topic\":\"a\",\"timestamp\":6}")));
  }

  @Test
  void nestedMembersNamedLikeTransportCount() {
    assertThat(hash(positioned("{\"a\":{\"offset\":1}}")))
        .isNotEqualTo(hash(positioned("{\"a\":{\"offset\":2}}")));
  }

  private static RawRecord positioned(String json) {
    RawRecord raw = flat(json);
    raw.partition = 0;
    raw.offset = 1;
    return raw;
  }
}
