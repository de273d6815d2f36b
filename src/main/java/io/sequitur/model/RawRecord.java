package io.sequitur.model;

import java.util.List;

/**
 * One record as a source gives it, before any id convention is applied. Mutable and reused by the
 * parser that fills it; nothing keeps a reference beyond the call that receives it.
 *
 * <p>Absent: {@code topic}, {@code key}, {@code value} are {@code null}, {@code partition} and
 * {@code offset} are -1, {@code timestamp} is {@link Times#ABSENT}.
 */
public final class RawRecord {
  /** How {@link #value} is to be understood. */
  public enum ValueForm {
    /** The bytes of the record's value, whatever they hold (often JSON text). */
    BYTES,
    /**
     * The record is one flat JSON object that mixes event fields with transport fields (topic,
     * partition, offset, timestamp, broker, leader epoch); {@code value} is that whole object. The
     * transport members do not belong to the event's value when values are compared.
     */
    FLAT_OBJECT
  }

  public String topic;
  public int partition;
  public long offset;

  /** Record timestamp, nanoseconds since the epoch. */
  public long timestamp;

  public TimestampKind timestampKind;
  public byte[] key;
  public byte[] value;
  public ValueForm valueForm;
  public List<Header> headers;

  /** Reasons for which the record is readable, yet not as it should be; never {@code null}. */
  public java.util.EnumSet<Tolerated> tolerated = java.util.EnumSet.noneOf(Tolerated.class);

  public RawRecord() {
    clear();
  }

  /** Everything absent again. */
  public RawRecord clear() {
    topic = null;
    partition = -1;
    offset = -1;
    timestamp = Times.ABSENT;
    timestampKind = TimestampKind.UNKNOWN;
    key = null;
    value = null;
    valueForm = ValueForm.BYTES;
    headers = List.of();
    tolerated.clear();
    return this;
  }

  /** True if the record names its partition and offset. */
  public boolean hasPosition() {
    return partition >= 0 && offset >= 0;
  }
}
