package io.sequitur.decode;

import static io.sequitur.decode.Decoded.flat;
import static io.sequitur.decode.Decoded.wrapped;
import static io.sequitur.decode.Presets.C;
import static io.sequitur.decode.Presets.E1;
import static io.sequitur.decode.Presets.E2;
import static io.sequitur.decode.Presets.assertIds;
import static io.sequitur.decode.Presets.assertTime;
import static io.sequitur.decode.Presets.detected;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.RawRecord;
import org.junit.jupiter.api.Test;

/**
 * CloudEvents, event stores, outboxes and trace headers as they are written, found without being
 * named.
 */
class StandardPresetsTest {
  @Test
  void cloudEventsBinary() {
    Decoded rows =
        detected(
            "cloudevents-binary",
            wrapped(
                "{\"eventId\":\"not-this\",\"id\":\"o-1\",\"type\":\"express\"}",
                "ce_specversion=1.0",
                "ce_id=" + E1,
                "ce_type=com.example.order.placed",
                "ce_source=/orders",
                "ce_time=2024-05-01T10:00:00.123Z",
                "ce_subject=o-1",
                "ce_correlationid=" + C),
            wrapped(
                "{\"eventId\":\"nor-this\"}",
                "ce_specversion=1.0",
                "CE_ID=" + E2,
                "ce_type=com.example.stock.reserved",
                "ce_source=/stock",
                "ce_correlationid=" + C,
                "ce_causationid=" + E1,
                "partitionkey=o-2"));

    assertIds(rows, 0, E1, C, "");
    assertIds(rows, 1, E2, C, E1);
    assertThat(rows.type(0)).isEqualTo("com.example.order.placed");
    assertThat(rows.service(0)).isEqualTo("/orders");
    assertThat(rows.businessKey(0)).isEqualTo("o-1");
    assertThat(rows.businessKey(1)).isEqualTo("o-2");
    assertTime(rows, 0, "2024-05-01T10:00:00.123Z");
  }

  @Test
  void cloudEventsStructured() {
    Decoded rows =
        detected(
            "cloudevents-structured",
            wrapped(
                """
                {"specversion":"1.0","id":"a","type":"placed","source":"/orders",
                 "time":"2024-05-01T10:00:00Z","subject":"o-1","correlationid":"c",
                 "data":{"id":"o-1","type":"express","time":"10:15","eventId":"x"}}\
                """),
            wrapped(
                """
                {"specversion":"1.0","id":"b","type":"reserved","source":"/stock",
                 "time":"2024-05-01T10:00:01Z","subject":"o-1","correlationid":"c",
                 "causationid":"a","data":{"id":"o-1"}}\
                """));

    assertIds(rows, 1, "b", "c", "a");
    assertThat(rows.type(0)).isEqualTo("placed");
    assertThat(rows.service(1)).isEqualTo("/stock");
    assertThat(rows.businessKey(1)).isEqualTo("o-1");
    assertTime(rows, 0, "2024-05-01T10:00:00Z");
  }

  @Test
  void cloudEventsStructuredInsideAnotherObjectWithIdsInItsData() {
    Decoded rows =
        detected(
            "cloudevents-structured",
            wrapped(
                "{\"event\":{\"specversion\":\"1.0\",\"id\":\"a\",\"type\":\"t\",\"source\":\"s\","
                    + "\"data\":\"{\\\"correlationId\\\":\\\"c\\\",\\\"orderId\\\":\\\"o\\\"}\"}}"));

    assertIds(rows, 0, "a", "c", "");
    assertThat(rows.businessKey(0)).isEqualTo("o");
  }

  @Test
  void cloudEventsStructuredToldByTheContentType() {
    Decoded rows =
        detected(
            "cloudevents-structured",
            wrapped(
                "{\"id\":\"a\",\"type\":\"t\",\"source\":\"s\",\"correlationid\":\"c\"}",
                "content-type=application/cloudevents+json; charset=UTF-8"));

    assertIds(rows, 0, "a", "c", "");
  }

  @Test
  void eventStoreDbWithMetadataAsObjectAndAsText() {
    Decoded rows =
        detected(
            "eventstoredb",
            flat(
                """
                {"eventId":"%s","eventType":"OrderPlaced","eventNumber":0,"streamId":"order-1",
                 "created":"2024-05-01T10:00:00Z","data":{"orderId":"o-1"},
                 "metadata":{"$correlationId":"%s","$causationId":"%s"}}\
                """
                    .formatted(E1, C, C)),
            flat(
                "{\"eventId\":\""
                    + E2
                    + "\",\"eventType\":\"StockReserved\",\"eventNumber\":1,"
                    + "\"streamId\":\"order-1\",\"created\":\"2024-05-01T10:00:01Z\","
                    + "\"metadata\":\"{\\\"$correlationId\\\":\\\""
                    + C
                    + "\\\",\\\"$causationId\\\":\\\""
                    + E1
                    + "\\\",\\\"correlationId\\\":\\\"other\\\"}\"}"));

    assertIds(rows, 0, E1, C, C);
    assertIds(rows, 1, E2, C, E1);
    assertThat(rows.type(1)).isEqualTo("StockReserved");
    assertThat(rows.businessKey(1)).isEqualTo("order-1");
    assertTime(rows, 1, "2024-05-01T10:00:01Z");
  }

  @Test
  void debeziumOutboxWithUserHeadersAndTheTypeInTheTopic() {
    RawRecord record =
        wrapped("{\"total\":12}", "id=" + E2, "correlationId=" + C, "causationId=" + E1);
    record.topic = "outbox.event.OrderPlaced";
    record.key = "o-1".getBytes(UTF_8);

    Decoded rows = detected("debezium", record);

    assertIds(rows, 0, E2, C, E1);
    assertThat(rows.type(0)).isEqualTo("OrderPlaced");
    assertThat(rows.businessKey(0)).isEqualTo("o-1");
  }

  @Test
  void w3cTraceContext() {
    Decoded rows =
        detected(
            "w3c",
            wrapped(
                "{\"type\":\"OrderPlaced\",\"orderId\":\"o-1\"}",
                "traceparent=00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "parent-span-id=53995c3f42cd8ad8"),
            wrapped(
                "{\"type\":\"Broken\"}",
                "traceparent=00-00000000000000000000000000000000-00f067aa0ba902b7-01"));

    assertIds(rows, 0, "00f067aa0ba902b7", "4bf92f3577b34da6a3ce929d0e0e4736", "53995c3f42cd8ad8");
    assertThat(rows.type(0)).isEqualTo("OrderPlaced");
    assertThat(rows.businessKey(0)).isEqualTo("o-1");
    assertIds(rows, 1, "", "", "");
  }

  @Test
  void b3Headers() {
    Decoded rows =
        detected(
            "b3",
            wrapped(
                "{}",
                "X-B3-TraceId=463ac35c9f6413ad48485a3953bb6124",
                "X-B3-SpanId=a2fb4a1d",
                "X-B3-ParentSpanId=0020000000000001"));

    assertIds(rows, 0, "a2fb4a1d", "463ac35c9f6413ad48485a3953bb6124", "0020000000000001");
  }
}
