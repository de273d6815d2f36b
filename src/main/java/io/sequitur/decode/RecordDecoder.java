package io.sequitur.decode;

import io.sequitur.model.EventBatch;
import io.sequitur.model.Header;
import io.sequitur.model.IdColumn;
import io.sequitur.model.MappingField;
import io.sequitur.model.NameTable;
import io.sequitur.model.Names;
import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordPosition;
import io.sequitur.model.Tolerated;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.function.UnaryOperator;

/**
 * Makes events of records by a {@link Mapping}: the general way that understands everything. One
 * per thread.
 */
public final class RecordDecoder {
  private final FieldReader fields;
  private final PartitionCache partitions;
  private final NameTable.Cache types;
  private final NameTable.Cache services;
  private final String sourceName;
  private final EnumSet<Tolerated> tolerated = EnumSet.noneOf(Tolerated.class);

  /**
   * @param mapping where the fields stand
   * @param names the session's dictionaries
   * @param sourceName the file's name: the topic of records without one, and of records without a
   *     position
   */
  public RecordDecoder(Mapping mapping, Names names, String sourceName) {
    fields = new FieldReader(mapping);
    partitions = new PartitionCache(names.partitions());
    types = names.types().cache();
    services = names.services().cache();
    this.sourceName = sourceName;
  }

  /**
   * Appends exactly one row to a batch that is not full; {@link EventBatch#frames} is left to the
   * caller. Faults that were tolerated in the record, here or by its parser, are counted once each.
   *
   * @param raw the record, not kept
   * @param frame the frame's index in the batch, from 0: the offset of a record without position
   * @param position where the frame starts in the (decompressed) source
   * @param length the frame's length in bytes
   * @param out the batch
   */
  public void decode(RawRecord raw, long frame, long position, int length, EventBatch out) {
    int row = out.size;
    fields.read(raw);
    tolerated.clear();
    tolerated.addAll(raw.tolerated);
    out.position[row] = position;
    out.length[row] = length;
    out.recordTime[row] = raw.timestamp;
    out.valueHash[row] = fields.valueHash();
    out.flags[row] = flags(raw);
    place(raw, frame, row, out);
    ids(row, out);
    out.type[row] = number(types, fields.one(MappingField.EVENT_TYPE));
    out.service[row] = number(services, fields.one(MappingField.SERVICE));
    out.eventTime[row] = fields.nanos(fields.time());
    if ((out.flags[row] & EventBatch.RETRY_OR_DEAD_LETTER) != 0) {
      origin(raw, row, out);
    }
    tolerated.addAll(fields.tolerated());
    tolerated.forEach(out::tolerate);
    out.size = row + 1;
  }

  /** What {@link #decode} would make of a record, with the place where each field was found. */
  public EventView view(RawRecord raw) {
    fields.read(raw);
    return EventView.of(fields, raw);
  }

  private static byte flags(RawRecord raw) {
    int flags =
        switch (raw.timestampKind) {
          case CREATE -> EventBatch.CREATE_TIME;
          case LOG_APPEND -> EventBatch.LOG_APPEND_TIME;
          case UNKNOWN -> 0;
        };
    if (raw.value == null) {
      flags |= EventBatch.TOMBSTONE;
    }
    if (!raw.hasPosition()) {
      flags |= EventBatch.NO_POSITION;
    }
    for (Header header : raw.headers) {
      if (RetryHeaders.marks(header.name())) {
        flags |= EventBatch.RETRY_OR_DEAD_LETTER;
      }
    }
    return (byte) flags;
  }

  private void place(RawRecord raw, long frame, int row, EventBatch out) {
    if (raw.hasPosition()) {
      String topic = raw.topic == null ? sourceName : raw.topic;
      out.partition[row] = partitions.number(topic, raw.partition, true);
      out.offset[row] = raw.offset;
    } else {
      out.partition[row] = partitions.number(sourceName, 0, false);
      out.offset[row] = frame;
    }
  }

  private void ids(int row, EventBatch out) {
    set(out.eventId, row, fields.one(MappingField.EVENT_ID));
    set(out.correlationId, row, fields.one(MappingField.CORRELATION_ID));
    Found causes = fields.causes();
    set(out.causationId, row, causes);
    if (causes != null) {
      for (String further : causes.texts().subList(1, causes.texts().size())) {
        out.extras.add(new EventBatch.ExtraCause(row, further));
      }
    }
    for (String alias : fields.aliases()) {
      out.extras.add(new EventBatch.Alias(row, alias));
    }
    set(out.key, row, fields.keyText());
    Found businessKey = fields.one(MappingField.BUSINESS_KEY);
    if (businessKey == null) {
      out.businessKey.copy(row, out.key, row);
    } else {
      set(out.businessKey, row, businessKey);
    }
  }

  private static void origin(RawRecord raw, int row, EventBatch out) {
    RecordPosition origin = RetryHeaders.origin(raw.headers);
    if (origin != null) {
      out.extras.add(new EventBatch.Origin(row, origin));
    }
  }

  private static void set(IdColumn column, int row, Found found) {
    set(column, row, found == null ? null : found.texts().getFirst());
  }

  private static void set(IdColumn column, int row, String text) {
    if (text == null) {
      column.setAbsent(row);
    } else {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      column.set(row, bytes, 0, bytes.length);
    }
  }

  private static int number(NameTable.Cache names, Found found) {
    if (found == null) {
      return 0;
    }
    byte[] bytes = found.texts().getFirst().getBytes(StandardCharsets.UTF_8);
    return names.number(bytes, 0, bytes.length, UnaryOperator.identity());
  }
}
