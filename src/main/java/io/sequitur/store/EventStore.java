package io.sequitur.store;

import io.sequitur.model.EventBatch;
import io.sequitur.model.Names;
import io.sequitur.model.RecordPosition;
import io.sequitur.model.Times;
import io.sequitur.model.TimestampKind;
import java.util.BitSet;

/**
 * All records of a session, one row each, column by column, and the links between them.
 *
 * <p>Rows are numbered in order of arrival, which means nothing. Ids and keys are handles of one
 * handle space; 0 is "none". An event is stood for by one of its records, the first in reading
 * order ({@link #eventRow}); linking happens on arrival: a cause needs not have been seen before
 * its effects, and nothing is ever re-linked.
 *
 * <p>One thread appends; any thread may read rows below a {@link #size()} that it has read. A
 * handle may come to stand for a row beyond that size: readers of a prefix treat such a row as
 * absent.
 */
public final class EventStore {
  private final Names names;
  private final IdTable ids;
  private final RareFacts rare = new RareFacts();
  private final PartitionOrder order = new PartitionOrder();
  private final Representatives representatives = new Representatives(this);

  private final RecordPlaces places;
  private final IntColumn partition = new IntColumn();
  private final LongColumn offset = new LongColumn();
  private final LongColumn recordTime = new LongColumn();
  private final LongColumn eventTime = new LongColumn();
  private final ByteColumn flags = new ByteColumn();
  private final IntColumn type = new IntColumn();
  private final IntColumn service = new IntColumn();
  private final LongColumn valueHash = new LongColumn();
  private final IntColumn eventId = new IntColumn();
  private final IntColumn correlationId = new IntColumn();
  private final IntColumn causationId = new IntColumn();
  private final IntColumn key = new IntColumn();
  private final IntColumn businessKey = new IntColumn();

  /** Per row: the next row with the same causation id, as row + 1. */
  private final IntColumn nextEffect = new IntColumn();

  /** Per handle: the row that stands for the event, and the last effect seen, as row + 1. */
  private final IntColumn eventOf = new IntColumn();

  private final IntColumn firstEffect = new IntColumn();

  private final int[] scratch;
  private final int[] moreScratch;
  private volatile int size;
  private volatile int handles = 1;

  /**
   * @param names the session's dictionaries, shared with its parsers
   * @param expectedRecords how many records to expect; only a hint
   * @param batchCapacity rows of the largest batch that will be appended
   */
  public EventStore(Names names, int expectedRecords, int batchCapacity) {
    this.names = names;
    ids = new IdTable((int) Math.min(1 << 29, expectedRecords * 3L / 2));
    scratch = new int[batchCapacity];
    moreScratch = new int[batchCapacity];
    places = new RecordPlaces(batchCapacity);
    ensureHandles();
  }

  // ---- writing: one thread ----

  /** Takes in a batch. The offset of rows without position becomes their line number. */
  public void append(EventBatch batch) {
    int n = batch.size;
    int base = size;
    appendPlainColumns(batch, base, n);
    appendIds(batch, base, n);
    ensureHandles();
    rare.append(batch, base, this::internId);
    ensureHandles();
    link(base, n);
    rare.linkNew(base, this);
    handles = ids.size();
    size = base + n;
  }

  private void appendPlainColumns(EventBatch batch, int base, int n) {
    placeByLine(batch, n);
    places.append(batch, base, n);
    partition.setAll(base, batch.partition, n);
    offset.setAll(base, batch.offset, n);
    recordTime.setAll(base, batch.recordTime, n);
    eventTime.setAll(base, batch.eventTime, n);
    flags.setAll(base, batch.flags, n);
    type.setAll(base, batch.type, n);
    service.setAll(base, batch.service, n);
    valueHash.setAll(base, batch.valueHash, n);
    nextEffect.ensure(base + n);
    order.append(batch.partition, batch.offset, n);
  }

