package io.sequitur.decode;

import static io.sequitur.decode.Decoded.flat;
import static io.sequitur.decode.Decoded.wrapped;
import static io.sequitur.decode.Presets.C;
import static io.sequitur.decode.Presets.E1;
import static io.sequitur.decode.Presets.E2;
import static io.sequitur.decode.Presets.assertIds;
import static io.sequitur.decode.Presets.assertTime;
import static io.sequitur.decode.Presets.detected;
import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.EventBatch;
import io.sequitur.model.Header;
import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordPosition;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conventions of messaging frameworks on records as they write them, found without being named. */
class FrameworkPresetsTest {
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
}
