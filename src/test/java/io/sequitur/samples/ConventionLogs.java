package io.sequitur.samples;

import static io.sequitur.samples.Values.iso;
import static io.sequitur.samples.Values.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The same few orders as the frameworks write them that have an id convention of their own. */
final class ConventionLogs {
  private static final DateTimeFormatter NSERVICEBUS_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss:SSSSSS 'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** The mapping file that reads {@link #ownNames}. */
  static final String OWN_NAMES_MAPPING =
      """
      {
        "name": "own-names",
        "fields": {
          "eventId": "value:shop + value:document",
          "correlationId": "value:shop + value:order.number",
          "causationId": "value:shop + value:because",
          "eventType": "value:what",
          "service": "value:who",
          "time": "value:when",
          "businessKey": "value:shop + value:order.number"
        }
      }
      """;

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  private ConventionLogs() {}

  /** Plain ids in the spellings that say least: {@code id}, {@code type}, {@code causedBy}. */
  static String plain(List<LogRecord> records) {
    List<String> lines = new ArrayList<>();
    for (LogRecord r : records) {
      Map<String, Object> value = new LinkedHashMap<>();
      value.put("id", r.event.id);
      value.put("type", r.event.type);
      Values.putCauses(value, "causedBy", r.event.causes);
      value.put("source", r.event.service);
      value.put("time", iso(r.event.time));
      value.put("body", json(r.data));
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("topic", r.topic);
      line.put("partition", r.partition);
      line.put("offset", r.offset);
      line.put("timestamp", r.timestamp);
      line.put("key", r.key);
      line.put("headers", Map.of("X-Correlation-ID", r.event.correlationId));
      line.put("value", value);
      lines.add(json(line));
    }
    return text(lines);
  }

  static String cloudEventsBinary(List<LogRecord> records) {
    return kcat(
        records,
        r -> {
          Map<String, String> h = new LinkedHashMap<>();
          h.put("ce_specversion", "1.0");
          h.put("ce_id", r.event.id);
          h.put("ce_type", "org.example.shop." + r.event.type);
          h.put("ce_source", "/" + r.event.service);
          h.put("ce_time", iso(r.event.time));
          h.put("ce_subject", r.event.orderId);
          h.put("ce_correlationid", r.event.correlationId);
          putCause(h, "ce_causationid", r);
          h.put("content-type", "application/json");
          return h;
        });
  }

  static String cloudEventsStructured(List<LogRecord> records) {
    List<String> lines = new ArrayList<>();
    for (LogRecord r : records) {
      Map<String, Object> value = new LinkedHashMap<>();
      value.put("specversion", "1.0");
      value.put("id", r.event.id);
      value.put("type", "org.example.shop." + r.event.type);
      value.put("source", "/" + r.event.service);
      value.put("time", iso(r.event.time));
      value.put("subject", r.event.orderId);
      value.put("correlationid", r.event.correlationId);
      Values.putCauses(value, "causationid", r.event.causes);
      value.put("datacontenttype", "application/json");
      value.put("data", r.data);
      Map<String, String> headers = Map.of("content-type", "application/cloudevents+json");
      lines.add(Wrappers.kcatRecord(r, headers, json(value)));
    }
    return text(lines);
  }

  /** Events of streams as EventStoreDB gives them; a root names its correlation or own id. */
  static String eventStoreDb(List<LogRecord> records) {
    List<String> lines = new ArrayList<>();
    Map<String, Integer> next = new LinkedHashMap<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (LogRecord r : records) {
      String stream = "order-" + r.event.orderId;
      Map<String, Object> metadata = new LinkedHashMap<>();
      metadata.put("$correlationId", r.event.correlationId);
      metadata.put("$causationId", r.event.causes.getFirst());
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("eventId", r.event.id);
      line.put("eventType", r.event.type);
      line.put("streamId", stream);
      line.put(
          "eventNumber",
          numbers.computeIfAbsent(r.event.id, id -> next.merge(stream, 1, Integer::sum) - 1));
      line.put("created", iso(r.event.time));
      line.put("data", r.data);
      line.put("metadata", metadata);
      lines.add(json(line));
    }
    return text(lines);
  }

