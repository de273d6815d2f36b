package io.sequitur.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Decoded events of one stretch of one source, column by column: what parsers make in parallel and
 * the store's single writer takes in. Pooled and reused; {@link #clear} makes it empty.
 *
 * <p>Rows {@code 0 .. size-1}. Ids are encoded as {@link Ids} says; names and partitions are
 * numbers of the session's {@link Names}.
 */
public final class EventBatch {
  /** Flag: {@link #recordTime} is the producer's CreateTime. */
  public static final byte CREATE_TIME = 1;

  /** Flag: {@link #recordTime} is the broker's LogAppendTime. */
  public static final byte LOG_APPEND_TIME = 2;

  /** Flag: the record has no value (a tombstone). */
  public static final byte TOMBSTONE = 4;

  /** Flag: the headers say that the record went to a retry or dead-letter topic. */
  public static final byte RETRY_OR_DEAD_LETTER = 8;

  /** Flag: the record has no position; {@link #offset} is the line number in this batch. */
  public static final byte NO_POSITION = 16;

  /** Most rows a batch may hold. */
  public final int capacity;

  public int size;

  /** Number of the source in its session. */
  public int source;

  /** Frames (lines, elements) before this batch's first one, known once earlier batches are. */
  public long firstFrame;

  /** Frames that this batch consumed, readable or not. */
  public long frames;

  /** Where the record's bytes start in the (decompressed) source, and how many there are. */
  public final long[] position;

  public final int[] length;

  /** Number in {@link Names#partitions()}. */
  public final int[] partition;

  /** Offset; where {@link #NO_POSITION} is set, the frame's index in this batch, from 0. */
  public final long[] offset;

  /** Record timestamp, nanoseconds, or {@link Times#ABSENT}. */
  public final long[] recordTime;

  /** Event time, nanoseconds, or {@link Times#ABSENT} where the event has none of its own. */
  public final long[] eventTime;

  public final byte[] flags;

  /** Numbers in {@link Names#types()} and {@link Names#services()}, 0 = none. */
  public final int[] type;

  public final int[] service;

  /** Hash of the value without transport fields; equal values have equal hashes. */
  public final long[] valueHash;

  public final IdColumn eventId;
  public final IdColumn correlationId;

  /** The first causation id; further ones are in {@link #extras}. */
  public final IdColumn causationId;

  public final IdColumn key;
  public final IdColumn businessKey;

  /** Facts that few rows have. */
  public final List<Extra> extras = new ArrayList<>();

  /** Rejected frames by reason, all of them counted. */
  public final Map<RejectReason, Long> rejected = new EnumMap<>(RejectReason.class);

  /**
   * A few samples of rejected frames; {@link Reject#number()} is relative to this batch, from 0.
   */
  public final List<Reject> samples = new ArrayList<>();

  /** Tolerated faults, counted. */
  public final Map<Tolerated, Long> tolerated = new EnumMap<>(Tolerated.class);

  /** A fact about a row for which a column would be waste. */
  public sealed interface Extra {
    /** The row it is about. */
    int row();
  }

  /** A further cause of an event with several (fan-in). */
  public record ExtraCause(int row, String id) implements Extra {}

  /** Another id under which effects may name this event as their cause (MassTransit). */
  public record Alias(int row, String id) implements Extra {}

  /** Where a retried or dead-lettered record stood first. */
  public record Origin(int row, RecordPosition position) implements Extra {}

  public EventBatch(int capacity) {
    this.capacity = capacity;
    position = new long[capacity];
    length = new int[capacity];
    partition = new int[capacity];
    offset = new long[capacity];
    recordTime = new long[capacity];
    eventTime = new long[capacity];
    flags = new byte[capacity];
    type = new int[capacity];
    service = new int[capacity];
    valueHash = new long[capacity];
    eventId = new IdColumn(capacity);
    correlationId = new IdColumn(capacity);
    causationId = new IdColumn(capacity);
    key = new IdColumn(capacity);
    businessKey = new IdColumn(capacity);
  }

  /** Empty again, ready for the next stretch. */
  public void clear() {
    size = 0;
    frames = 0;
    eventId.clear();
    correlationId.clear();
    causationId.clear();
    key.clear();
    businessKey.clear();
    extras.clear();
    rejected.clear();
    samples.clear();
    tolerated.clear();
  }

  /** True if no further row fits. */
  public boolean isFull() {
    return size == capacity;
  }

  /** Counts a rejected frame and keeps the sample while there are few. */
  public void reject(Reject reject) {
    rejected.merge(reject.reason(), 1L, Long::sum);
    if (samples.size() < 20) {
      samples.add(reject);
    }
  }

  /** Counts a tolerated fault. */
  public void tolerate(Tolerated reason) {
    tolerated.merge(reason, 1L, Long::sum);
  }
}
