package io.sequitur.decode;

import static io.sequitur.decode.Decoded.flat;
import static io.sequitur.decode.Decoded.wrapped;
import static io.sequitur.decode.Presets.assertIds;
import static io.sequitur.decode.Presets.assertTime;
import static io.sequitur.decode.Presets.detected;
import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.MappingField;
import org.junit.jupiter.api.Test;

/**
 * Ids under their plain names, found without the convention being named; also beside the marks of
 * others.
 */
class PlainPresetTest {
  @Test
  void plainInCamelCase() {
    Decoded rows =
        detected(
            "plain",
            flat(
                """
                {"eventId":"e-1","correlationId":"c-1","causationId":null,"eventType":"OrderPlaced",
                 "source":"orders","occurredAt":"2024-05-01T10:00:00Z","orderId":"o-1"}\
                """),
            flat(
                """
                {"eventId":"e-2","correlationId":"c-1","causationId":"e-1","eventType":"StockReserved",
                 "source":"stock","occurredAt":"2024-05-01T10:00:01Z","orderId":"o-1"}\
                """));

    assertIds(rows, 0, "e-1", "c-1", "");
    assertIds(rows, 1, "e-2", "c-1", "e-1");
    assertThat(rows.type(1)).isEqualTo("StockReserved");
    assertThat(rows.service(1)).isEqualTo("stock");
    assertThat(rows.businessKey(1)).isEqualTo("o-1");
    assertTime(rows, 1, "2024-05-01T10:00:01Z");
  }

  @Test
  void plainInSnakeCaseDeepInsideThePayload() {
    Decoded rows =
        detected(
            "plain",
            wrapped(
                """
                {"envelope":{"meta":{"event_id":1,"correlation_id":7,"event_type":"placed",
                 "occurred_at":1714557600,"service":"orders"},
                 "body":{"id":"o-1","type":"express","order_id":"o-1"}}}\
                """),
            wrapped(
                """
                {"envelope":{"meta":{"event_id":2,"correlation_id":7,"causation_id":[1],
                 "event_type":"reserved","occurred_at":1714557601,"service":"stock"},
                 "body":{"id":"o-1","type":"express","order_id":"o-1"}}}\
                """));

    assertIds(rows, 1, "2", "7", "1");
    assertThat(rows.type(1)).isEqualTo("reserved");
    assertThat(rows.service(1)).isEqualTo("stock");
    assertThat(rows.businessKey(1)).isEqualTo("o-1");
    assertTime(rows, 1, "2024-05-01T10:00:01Z");
  }

  @Test
  void plainInKebabCaseHeadersWithAPayloadThatHasAnIdOfItsOwn() {
    Decoded rows =
        detected(
            "plain",
            wrapped(
                "{\"id\":\"o-1\",\"type\":\"express\"}",
                "event-id=e1",
                "X-Correlation-ID=c1",
                "event-type=OrderPlaced"),
            wrapped(
                "{\"id\":\"o-1\",\"type\":\"express\"}",
                "event-id=e2",
                "X-Correlation-ID=c1",
                "causation-id=e1",
                "event-type=StockReserved"));

    assertIds(rows, 1, "e2", "c1", "e1");
    assertThat(rows.type(1)).isEqualTo("StockReserved");
    assertThat(rows.businessKey(1)).isEmpty();
  }

  @Test
  void plainInPascalCase() {
    Decoded rows =
        detected(
            "plain",
            flat("{\"EventId\":\"e1\",\"CorrelationID\":\"c1\",\"EventType\":\"A\"}"),
            flat("{\"EventId\":\"e2\",\"CorrelationID\":\"c1\",\"CausationId\":\"e1\"}"));

    assertIds(rows, 1, "e2", "c1", "e1");
    assertThat(rows.type(0)).isEqualTo("A");
  }

  @Test
  void springTypeHeaderBesidePlainIdsInThePayload() {
    Decoded rows =
        detected(
            "plain",
            wrapped(
                "{\"eventId\":\"e2\",\"correlationId\":\"c\",\"causationId\":\"e1\"}",
                "__TypeId__=com.shop.api.OrderPlaced"));

    assertIds(rows, 0, "e2", "c", "e1");
    assertThat(rows.type(0)).isEqualTo("OrderPlaced");
  }

  @Test
  void w3cTraceIdIsTheCorrelationWherePlainIdsHaveNone() {
    Decoded rows =
        detected(
            "plain",
            wrapped(
                "{\"eventId\":\"e2\",\"causationId\":\"e1\"}",
                "traceparent=00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

    assertIds(rows, 0, "e2", "4bf92f3577b34da6a3ce929d0e0e4736", "e1");
  }

  @Test
  void everyPresetHasATitleAndIsFoundByItsNames() throws MappingException {
    for (Convention convention : Conventions.all()) {
      assertThat(convention.title()).isNotBlank();
      assertThat(Conventions.byName(convention.name().toUpperCase(java.util.Locale.ROOT)))
          .contains(convention);
      assertThat(
              convention.names(MappingField.EVENT_ID).size()
                  + convention.names(MappingField.CORRELATION_ID).size())
          .isPositive();
    }
  }
}
