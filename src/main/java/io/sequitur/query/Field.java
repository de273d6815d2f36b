package io.sequitur.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a term of a query can ask about. */
public enum Field {
  TYPE("type", "an event type in the chain", "type:PaymentFailed", Kind.NAME),
  SERVICE("service", "a service that takes part", "service:payment", Kind.NAME),
  TOPIC("topic", "a topic or topic-partition", "topic:orders-3", Kind.NAME),
  KEY("key", "business key or record key", "key:o-17", Kind.ID),
  ID("id", "event, correlation or causation id", "id:4f3a", Kind.ID),
  HAS("has", "a finding", "has:duplicate", Kind.RULE),
  SEVERITY("severity", "a finding of this severity", "severity:error", Kind.SEVERITY),
  DURATION("duration", "from the first to the last time", "duration > 2s", Kind.DURATION),
  RECORDS("records", "number of records", "records > 10", Kind.COUNT),
  EVENTS("events", "number of events", "events <= 3", Kind.COUNT);

  /** What values of a field look like. */
  enum Kind {
    NAME,
    ID,
    RULE,
    SEVERITY,
    DURATION,
    COUNT;

    /** True if greater and less have a meaning. */
    boolean isOrdered() {
      return this == SEVERITY || this == DURATION || this == COUNT;
    }
  }

  private final String id;
  private final String meaning;
  private final String example;
  private final Kind kind;

  Field(String id, String meaning, String example, Kind kind) {
    this.id = id;
    this.meaning = meaning;
    this.example = example;
    this.kind = kind;
  }

  /** As it is written in a query. */
  public String id() {
    return id;
  }

  /** What it asks for, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** A term that uses it. */
  public String example() {
    return example;
  }

  Kind kind() {
    return kind;
  }

  /** The field of a name, whatever its case. */
  static Optional<Field> of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(f -> f.id.equals(lower)).findFirst();
  }

  /** All names, for messages. */
  static String names() {
    List<String> names = Arrays.stream(values()).map(Field::id).toList();
    return String.join(", ", names);
  }
}
