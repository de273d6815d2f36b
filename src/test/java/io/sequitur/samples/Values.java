package io.sequitur.samples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Events as JSON, and the ids that go into headers, by the plain convention. */
final class Values {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Values() {}

  /** Compact JSON; members in the map's order. */
  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** JSON over several lines, the same on every system. */
  static String pretty(Object value) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
    printer.indentArraysWith(indenter);
    try {
      return JSON.writer(printer).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The event with its ids, as the value of its record. */
  static Map<String, Object> camel(LogRecord record) {
    ShopEvent event = record.event;
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("eventId", event.id);
    value.put("eventType", event.type);
    value.put("correlationId", event.correlationId);
    putCauses(value, "causationId", event.causes);
    value.put("occurredAt", iso(event.time));
    value.put("service", event.service);
    value.put("orderId", event.orderId);
    value.put("data", record.data);
    return value;
  }

  /** As {@link #camel}, in snake case. */
  static Map<String, Object> snake(LogRecord record) {
    ShopEvent event = record.event;
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("event_id", event.id);
    value.put("event_type", event.type);
    value.put("correlation_id", event.correlationId);
    putCauses(value, "causation_id", event.causes);
    value.put("occurred_at", event.time);
    value.put("producer", event.service);
    value.put("order_id", event.orderId);
    value.put("payload", record.data);
    return value;
  }

  /** The order and what the event tells, without ids: those are in headers. */
  static Map<String, Object> bare(LogRecord record) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("orderId", record.event.orderId);
    value.putAll(record.data);
    return value;
  }

  /** The ids as headers, in kebab case; several causes are a JSON list. */
  static Map<String, String> kebabHeaders(LogRecord record) {
    ShopEvent event = record.event;
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("event-id", event.id);
    headers.put("message-type", event.type);
    headers.put("correlation-id", event.correlationId);
    if (!event.causes.isEmpty()) {
      headers.put("causation-id", causesText(event.causes));
    }
    headers.put("producer", event.service);
    headers.put("occurred-at", iso(event.time));
    headers.putAll(record.headers);
    return headers;
  }

  /** One id as it is, several as a JSON list. */
  static String causesText(List<String> causes) {
    return causes.size() == 1 ? causes.getFirst() : json(causes);
  }

  static void putCauses(Map<String, Object> value, String name, List<String> causes) {
    if (!causes.isEmpty()) {
      value.put(name, causes.size() == 1 ? causes.getFirst() : List.copyOf(causes));
    }
  }

  static String iso(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }
}