  private static void placeByLine(EventBatch batch, int n) {
    for (int i = 0; i < n; i++) {
      if ((batch.flags[i] & EventBatch.NO_POSITION) != 0) {
        batch.offset[i] += batch.firstFrame;
      }
    }
  }

  private void appendIds(EventBatch batch, int base, int n) {
    ids.internAll(batch.eventId, n, scratch);
    eventId.setAll(base, scratch, n);
    ids.internAll(batch.correlationId, n, scratch);
    correlationId.setAll(base, scratch, n);
    ids.internAll(batch.causationId, n, scratch);
    causationId.setAll(base, scratch, n);
    ids.internAll(batch.key, n, scratch);
    key.setAll(base, scratch, n);
    ids.internAllLike(batch.businessKey, batch.key, scratch, n, moreScratch);
    businessKey.setAll(base, moreScratch, n);
  }

  private int internId(String text) {
    return ids.intern(text);
  }

  private void ensureHandles() {
    eventOf.ensure(ids.size());
    firstEffect.ensure(ids.size());
  }

  private void link(int base, int n) {
    for (int row = base; row < base + n; row++) {
      int id = eventId.get(row);
      if (id != 0) {
        int standing = eventOf.get(id);
        if (standing == 0) {
          eventOf.setRelease(id, row + 1);
        } else {
          eventOf.setRelease(id, representatives.choose(id, standing - 1, row) + 1);
        }
      }
      int cause = causationId.get(row);
      if (cause != 0) {
        nextEffect.set(row, firstEffect.get(cause));
        firstEffect.setRelease(cause, row + 1);
      }
    }
  }

  // ---- reading: any thread ----

  /** Records so far, those read twice included; rows below it are complete and never change. */
  public int size() {
    return size;
  }

  /** Handles so far, 0 included. */
  public int handles() {
    return handles;
  }

  /** The session's dictionaries. */
  public Names names() {
    return names;
  }

  /** The handle of an id or key given as text, 0 where it does not occur. */
  public int findId(String text) {
    int handle = ids.find(text);
    return handle < handles ? handle : 0;
  }

  /** The text of a handle, empty for 0. */
  public String idText(int handle) {
    return ids.text(handle);
  }

  /** Handles of the ids and keys that contain a text, without regard to case. */
  public BitSet idsContaining(String part) {
    return new IdSearch(ids, part).find(handles);
  }

  /** Number of the row's source. */
  public int source(int row) {
    return places.source(row);
  }

  /** Where the record starts in its (decompressed) source, in bytes. */
  public long position(int row) {
    return places.position(row);
  }

  /** The record's length in its source, in bytes. */
  public int length(int row) {
    return places.length(row);
  }

  /** Number of the topic-partition in {@link Names#partitions()}. */
  public int partition(int row) {
    return partition.get(row);
  }

  public long offset(int row) {
    return offset.get(row);
  }

  /** Topic, partition and offset together. */
  public RecordPosition recordPosition(int row) {
    var tp = names.partitions().get(partition(row));
    return new RecordPosition(tp.topic(), tp.partition(), offset(row));
  }

  /** Record timestamp, nanoseconds or {@link Times#ABSENT}. */
  public long recordTime(int row) {
    return recordTime.get(row);
  }

  /** Event time, nanoseconds or {@link Times#ABSENT}. */
  public long eventTime(int row) {
    return eventTime.get(row);
  }

  /** The event time where there is one, else the record timestamp, else {@link Times#ABSENT}. */
  public long time(int row) {
    long time = eventTime.get(row);
    return time != Times.ABSENT ? time : recordTime.get(row);
  }

  /** The flags of {@link EventBatch}. */
  public byte flags(int row) {
    return flags.get(row);
  }

  /** Which clock the record timestamp comes from. */
  public TimestampKind timestampKind(int row) {
    int f = flags(row);
    return (f & EventBatch.CREATE_TIME) != 0
        ? TimestampKind.CREATE
        : (f & EventBatch.LOG_APPEND_TIME) != 0 ? TimestampKind.LOG_APPEND : TimestampKind.UNKNOWN;
  }

