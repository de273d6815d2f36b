package io.sequitur.decode;

import io.sequitur.model.EventBatch;
import io.sequitur.model.IdColumn;
import io.sequitur.model.IdKind;
import io.sequitur.model.Ids;
import io.sequitur.model.Names;
import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordRejected;
import io.sequitur.source.logfile.FormatContext;
import io.sequitur.source.logfile.FrameParser;
import io.sequitur.source.logfile.Jsonl;
import io.sequitur.source.logfile.OpenOptions;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads frames both ways, so that what comes out can be compared. */
final class TwoWays {
  private static final String TOPIC = "assumed";
  private static final String SOURCE = "file";

  private final Names names = Names.create();
  private final FrameParser parser;
  private final RecordDecoder general;
  private final FastJsonDecoder fast;
  private final EventBatch fastBatch = new EventBatch(4);
  private final EventBatch generalBatch = new EventBatch(4);
  private final RawRecord raw = new RawRecord();

  TwoWays(Mapping mapping) {
    parser =
        new Jsonl().layout(new FormatContext(TOPIC, null, OpenOptions.detect())).parser().get();
    general = new RecordDecoder(mapping, names, SOURCE);
    fast = new FastJsonDecoder(mapping, names, TOPIC, SOURCE);
  }

  /** The row that the fast way makes, {@code null} if it leaves the frame to the general one. */
  String fast(byte[] data, int from, int to) {
    fastBatch.clear();
    boolean read = fast.decode(data, from, to, 7, 1000, fastBatch);
    if (read != (fastBatch.size == 1)) {
      throw new AssertionError("said " + read + " but appended " + fastBatch.size);
    }
    if (!read && !isUntouched(fastBatch)) {
      throw new AssertionError("left traces in the batch");
    }
    return read ? describe(fastBatch) : null;
  }

  private static boolean isUntouched(EventBatch batch) {
    return batch.extras.isEmpty()
        && batch.tolerated.isEmpty()
        && batch.eventId.textSize == 0
        && batch.correlationId.textSize == 0
        && batch.causationId.textSize == 0
        && batch.key.textSize == 0
        && batch.businessKey.textSize == 0;
  }

  /** The row that the general way makes, {@code null} if it rejects the frame. */
  String general(byte[] data, int from, int to) {
    generalBatch.clear();
    try {
      parser.parse(data, from, to, raw);
    } catch (RecordRejected rejected) {
      return null;
    }
    general.decode(raw, 7, 1000, to - from, generalBatch);
    return describe(generalBatch);
  }

  /** A text in a larger array, followed by bytes that would do harm if they were taken in. */
  static byte[] frame(byte[] text, int before, byte[] after) {
    byte[] data = new byte[before + text.length + FastJsonDecoder.PADDING];
    Arrays.fill(data, 0, before, (byte) '{');
    System.arraycopy(text, 0, data, before, text.length);
    for (int i = 0; i < FastJsonDecoder.PADDING; i++) {
      data[before + text.length + i] = after[i % after.length];
    }
    return data;
  }

  /** As {@link #fast(byte[], int, int)}, of a text that is a whole frame. */
  String fast(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return fast(frame(utf8, 3, new byte[] {'\n'}), 3, 3 + utf8.length);
  }

  /** As {@link #general(byte[], int, int)}, of a text that is a whole frame. */
  String general(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return general(utf8, 0, utf8.length);
  }

  private String describe(EventBatch batch) {
    return "partition="
        + names.partitions().get(batch.partition[0])
        + " offset="
        + batch.offset[0]
        + " position="
        + batch.position[0]
        + "+"
        + batch.length[0]
        + " recordTime="
        + batch.recordTime[0]
        + " eventTime="
        + batch.eventTime[0]
        + " flags="
        + batch.flags[0]
        + " type="
        + names.types().name(batch.type[0])
        + " service="
        + names.services().name(batch.service[0])
        + " hash="
        + Long.toHexString(batch.valueHash[0])
        + " event="
        + id(batch.eventId)
        + " correlation="
        + id(batch.correlationId)
        + " causation="
        + id(batch.causationId)
        + " key="
        + id(batch.key)
        + " business="
        + id(batch.businessKey)
        + " extras="
        + batch.extras
        + " tolerated="
        + batch.tolerated;
  }

  private static String id(IdColumn column) {
    byte kind = column.kind[0];
    if (kind != IdKind.LONG_TEXT) {
      return Ids.text(kind, column.high[0], column.low[0]) + "/" + kind;
    }
    int start = IdColumn.textStart(column.low[0]);
    int length = IdColumn.textLength(column.low[0]);
    return new String(column.text, start, length, StandardCharsets.ISO_8859_1)
        + "/"
        + Long.toHexString(column.high[0]);
  }
}
