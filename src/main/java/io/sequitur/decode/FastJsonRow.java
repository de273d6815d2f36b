package io.sequitur.decode;

import io.sequitur.decode.FastJsonPlan.Source;
import io.sequitur.model.EventBatch;
import io.sequitur.model.IdColumn;
import io.sequitur.model.IdKind;
import io.sequitur.model.MappingField;
import io.sequitur.model.NameTable;
import io.sequitur.model.Names;
import io.sequitur.model.Times;
import io.sequitur.model.Tolerated;
import java.nio.charset.StandardCharsets;

/**
 * Writes what was found in one record as a row of a batch, exactly as {@link RecordDecoder} does.
 * For one thread.
 */
final class FastJsonRow {
  private final FastJsonFinds finds;
  private final FastJsonEnvelope envelope;
  private final FastJsonFields fields;
  private final FastJsonPartitions partitions;
  private final FastJsonNumbers numbers = new FastJsonNumbers();
  private final FastJsonNameField types;
  private final FastJsonNameField services;
  private final byte[] sourceName;
  private final int positionless;
  private final FastJsonLookup[] eventIds;
  private final FastJsonLookup[] correlationIds;
  private final FastJsonLookup[] causationIds;
  private final FastJsonLookup[] businessKeys;
  private final FastJsonLookup[] times;
  private final FastJsonLookup[] aliases;
  private boolean zoneAssumed;

  FastJsonRow(
      FastJsonPlan plan, FastJsonRoles roles, Names names, String assumedTopic, String sourceName) {
    finds = roles.finds;
    envelope = roles.envelope();
    fields = new FastJsonFields(roles, assumedTopic);
    partitions = new FastJsonPartitions(names.partitions());
    this.sourceName = FastJsonFields.padded(sourceName);
    positionless = names.partitions().number(sourceName, 0, false);
    types = name(plan, MappingField.EVENT_TYPE, names.types());
    services = name(plan, MappingField.SERVICE, names.services());
    eventIds = FastJsonLookup.of(plan.steps(MappingField.EVENT_ID));
    correlationIds = FastJsonLookup.of(plan.steps(MappingField.CORRELATION_ID));
    causationIds = FastJsonLookup.of(plan.steps(MappingField.CAUSATION_ID));
    businessKeys = FastJsonLookup.of(plan.steps(MappingField.BUSINESS_KEY));
    times = FastJsonLookup.of(plan.steps(MappingField.TIME));
    aliases = FastJsonLookup.of(plan.aliases());
  }

  private static FastJsonNameField name(FastJsonPlan plan, MappingField field, NameTable table) {
    return new FastJsonNameField(FastJsonLookup.of(plan.steps(field)), table);
  }

  /** Writes the next row; false if the record is for the general decoder. */
  boolean write(long frame, EventBatch out) {
    int row = out.size;
    fields.unusual = false;
    zoneAssumed = false;
    if (!place(row, frame, out)) {
      return false;
    }
    out.eventTime[row] = eventTime(out.recordTime[row]);
    out.type[row] = types.number(fields);
    out.service[row] = services.number(fields);
    out.valueHash[row] = envelope.valueHash;
    return !fields.unusual && ids(row, out);
  }

  private boolean place(int row, long frame, EventBatch out) {
    boolean positioned = finds.has(FastJsonRoles.PARTITION) && finds.has(FastJsonRoles.OFFSET);
    long partition = finds.get(FastJsonRoles.PARTITION);
    if (finds.has(FastJsonRoles.PARTITION) && partition > Integer.MAX_VALUE) {
      return false;
    }
    if (!isText(FastJsonRoles.TOPIC) || !isText(FastJsonRoles.TIME_KIND)) {
      return false;
    }
    if (positioned) {
      out.partition[row] = partition((int) partition);
      out.offset[row] = finds.get(FastJsonRoles.OFFSET);
    } else {
      out.partition[row] = positionless;
      out.offset[row] = frame;
    }
    int flags = positioned ? 0 : EventBatch.NO_POSITION;
    if (envelope.tombstone) {
      flags |= EventBatch.TOMBSTONE;
    }
    out.recordTime[row] = Times.ABSENT;
    if (envelope.isWrapped() || envelope.isPositioned()) {
      out.recordTime[row] = recordTime();
      flags |= timeKind();
    }
    out.flags[row] = (byte) flags;
    return !fields.unusual;
  }

  /** True if what there is is text. */
  private boolean isText(int role) {
    if (!finds.has(role)) {
      return true;
    }
    int kind = FastJsonFinds.kind(finds.get(role));
    return kind == FastJsonFinds.STRING || kind == FastJsonFinds.UUID;
  }

  private int partition(int partition) {
    long topic = fields.topic();
    if (topic == FastJsonFields.NONE) {
      int length = FastJsonFields.unpadded(sourceName);
      return partitions.number(sourceName, 0, length, partition);
    }
    int length = FastJsonFinds.length(topic);
    return partitions.number(fields.bytes(topic), FastJsonFinds.at(topic), length, partition);
  }

  /** The record timestamp. Written as text it must be a date, other texts may be anything. */
  private long recordTime() {
    int role = FastJsonRoles.TIMESTAMP;
    if (!finds.has(role)) {
      return Times.ABSENT;
    }
    long stretch = finds.get(role);
    long time;
    if (finds.hasNumber(role)) {
      time = Times.ofEpoch(stretch);
    } else {
      byte[] b = envelope.bytes(FastJsonFinds.source(stretch));
      time = timeOf(stretch, b, FastJsonFinds.at(stretch), FastJsonFinds.length(stretch));
    }
    fields.unusual |= time == Times.ABSENT;
    return time;
  }

