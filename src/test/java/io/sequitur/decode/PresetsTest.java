package io.sequitur.decode;

import static io.sequitur.decode.Decoded.flat;
import static io.sequitur.decode.Decoded.wrapped;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.EventBatch;
import io.sequitur.model.Header;
import io.sequitur.model.MappingField;
import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordPosition;
import io.sequitur.model.Times;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each convention on records as its framework writes them, found without being named. */
class PresetsTest {
  private static final String E1 = "0190f5a1-3c4b-7d8e-9fa0-b1c2d3e4f501";
  private static final String E2 = "0190f5a1-3c4b-7d8e-9fa0-b1c2d3e4f502";
  private static final String C = "0190f5a1-3c4b-7d8e-9fa0-b1c2d3e4f5cc";

  private static Decoded detected(String convention, RawRecord... records) {
    Detection detection = ConventionDetector.detect(List.of(records));
    assertThat(detection.recognised()).isTrue();
    assertThat(detection.message()).isEmpty();
    assertThat(detection.mapping().name()).isEqualTo(convention);
    assertThat(detection.summary().convention()).isEqualTo(convention);
    assertThat(detection.ranking().getFirst().convention().name()).isEqualTo(convention);
    return Decoded.of(detection.mapping(), records);
  }

  private static void assertIds(
      Decoded rows, int row, String id, String correlation, String cause) {
    assertThat(List.of(rows.eventId(row), rows.correlationId(row), rows.causationId(row)))
        .containsExactly(id, correlation, cause);
  }

  private static void assertTime(Decoded rows, int row, String time) {
    assertThat(Times.toInstant(rows.batch.eventTime[row])).hasToString(time);
  }

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
  void nServiceBus() {
    Decoded rows =
        detected(
            "nservicebus",
            wrapped(
                "{\"OrderId\":\"o-1\"}",
                "NServiceBus.MessageId=" + E1,
                "NServiceBus.CorrelationId=request-1",
                "NServiceBus.ConversationId=" + C,
                "NServiceBus.EnclosedMessageTypes=Shop.Messages.OrderPlaced, Shop.Messages,"
                    + " Version=1.0.0.0, Culture=neutral, PublicKeyToken=null;Shop.IEvent, Shop",
                "NServiceBus.OriginatingEndpoint=Sales",
                "NServiceBus.TimeSent=2024-05-01 10:00:00:123456 Z"),
            wrapped(
                "{\"OrderId\":\"o-1\"}",
                "NServiceBus.MessageId=" + E2,
                "NServiceBus.CorrelationId=request-1",
                "NServiceBus.ConversationId=" + C,
                "NServiceBus.RelatedTo=" + E1,
                "NServiceBus.EnclosedMessageTypes=Shop.Messages.Billing+OrderBilled, Shop"));

    assertIds(rows, 0, E1, C, "");
    assertIds(rows, 1, E2, C, E1);
    assertThat(rows.type(0)).isEqualTo("OrderPlaced");
    assertThat(rows.type(1)).isEqualTo("OrderBilled");
    assertThat(rows.service(0)).isEqualTo("Sales");
    assertThat(rows.businessKey(0)).isEqualTo("o-1");
    assertTime(rows, 0, "2024-05-01T10:00:00.123456Z");
  }

  @Test
  void nServiceBusHeadersAsAnObjectOfThePayload() {
    Decoded rows =
        detected(
            "nservicebus",
            flat(
                """
                {"Id":"1","Headers":{"NServiceBus.MessageId":"m2","NServiceBus.ConversationId":"c",
                 "NServiceBus.RelatedTo":"m1"},"Body":{"OrderId":"o-1"}}\
                """));

    assertIds(rows, 0, "m2", "c", "m1");
  }

