package io.sequitur.decode;

import io.sequitur.decode.FastJsonPlan.Source;
import io.sequitur.decode.FastJsonPlan.Step;
import io.sequitur.model.EventBatch;
import io.sequitur.model.IdColumn;
import io.sequitur.model.MappingField;
import io.sequitur.model.Names;
import io.sequitur.model.Times;
import io.sequitur.model.Tolerated;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
  private final List<Step> eventIds;
  private final List<Step> correlationIds;
  private final List<Step> causationIds;
  private final List<Step> businessKeys;
  private final List<Step> times;
  private final List<Step> aliases;
  private boolean zoneAssumed;

  FastJsonRow(
      FastJsonPlan plan, FastJsonRoles roles, Names names, String assumedTopic, String sourceName) {
    finds = roles.finds;
    envelope = roles.envelope();
    fields = new FastJsonFields(roles, assumedTopic);
    partitions = new FastJsonPartitions(names.partitions());
    this.sourceName = FastJsonFields.padded(sourceName);
    positionless = names.partitions().number(sourceName, 0, false);
    types = new FastJsonNameField(plan.steps(MappingField.EVENT_TYPE), names.types());
    services = new FastJsonNameField(plan.steps(MappingField.SERVICE), names.services());
    eventIds = plan.steps(MappingField.EVENT_ID);
    correlationIds = plan.steps(MappingField.CORRELATION_ID);
    causationIds = plan.steps(MappingField.CAUSATION_ID);
    businessKeys = plan.steps(MappingField.BUSINESS_KEY);
    times = plan.steps(MappingField.TIME);
    aliases = plan.aliases();
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
    long partition = integer(FastJsonRoles.PARTITION);
    long offset = integer(FastJsonRoles.OFFSET);
    if (partition < -1
        || partition > Integer.MAX_VALUE
        || offset < -1
        || !isText(FastJsonRoles.TOPIC)
        || !isText(FastJsonRoles.TIME_KIND)) {
      return false;
    }
    if (positioned) {
      out.partition[row] = partition((int) partition);
      out.offset[row] = offset;
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

  /** A number's value, -1 if there is none, UNUSUAL if it is none that is easy to read. */
  private long integer(int role) {
    if (!finds.has(role)) {
      return -1;
    }
    return finds.kind[role] == FastJsonFinds.NUMBER
        ? FastJsonNumbers.integer(bytes(role), finds.at[role], finds.length[role])
        : FastJsonNumbers.UNUSUAL;
  }

  /** True if what there is is text. */
  private boolean isText(int role) {
    return !finds.has(role) || finds.kind[role] == FastJsonFinds.STRING;
  }

  private byte[] bytes(int role) {
    return envelope.bytes(finds.source[role]);
  }

  private int partition(int partition) {
    fields.topic();
    return fields.length > 0
        ? partitions.number(fields.bytes, fields.at, fields.length, partition)
        : partitions.number(sourceName, 0, sourceName.length - FastJsonWords.PADDING, partition);
  }

  /** The record timestamp. Written as text it must be a date, other texts may be anything. */
  private long recordTime() {
    int role = FastJsonRoles.TIMESTAMP;
    if (!finds.has(role)) {
      return Times.ABSENT;
    }
    byte[] b = bytes(role);
    int at = finds.at[role];
    int length = finds.length[role];
    long time;
    if (finds.kind[role] == FastJsonFinds.NUMBER) {
      long number = FastJsonNumbers.integer(b, at, length);
      time = number == FastJsonNumbers.UNUSUAL ? Times.ABSENT : Times.ofEpoch(number);
    } else {
      boolean date =
          finds.kind[role] == FastJsonFinds.STRING
              && finds.source[role] == FastJsonFinds.FRAME
              && length >= 10
              && b[at + 4] == '-'
              && FastJsonNumbers.integer(b, at, 4) != FastJsonNumbers.UNUSUAL;
      time = date ? time(b, at, length) : Times.ABSENT;
    }
    fields.unusual |= time == Times.ABSENT;
    return time;
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
    byte[] b = bytes(role);
    int at = finds.at[role];
    if (isPrefix("create", b, at, finds.length[role])) {
      return EventBatch.CREATE_TIME;
    }
    if (isPrefix("log", b, at, finds.length[role])) {
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
    for (int i = 0; i < times.size(); i++) {
      Step step = times.get(i);
      if (step.source() == Source.RECORD_TIME) {
        if (recordTime != Times.ABSENT) {
          return recordTime;
        }
      } else if (fields.find(step) && fields.transform(step.transform())) {
        long time = time(fields.bytes, fields.at, fields.length);
        fields.unusual |= time == Times.ABSENT;
        return time;
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
    boolean caused = fields.find(causationIds);
    fields.unusual |= caused && fields.bytes[fields.at] == '['; // a list as text
    set(out.causationId, row, caused);
    set(out.key, row, fields.key());
    if (fields.find(businessKeys)) {
      set(out.businessKey, row, true);
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

  private void set(IdColumn column, int row, boolean found) {
    if (found) {
      column.set(row, fields.bytes, fields.at, fields.length);
    } else {
      column.setAbsent(row);
    }
  }

  private boolean areAliasesUsual() {
    for (int i = 0; i < aliases.size() && !fields.unusual; i++) {
      fields.find(aliases.get(i));
    }
    return !fields.unusual;
  }

  /** Nothing can go wrong any more: what is not undone by leaving out the row. */
  private void finish(int row, EventBatch out) {
    for (int i = 0; i < aliases.size(); i++) {
      Step alias = aliases.get(i);
      if (fields.find(alias) && fields.transform(alias.transform())) {
        String id = new String(fields.bytes, fields.at, fields.length, StandardCharsets.UTF_8);
        out.extras.add(new EventBatch.Alias(row, id));
      }
    }
    if (zoneAssumed) {
      out.tolerate(Tolerated.ZONE_ASSUMED);
    }
  }
}
