package io.sequitur.decode;

import static io.sequitur.decode.Decoded.mapping;
import static io.sequitur.decode.Decoded.wrapped;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.decode.EventView.Resolved;
import io.sequitur.model.MappingField;
import io.sequitur.model.Names;
import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordPosition;
import io.sequitur.model.Times;
import io.sequitur.model.Tolerated;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventViewTest {
  @Test
  void eachFieldIsShownWithThePlaceWhereItWasFound() {
    RawRecord raw =
        wrapped(
            "{\"meta\":{\"causes\":[\"a\",\"b\"]},\"at\":\"2024-05-01 10:00:00\"}",
            "id=e1",
            "kind=Shop.OrderPlaced, Shop",
            "kafka_dlt-original-topic=orders",
            "kafka_dlt-original-partition=1",
            "kafka_dlt-original-offset=9");
    raw.key = "o-1".getBytes(UTF_8);
    Mapping mapping =
        mapping(
            "eventId=value:id",
            "eventId=header:id",
            "causationId=value:meta.causes",
            "eventType=header:kind | shortType",
            "time=value:at",
            "alias=key");

    EventView view = new RecordDecoder(mapping, Names.create(), "log").view(raw);

    assertThat(view.fields())
        .containsExactly(
            new Resolved(MappingField.EVENT_ID, List.of("e1"), "header:id"),
            new Resolved(MappingField.CAUSATION_ID, List.of("a", "b"), "value:meta.causes"),
            new Resolved(
                MappingField.EVENT_TYPE, List.of("OrderPlaced"), "header:kind | shortType"),
            new Resolved(MappingField.TIME, List.of("2024-05-01 10:00:00"), "value:at"),
            new Resolved(MappingField.BUSINESS_KEY, List.of("o-1"), "key"));
    assertThat(view.text(MappingField.CAUSATION_ID)).isEqualTo("a");
    assertThat(view.text(MappingField.SERVICE)).isNull();
    assertThat(view.eventTime()).isEqualTo(Times.parse("2024-05-01T10:00:00Z"));
    assertThat(view.aliases()).containsExactly("o-1");
    assertThat(view.retried()).isTrue();
    assertThat(view.origin()).isEqualTo(new RecordPosition("orders", 1, 9));
    assertThat(view.tolerated()).containsExactly(Tolerated.ZONE_ASSUMED);
  }
}
