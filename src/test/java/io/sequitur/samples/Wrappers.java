package io.sequitur.samples;

import static io.sequitur.samples.Values.iso;
import static io.sequitur.samples.Values.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Logs as the tools write them that people export records with. */
final class Wrappers {
  private Wrappers() {}

  /** One record a line: topic, partition, offset, timestamp, key, headers, value. */
  static String jsonl(List<LogRecord> records) {
    return lines(records, Wrappers::jsonlRecord);
  }

  /** As {@link #jsonl}, with ids, type and service only: time and order are the record's. */
  static String brief(List<LogRecord> records) {
    return lines(
        records,
        record -> {
          Map<String, Object> value = Values.camel(record);
          value.remove("occurredAt");
          value.remove("orderId");
          value.remove("data");
          if (record.data.containsKey("authorization")) {
            value.put("authorization", record.data.get("authorization"));
          }
          return jsonlRecord(record, value);
        });
  }

  private static String jsonlRecord(LogRecord record) {
    return jsonlRecord(record, record.isTombstone() ? null : Values.camel(record));
  }

  private static String jsonlRecord(LogRecord record, Map<String, Object> value) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("topic", record.topic);
    line.put("partition", record.partition);
    line.put("offset", record.offset);
    line.put("timestamp", record.timestamp);
    line.put("key", record.key);
    if (!record.headers.isEmpty()) {
      line.put("headers", record.headers);
    }
    line.put("value", value);
    return json(line);
  }

  /** One event a line, without positions: what an application's own event log looks like. */
  static String events(List<LogRecord> records) {
    return lines(records, record -> json(Values.snake(record)));
  }

  /** {@code kcat -J}: headers are one flat list of names and values, the payload is text. */
  static String kcat(List<LogRecord> records) {
    return lines(
        records,
        record ->
            record.isTombstone()
                ? kcatRecord(record, Map.of(), null)
                : kcatRecord(record, Values.kebabHeaders(record), bare(record)));
  }

  /** A line of {@code kcat -J} with headers and payload of any convention. */
  static String kcatRecord(LogRecord record, Map<String, String> headers, String payload) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("topic", record.topic);
    line.put("partition", record.partition);
    line.put("offset", record.offset);
    line.put("tstype", "create");
    line.put("ts", record.timestamp);
    line.put("broker", 1);
    if (!headers.isEmpty()) {
      List<String> flat = new ArrayList<>();
      headers.forEach(
          (name, value) -> {
            flat.add(name);
            flat.add(value);
          });
      line.put("headers", flat);
    }
    line.put("key", record.key);
    line.put("payload", payload);
    return json(line);
  }

  /** AKHQ's download: one array, headers as pairs, the value as text, no topic. */
  static String akhq(List<LogRecord> records) {
    return array(
        records,
        record -> {
          Map<String, Object> element = new LinkedHashMap<>();
          element.put("key", record.key);
          element.put("value", bare(record));
          element.put("partition", record.partition);
          element.put("offset", record.offset);
          element.put("timestamp", iso(record.timestamp));
          element.put("headers", pairs(Values.kebabHeaders(record), value -> value));
          return json(element);
        });
  }

  /** Redpanda Console's JSON: every part says its encoding. */
  static String redpanda(List<LogRecord> records) {
    return array(
        records,
        record -> {
          Map<String, Object> element = new LinkedHashMap<>();
          element.put("partitionID", record.partition);
          element.put("offset", record.offset);
          element.put("timestamp", record.timestamp);
          element.put("compression", "uncompressed");
          element.put("isTransactional", false);
          element.put("headers", pairs(Values.kebabHeaders(record), v -> encoded(v, "text")));
          element.put("key", encoded(record.key, "text"));
          element.put("value", encoded(Values.bare(record), "json"));
          return json(element);
        });
  }

  private static Map<String, Object> encoded(Object payload, String encoding) {
    Map<String, Object> part = new LinkedHashMap<>();
    part.put("payload", payload);
    part.put("encoding", encoding);
    return part;
  }

  /** Kafbat (Kafka UI): capital names, headers as an object, the value as text, no topic. */
  static String kafbat(List<LogRecord> records) {
    return lines(
        records,
        record -> {
          Map<String, Object> line = new LinkedHashMap<>();
          line.put("Value", bare(record));
          line.put("Offset", record.offset);
          line.put("Key", record.key);
          line.put("Partition", record.partition);
          line.put("Headers", Values.kebabHeaders(record));
          line.put("Timestamp", iso(record.timestamp));
          return json(line);
        });
  }

  /** {@code kafka-console-consumer} with every {@code print.*} property on; nothing is escaped. */
  static String consoleConsumer(List<LogRecord> records) {
    return lines(
        records,
        record ->
            String.join(
                "\t",
                "CreateTime:" + record.timestamp,
                "Partition:" + record.partition,
                "Offset:" + record.offset,
                consoleHeaders(record.headers),
                record.key == null ? "null" : record.key,
                record.isTombstone() ? "null" : json(Values.camel(record))));
  }

  private static String consoleHeaders(Map<String, String> headers) {
    return headers.isEmpty()
        ? "NO_HEADERS"
        : headers.entrySet().stream()
            .map(h -> h.getKey() + ":" + h.getValue())
            .collect(Collectors.joining(","));
  }

  /** A row per record: columns of transport, the event as JSON text in the last one. */
  static String csv(List<LogRecord> records) {
    return "topic,partition,offset,timestamp,key,value\n"
        + lines(
            records,
            r ->
                String.join(
                    ",",
                    r.topic,
                    Integer.toString(r.partition),
                    Long.toString(r.offset),
                    iso(r.timestamp),
                    r.key,
                    '"' + json(Values.camel(r)).replace("\"", "\"\"") + '"'));
  }

  /** A row per event, a column per field, without positions; several causes are a JSON list. */
  static String tsv(List<LogRecord> records) {
    return "event_id\tevent_type\tcorrelation_id\tcausation_id\toccurred_at\tservice\torder_id\n"
        + lines(
            records,
            r ->
                String.join(
                    "\t",
                    r.event.id,
                    r.event.type,
                    r.event.correlationId,
                    r.event.causes.isEmpty() ? "" : Values.causesText(r.event.causes),
                    iso(r.event.time),
                    r.event.service,
                    r.event.orderId));
  }

  /** One array of records in the wrapper of {@link #jsonl}. */
  static String jsonArray(List<LogRecord> records) {
    return array(records, Wrappers::jsonlRecord);
  }

  /**
   * Objects one after the other, each printed over several lines, the event's fields beside those
   * of transport.
   */
  static String prettyJson(List<LogRecord> records) {
    return lines(
        records,
        record -> {
          Map<String, Object> object = new LinkedHashMap<>();
          object.put("topic", record.topic);
          object.put("partition", record.partition);
          object.put("offset", record.offset);
          object.put("timestamp", record.timestamp);
          object.put("key", record.key);
          object.putAll(Values.snake(record));
          return Values.pretty(object);
        });
  }

  private static String bare(LogRecord record) {
    return json(Values.bare(record));
  }

  private static List<Map<String, Object>> pairs(
      Map<String, String> headers, Function<String, Object> value) {
    List<Map<String, Object>> pairs = new ArrayList<>();
    headers.forEach(
        (name, text) -> {
          Map<String, Object> pair = new LinkedHashMap<>();
          pair.put("key", name);
          pair.put("value", value.apply(text));
          pairs.add(pair);
        });
    return pairs;
  }

  private static String lines(List<LogRecord> records, Function<LogRecord, String> line) {
    return records.stream().map(line).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String array(List<LogRecord> records, Function<LogRecord, String> element) {
    return records.stream().map(element).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }
}