  @Test
  void massTransitEnvelope() {
    Decoded rows =
        detected(
            "masstransit",
            wrapped(
                """
                {"messageId":"m1","correlationId":"k1","conversationId":"%s",
                 "sourceAddress":"rabbitmq://host/shop/order-service?temporary=true",
                 "messageType":["urn:message:Shop.Contracts:OrderPlaced","urn:message:Shop:IEvent"],
                 "sentTime":"2024-05-01T10:00:00.5Z","message":{"orderId":"o-1"}}\
                """
                    .formatted(C)),
            wrapped(
                """
                {"messageId":"m2","conversationId":"%s","initiatorId":"k1",
                 "sourceAddress":"loopback://localhost/stock",
                 "messageType":["urn:message:Shop.Contracts:StockReserved"],
                 "sentTime":"2024-05-01T10:00:01Z","message":{"orderId":"o-1"}}\
                """
                    .formatted(C)),
            wrapped(
                """
                {"messageId":"m3","conversationId":"%s","initiatorId":"m2",
                 "messageType":["urn:message:Shop.Contracts:Shipped"],"message":{}}\
                """
                    .formatted(C)));

    assertIds(rows, 0, "m1", C, "");
    assertIds(rows, 1, "m2", C, "k1");
    assertIds(rows, 2, "m3", C, "m2");
    assertThat(rows.batch.extras).containsExactly(new EventBatch.Alias(0, "k1"));
    assertThat(rows.type(0)).isEqualTo("OrderPlaced");
    assertThat(rows.service(0)).isEqualTo("order-service");
    assertThat(rows.businessKey(0)).isEqualTo("o-1");
    assertTime(rows, 0, "2024-05-01T10:00:00.500Z");
  }

  @Test
  void massTransitHeaders() {
    Decoded rows =
        detected(
            "masstransit",
            wrapped(
                "{}",
                "MessageId=m2",
                "ConversationId=c",
                "InitiatorId=m1",
                "CorrelationId=k2",
                "MessageType=urn:message:Shop:StockReserved;urn:message:Shop:IEvent",
                "SourceAddress=loopback://localhost/stock"));

    assertIds(rows, 0, "m2", "c", "m1");
    assertThat(rows.type(0)).isEqualTo("StockReserved");
    assertThat(rows.batch.extras).containsExactly(new EventBatch.Alias(0, "k2"));
  }

  @Test
  void axon4NamesTheParentCorrelationId() {
    RawRecord first =
        wrapped(
            "{}",
            "axon-message-id=e1",
            "axon-message-type=com.shop.api.OrderPlaced",
            "axon-message-aggregate-id=o-1",
            "axon-metadata-traceId=t",
            "axon-metadata-correlationId=cmd");
    List<Header> headers = new ArrayList<>(first.headers);
    byte[] millis = ByteBuffer.allocate(8).putLong(1_714_557_600_123L).array();
    headers.add(new Header("axon-message-timestamp", millis));
    first.headers = headers;
    Decoded rows =
        detected(
            "axon4",
            first,
            wrapped(
                "{}",
                "axon-message-id=e2",
                "axon-message-type=com.shop.api.Stock$Reserved",
                "axon-metadata-traceId=t",
                "axon-metadata-correlationId=e1"));

    assertIds(rows, 0, "e1", "t", "cmd");
    assertIds(rows, 1, "e2", "t", "e1");
    assertThat(rows.type(0)).isEqualTo("OrderPlaced");
    assertThat(rows.type(1)).isEqualTo("Reserved");
    assertThat(rows.businessKey(0)).isEqualTo("o-1");
    assertTime(rows, 0, "2024-05-01T10:00:00.123Z");
  }

  @Test
  void axon5NamesCorrelationAndCausationById() {
    Decoded rows =
        detected(
            "axon5",
            wrapped("{}", "axon-message-id=e1", "axon-metadata-correlationId=c"),
            wrapped(
                "{}",
                "axon-message-id=e2",
                "axon-metadata-correlationId=c",
                "axon-metadata-causationId=e1"));

    assertIds(rows, 0, "e1", "c", "");
    assertIds(rows, 1, "e2", "c", "e1");
  }

  @Test
  void axon5BesideATracersTraceId() {
    Decoded rows =
        detected(
            "axon5",
            wrapped(
                "{}",
                "axon-message-id=e2",
                "correlationId=c",
                "causationId=e1",
                "traceId=4bf92f3577b34da6a3ce929d0e0e4736"));

    assertIds(rows, 0, "e2", "c", "e1");
  }