  private long timeOf(long stretch, byte[] b, int at, int length) {
    if (FastJsonFinds.kind(stretch) == FastJsonFinds.NUMBER) {
      long number = FastJsonNumbers.integer(b, at, length);
      return number == FastJsonNumbers.UNUSUAL ? Times.ABSENT : Times.ofEpoch(number);
    }
    boolean date =
        FastJsonFinds.kind(stretch) == FastJsonFinds.STRING
            && FastJsonFinds.source(stretch) == FastJsonFinds.FRAME
            && length >= 10
            && b[at + 4] == '-'
            && FastJsonNumbers.integer(b, at, 4) != FastJsonNumbers.UNUSUAL;
    return date ? time(b, at, length) : Times.ABSENT;
  }

  private long time(byte[] b, int at, int length) {
    long time = numbers.time(b, at, length);
    if (b[at + length - 1] != 'Z') {
      zoneAssumed |= time != Times.ABSENT && Times.lacksZone(b, at, length);
    }
    return time;
  }

  private int timeKind() {
    int role = FastJsonRoles.TIME_KIND;
    if (!finds.has(role)) {
      return 0;
    }
    long stretch = finds.get(role);
    byte[] b = envelope.bytes(FastJsonFinds.source(stretch));
    int at = FastJsonFinds.at(stretch);
    int length = FastJsonFinds.length(stretch);
    if (isPrefix("create", b, at, length)) {
      return EventBatch.CREATE_TIME;
    }
    if (isPrefix("log", b, at, length)) {
      return EventBatch.LOG_APPEND_TIME;
    }
    fields.unusual = true;
    return 0;
  }

  /** True if the text starts with these small letters, written in any case. */
  private static boolean isPrefix(String letters, byte[] b, int at, int length) {
    for (int i = 0; i < letters.length(); i++) {
      if (i >= length || (b[at + i] | 0x20) != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private long eventTime(long recordTime) {
    for (FastJsonLookup lookup : times) {
      if (lookup.source == Source.RECORD_TIME) {
        if (recordTime != Times.ABSENT) {
          return recordTime;
        }
      } else {
        long stretch = fields.find(lookup);
        if (stretch != FastJsonFields.NONE) {
          int at = FastJsonFinds.at(stretch);
          long time = time(fields.bytes(stretch), at, FastJsonFinds.length(stretch));
          fields.unusual |= time == Times.ABSENT;
          return time;
        }
      }
    }
    return Times.ABSENT;
  }

  private boolean ids(int row, EventBatch out) {
    int eventText = out.eventId.textSize;
    int correlationText = out.correlationId.textSize;
    int causationText = out.causationId.textSize;
    int keyText = out.key.textSize;
    int businessText = out.businessKey.textSize;
    set(out.eventId, row, fields.find(eventIds));
    set(out.correlationId, row, fields.find(correlationIds));
    long cause = fields.find(causationIds);
    set(out.causationId, row, cause);
    fields.unusual |= isList(cause);
    set(out.key, row, fields.key());
    long businessKey = fields.find(businessKeys);
    if (businessKey != FastJsonFields.NONE) {
      set(out.businessKey, row, businessKey);
    } else {
      out.businessKey.copy(row, out.key, row);
    }
    if (areAliasesUsual()) {
      finish(row, out);
      return true;
    }
    out.eventId.textSize = eventText;
    out.correlationId.textSize = correlationText;
    out.causationId.textSize = causationText;
    out.key.textSize = keyText;
    out.businessKey.textSize = businessText;
    return false;
  }

  /** True if text starts as a list does. */
  private boolean isList(long stretch) {
    return stretch != FastJsonFields.NONE
        && fields.bytes(stretch)[FastJsonFinds.at(stretch)] == '[';
  }

  private void set(IdColumn column, int row, long stretch) {
    if (stretch == FastJsonFields.NONE) {
      column.setAbsent(row);
    } else if (FastJsonFinds.kind(stretch) == FastJsonFinds.UUID) {
      column.kind[row] = IdKind.UUID_LOWER;
      column.high[row] = finds.uuidHigh(stretch);
      column.low[row] = finds.uuidLow(stretch);
    } else {
      int length = FastJsonFinds.length(stretch);
      column.set(row, fields.bytes(stretch), FastJsonFinds.at(stretch), length);
    }
  }

  private boolean areAliasesUsual() {
    for (FastJsonLookup alias : aliases) {
      fields.find(alias);
    }
    return !fields.unusual;
  }

  /** Nothing can go wrong any more: what is not undone by leaving out the row. */
  private void finish(int row, EventBatch out) {
    for (FastJsonLookup alias : aliases) {
      long stretch = fields.find(alias);
      if (stretch != FastJsonFields.NONE) {
        int at = FastJsonFinds.at(stretch);
        int length = FastJsonFinds.length(stretch);
        String id = new String(fields.bytes(stretch), at, length, StandardCharsets.UTF_8);
        out.extras.add(new EventBatch.Alias(row, id));
      }
    }
    if (zoneAssumed) {
      out.tolerate(Tolerated.ZONE_ASSUMED);
    }
  }
}
