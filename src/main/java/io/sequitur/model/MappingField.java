package io.sequitur.model;

/** The facts that an id convention finds in a record; the order is that of reports. */
public enum MappingField {
  EVENT_ID("eventId"),
  CORRELATION_ID("correlationId"),
  CAUSATION_ID("causationId"),
  EVENT_TYPE("eventType"),
  SERVICE("service"),
  TIME("time"),
  BUSINESS_KEY("businessKey");

  private final String id;

  MappingField(String id) {
    this.id = id;
  }

  /** The name in mapping files and reports, such as {@code eventId}. */
  public String id() {
    return id;
  }
}