  /** With the header that looks like the flow's id and is not: {@code CorrelationId}. */
  static String nServiceBus(List<LogRecord> records) {
    return kcat(
        records,
        r -> {
          Map<String, String> h = new LinkedHashMap<>();
          h.put("NServiceBus.MessageId", r.event.id);
          h.put("NServiceBus.MessageIntent", "Publish");
          h.put("NServiceBus.ConversationId", r.event.correlationId);
          h.put("NServiceBus.CorrelationId", r.event.id);
          putCause(h, "NServiceBus.RelatedTo", r);
          h.put("NServiceBus.OriginatingEndpoint", r.event.service);
          h.put(
              "NServiceBus.EnclosedMessageTypes",
              "Shop.Events."
                  + r.event.type
                  + ", Shop.Events, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null");
          h.put(
              "NServiceBus.TimeSent", NSERVICEBUS_TIME.format(Instant.ofEpochMilli(r.event.time)));
          return h;
        });
  }

  /**
   * MassTransit's envelope. Its trap: an effect names the consumed message's correlationId where
   * that has one, else its messageId.
   */
  static String massTransit(List<LogRecord> records) {
    List<String> lines = new ArrayList<>();
    Map<String, String> ownCorrelation = new LinkedHashMap<>();
    for (LogRecord r : records) {
      Map<String, Object> value = new LinkedHashMap<>();
      value.put("messageId", r.event.id);
      if (r.event.type.equals("OrderPlaced") || r.event.type.equals("PaymentCaptured")) {
        String own = new StringBuilder(r.event.id.replace("-", "")).reverse().toString();
        ownCorrelation.put(r.event.id, own);
        value.put("correlationId", own);
      }
      value.put("conversationId", r.event.correlationId);
      if (!r.event.causes.isEmpty()) {
        String cause = r.event.causes.getFirst();
        value.put("initiatorId", ownCorrelation.getOrDefault(cause, cause));
      }
      value.put("sourceAddress", "rabbitmq://broker.example.org/" + r.event.service);
      value.put("destinationAddress", "rabbitmq://broker.example.org/" + r.topic);
      value.put("messageType", List.of("urn:message:Shop.Events:" + r.event.type));
      value.put("message", Values.bare(r));
      value.put("sentTime", iso(r.event.time));
      lines.add(Wrappers.kcatRecord(r, Map.of(), json(value)));
    }
    return text(lines);
  }

  /** Axon 4: what it calls correlationId is the parent; the flow shares traceId. */
  static String axon4(List<LogRecord> records) {
    return axon(records, "axon-metadata-traceId", "axon-metadata-correlationId");
  }

  static String axon5(List<LogRecord> records) {
    return axon(records, "axon-metadata-correlationId", "axon-metadata-causationId");
  }

  private static String axon(List<LogRecord> records, String correlation, String causation) {
    return kcat(
        records,
        r -> {
          Map<String, String> h = new LinkedHashMap<>();
          h.put("axon-message-id", r.event.id);
          h.put("axon-message-type", "org.example.shop." + r.event.type);
          h.put("axon-message-timestamp", Long.toString(r.event.time));
          h.put("axon-message-aggregate-id", r.event.orderId);
          h.put(correlation, r.event.correlationId);
          putCause(h, causation, r);
          return h;
        });
  }

  static String wolverine(List<LogRecord> records) {
    return kcat(
        records,
        r -> {
          Map<String, String> h = new LinkedHashMap<>();
          h.put("id", r.event.id);
          h.put("message-type", "Shop.Events." + r.event.type);
          h.put("source", r.event.service);
          h.put("correlation-id", r.event.correlationId);
          putCause(h, "conversation-id", r);
          h.put("content-type", "application/json");
          h.put("sent-at", iso(r.event.time));
          return h;
        });
  }

  static String rebus(List<LogRecord> records) {
    return kcat(
        records,
        r -> {
          Map<String, String> h = new LinkedHashMap<>();
          h.put("rbs2-msg-id", r.event.id);
          h.put("rbs2-msg-type", "Shop.Events." + r.event.type + ", Shop.Events");
          h.put("rbs2-corr-id", r.event.correlationId);
          putCause(h, "rbs2-in-reply-to", r);
          h.put("rbs2-sender-address", r.event.service);
          h.put("rbs2-senttime", iso(r.event.time).replace("Z", "0000+00:00"));
          return h;
        });
  }

