package io.sequitur.source.logfile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Members of a JSON object that make it a record, in the spellings of the tools that write it. */
enum JsonMember {
  TOPIC("topic"),
  PARTITION("partition", "partitionid", "partition_id"),
  OFFSET("offset"),
  TIMESTAMP("timestamp"),
  TS("ts"),
  TIMESTAMP_TYPE("tstype", "timestamptype", "timestamp_type"),
  KEY("key"),
  VALUE("value"),
  PAYLOAD("payload"),
  HEADERS("headers"),
  /** What only an event has, never a wrapper: an object with one of them is the event itself. */
  IDENTITY(
      "eventid",
      "event_id",
      "event-id",
      "correlationid",
      "correlation_id",
      "correlation-id",
      "causationid",
      "causation_id",
      "causation-id"),
  OTHER;

  private static final Map<String, JsonMember> BY_NAME = byName();
  private static final int LONGEST =
      BY_NAME.keySet().stream().mapToInt(String::length).max().orElse(0);

  private final String[] spellings;

  JsonMember(String... spellings) {
    this.spellings = spellings;
  }

  private static Map<String, JsonMember> byName() {
    Map<String, JsonMember> names = new HashMap<>();
    for (JsonMember member : values()) {
      for (String spelling : member.spellings) {
        names.put(spelling, member);
      }
    }
    return names;
  }

  /** The member of this name, whatever its case. */
  static JsonMember of(String name) {
    if (name.length() > LONGEST) {
      return OTHER;
    }
    JsonMember known = BY_NAME.get(name);
    return known != null ? known : BY_NAME.getOrDefault(name.toLowerCase(Locale.ROOT), OTHER);
  }

  /** Its place in a set of members held as bits. */
  int bit() {
    return 1 << ordinal();
  }
}