  /** Number in {@link Names#types()}, 0 = none. */
  public int type(int row) {
    return type.get(row);
  }

  /** Number in {@link Names#services()}, 0 = none. */
  public int service(int row) {
    return service.get(row);
  }

  /** Equal values have equal hashes, see {@link io.sequitur.model.ValueHash}. */
  public long valueHash(int row) {
    return valueHash.get(row);
  }

  public int eventId(int row) {
    return eventId.get(row);
  }

  public int correlationId(int row) {
    return correlationId.get(row);
  }

  /** The first causation id; further ones are {@link #extraCauses}. */
  public int causationId(int row) {
    return causationId.get(row);
  }

  /** Handle of the record key, 0 for a null key. */
  public int key(int row) {
    return key.get(row);
  }

  public int businessKey(int row) {
    return businessKey.get(row);
  }

  /** Handles of the second and further causation ids of a row; mostly empty. */
  public int[] extraCauses(int row) {
    return rare.extraCauses(row);
  }

  /** True if any event names several causes. */
  public boolean hasExtraCauses() {
    return rare.hasExtraCauses();
  }

  /** Rows that name several causes, ascending; rows beyond a reader's prefix may be among them. */
  public int[] fanInRows() {
    return rare.fanInRows();
  }

  /**
   * The row that stands for the event with this id: its first record in reading order; -1 where no
   * record has that id. An alias (see {@link EventBatch.Alias}) counts where no event has the id.
   */
  public int eventRow(int handle) {
    if (handle == 0) {
      return -1;
    }
    int row = eventOf.getAcquire(handle);
    return row != 0 ? row - 1 : standingFor(rare.alias(handle));
  }

  /** Handles of further ids by which effects may name this row's event; mostly empty. */
  public int[] aliases(int row) {
    return rare.aliasesOf(row);
  }

  /** A later record of an event may have brought the alias in; the event's first one counts. */
  private int standingFor(int row) {
    int standing = row < 0 ? 0 : eventOf.getAcquire(eventId(row));
    return standing != 0 ? standing - 1 : row;
  }

  /** True if the row stands for its event; a later record of the same event does not. */
  public boolean standsForEvent(int row) {
    int id = eventId.get(row);
    return id == 0 || eventOf.getAcquire(id) == row + 1;
  }

  /**
   * The row of the effect that was last linked to this causation id, or -1; go on with {@link
   * #nextEffect}. Includes records that do not stand for their event. Further causes of fan-in
   * events are in {@link #extraEffects}.
   */
  public int firstEffect(int causationHandle) {
    return causationHandle == 0 ? -1 : firstEffect.getAcquire(causationHandle) - 1;
  }

  /** The next effect in the list of {@link #firstEffect}, or -1. */
  public int nextEffect(int row) {
    return nextEffect.get(row) - 1;
  }

  /** Rows that name this handle as their second or further cause; mostly empty. */
  public int[] extraEffects(int causationHandle) {
    return rare.extraEffects(causationHandle);
  }

  /** Where a retried or dead-lettered record stood first, or {@code null}. */
  public RecordPosition origin(int row) {
    return rare.origin(row);
  }

  /** True if within every topic-partition offsets arrived in strictly ascending order. */
  public boolean offsetsAscend() {
    return order.ascending();
  }

  /** Bytes that the columns, ids and links hold (payloads stay in their sources). */
  public long bytes() {
    return places.bytes()
        + partition.bytes()
        + offset.bytes()
        + recordTime.bytes()
        + eventTime.bytes()
        + flags.bytes()
        + type.bytes()
        + service.bytes()
        + valueHash.bytes()
        + eventId.bytes()
        + correlationId.bytes()
        + causationId.bytes()
        + key.bytes()
        + businessKey.bytes()
        + nextEffect.bytes()
        + eventOf.bytes()
        + firstEffect.bytes()
        + ids.bytes();
  }
}