  @Test
  void wolverine() {
    Decoded rows =
        detected(
            "wolverine",
            wrapped(
                "{\"id\":\"o-1\"}",
                "id=" + E1,
                "correlation-id=" + C,
                "message-type=Shop.OrderPlaced",
                "source=Orders",
                "sent-at=2024-05-01T10:00:00.0000000Z"),
            wrapped(
                "{\"id\":\"o-1\"}",
                "id=" + E2,
                "correlation-id=" + C,
                "conversation-id=" + E1,
                "message-type=Shop.StockReserved",
                "source=Stock",
                "sent-at=2024-05-01T10:00:01Z"));

    assertIds(rows, 0, E1, C, "");
    assertIds(rows, 1, E2, C, E1);
    assertThat(rows.type(1)).isEqualTo("StockReserved");
    assertThat(rows.service(1)).isEqualTo("Stock");
    assertTime(rows, 1, "2024-05-01T10:00:01Z");
  }

  @Test
  void rebus() {
    Decoded rows =
        detected(
            "rebus",
            wrapped(
                "{}",
                "rbs2-msg-id=" + E2,
                "rbs2-corr-id=" + C,
                "rbs2-in-reply-to=" + E1,
                "rbs2-msg-type=Shop.StockReserved, Shop",
                "rbs2-sender-address=stock",
                "rbs2-senttime=2024-05-01T12:00:00.0000000+02:00"));

    assertIds(rows, 0, E2, C, E1);
    assertThat(rows.type(0)).isEqualTo("StockReserved");
    assertThat(rows.service(0)).isEqualTo("stock");
    assertTime(rows, 0, "2024-05-01T10:00:00Z");
  }

  @Test
  void eventuateTramWithHeadersInThePayloadAndAnHttpDate() {
    Decoded rows =
        detected(
            "eventuate",
            wrapped(
                """
                {"payload":"{\\"orderTotal\\":12}","headers":{"PARTITION_ID":"o-1",
                 "event-aggregate-type":"net.shop.Order","DATE":"Wed, 01 May 2024 10:00:00 GMT",
                 "event-aggregate-id":"o-1","event-type":"net.shop.events.OrderCreated",
                 "DESTINATION":"net.shop.Order","ID":"m1"}}\
                """),
            wrapped(
                "{}",
                "ID=m2",
                "reply_to_message_id=m1",
                "PARTITION_ID=o-1",
                "DESTINATION=stock",
                "event-type=net.shop.events.StockReserved",
                "event-aggregate-id=o-1",
                "DATE=Wed, 1 May 2024 10:00:01 GMT"));

    assertIds(rows, 0, "m1", "", "");
    assertIds(rows, 1, "m2", "", "m1");
    assertThat(rows.type(0)).isEqualTo("OrderCreated");
    assertThat(rows.type(1)).isEqualTo("StockReserved");
    assertThat(rows.businessKey(0)).isEqualTo("o-1");
    assertTime(rows, 0, "2024-05-01T10:00:00Z");
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
  void springKafkaWithABinaryCorrelationIdAndADeadLetterOrigin() {
    RawRecord record = wrapped("{}", "__TypeId__=com.shop.api.OrderPlaced");
    List<Header> headers = new ArrayList<>(record.headers);
    headers.add(
        new Header(
            "kafka_correlationId", HexFormat.of().parseHex("0190f5a13c4b7d8e9fa0b1c2d3e4f5cc")));
    headers.add(Header.ofText("kafka_dlt-original-topic", "orders"));
    headers.add(new Header("kafka_dlt-original-partition", new byte[] {0, 0, 0, 2}));
    headers.add(
        new Header("kafka_dlt-original-offset", ByteBuffer.allocate(8).putLong(77).array()));
    record.headers = headers;

    Decoded rows = detected("spring-kafka", record);

    assertIds(rows, 0, "", C, "");
    assertThat(rows.type(0)).isEqualTo("OrderPlaced");
    assertThat(rows.batch.flags[0] & EventBatch.RETRY_OR_DEAD_LETTER).isNotZero();
    assertThat(rows.batch.extras)
        .containsExactly(new EventBatch.Origin(0, new RecordPosition("orders", 2, 77)));
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