  /** No id is shared by a flow: links alone make chains. Times are whole seconds. */
  static String eventuate(List<LogRecord> records) {
    return kcat(
        records,
        r -> {
          Map<String, String> h = new LinkedHashMap<>();
          h.put("ID", r.event.id);
          h.put("PARTITION_ID", r.event.orderId);
          h.put("DESTINATION", "org.example.shop.Order");
          h.put("DATE", HTTP_DATE.format(Instant.ofEpochMilli(r.event.time)));
          h.put("event-type", "org.example.shop." + r.event.type);
          h.put("event-aggregate-type", "org.example.shop.Order");
          h.put("event-aggregate-id", r.event.orderId);
          putCause(h, "reply_to_message_id", r);
          return h;
        });
  }

  /** Debezium's outbox router: the event's id is a header, the others are the user's. */
  static String debezium(List<LogRecord> records) {
    return kcat(
        records,
        r -> {
          Map<String, String> h = new LinkedHashMap<>();
          h.put("id", r.event.id);
          h.put("eventType", r.event.type);
          h.put("correlationId", r.event.correlationId);
          putCause(h, "causationId", r);
          return h;
        });
  }

  /** Spring Kafka names no event: each record is one, held together by the flow's id only. */
  static String springKafka(List<LogRecord> records) {
    return kcat(
        records,
        r -> {
          Map<String, String> h = new LinkedHashMap<>();
          h.put("__TypeId__", "org.example.shop." + r.event.type);
          h.put("kafka_correlationId", r.event.correlationId);
          return h;
        });
  }

  /**
   * No convention: two shops number their orders alike, so that only shop and number together name
   * an order, and shop and document an event. Read with {@link #OWN_NAMES_MAPPING}.
   */
  static String ownNames(List<LogRecord> records) {
    List<String> lines = new ArrayList<>();
    Map<String, String> documents = new LinkedHashMap<>();
    Map<String, Integer> next = new LinkedHashMap<>();
    for (LogRecord r : records) {
      String number = r.event.orderId.substring(2);
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("shop", r.topic);
      line.put("order", Map.of("number", Integer.parseInt(number)));
      line.put(
          "document",
          documents.computeIfAbsent(
              r.event.id, id -> number + "-" + next.merge(r.topic + number, 1, Integer::sum)));
      if (!r.event.causes.isEmpty()) {
        line.put("because", documents.get(r.event.causes.getFirst()));
      }
      line.put("what", r.event.type);
      line.put("who", r.event.service);
      line.put("when", iso(r.event.time));
      line.put("details", r.data);
      lines.add(json(line));
    }
    return text(lines);
  }

  static String w3c(List<LogRecord> records) {
    return kcat(
        records,
        r -> {
          Map<String, String> h = new LinkedHashMap<>();
          String trace = r.event.correlationId.replace("-", "");
          h.put("traceparent", "00-" + trace + "-" + r.event.id + "-01");
          putCause(h, "parentSpanId", r);
          h.put("service", r.event.service);
          h.put("eventType", r.event.type);
          return h;
        });
  }

  static String b3(List<LogRecord> records) {
    return kcat(
        records,
        r -> {
          Map<String, String> h = new LinkedHashMap<>();
          h.put("X-B3-TraceId", r.event.correlationId.replace("-", ""));
          h.put("X-B3-SpanId", r.event.id);
          putCause(h, "X-B3-ParentSpanId", r);
          h.put("X-B3-Sampled", "1");
          h.put("service", r.event.service);
          h.put("eventType", r.event.type);
          return h;
        });
  }

  private static void putCause(Map<String, String> headers, String name, LogRecord record) {
    if (!record.event.causes.isEmpty()) {
      headers.put(name, record.event.causes.getFirst());
    }
  }

  private static String kcat(
      List<LogRecord> records, Function<LogRecord, Map<String, String>> headers) {
    return text(
        records.stream()
            .map(r -> Wrappers.kcatRecord(r, headers.apply(r), json(Values.bare(r))))
            .toList());
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
