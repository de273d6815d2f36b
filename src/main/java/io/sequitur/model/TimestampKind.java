package io.sequitur.model;

/** What a record timestamp means: Kafka keeps either the producer's or the broker's time. */
public enum TimestampKind {
  /** No timestamp, or the source does not say which kind it is. */
  UNKNOWN,
  /** {@code CreateTime}: set by the producer. */
  CREATE,
  /** {@code LogAppendTime}: set by the broker. */
  LOG_APPEND
}
