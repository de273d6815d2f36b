package io.sequitur.source.logfile;

import io.sequitur.model.RawRecord;
import io.sequitur.model.RecordRejected;
import io.sequitur.model.RejectReason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Reads a record as {@code kafka-console-consumer} prints it. */
final class ConsoleParser implements FrameParser {
  private static final byte[] NULL = "null".getBytes(StandardCharsets.UTF_8);

  private final ConsoleLayout layout;
  private final String assumedTopic;
  private final Transport transport = new Transport();

  ConsoleParser(ConsoleLayout layout, String assumedTopic) {
    this.layout = layout;
    this.assumedTopic = assumedTopic;
  }

  @Override
  public void parse(byte[] data, int from, int to, RawRecord out) throws RecordRejected {
    out.clear();
    transport.reset();
    int at = from;
    int last = layout.columns().size() - 1;
    for (int i = 0; i <= last; i++) {
      int end = i == last ? to : Bytes.indexOf(data, at, to, layout.separator());
      if (end == to && i < last) {
        throw malformed(data, from, to, "column " + (i + 2) + " of " + (last + 1) + " is missing");
      }
      column(layout.columns().get(i), data, at, end, out);
      at = end + 1;
    }
    transport.apply(out, true, assumedTopic);
  }

  private void column(ConsoleColumn column, byte[] data, int from, int to, RawRecord out)
      throws RecordRejected {
    int text = from;
    if (column.isLabelled()) {
      int label = column.label(data, from, to);
      if (label < 0) {
        throw malformed(
            data, from, to, "no " + column.name().toLowerCase(Locale.ROOT) + " where it must be");
      }
      text += label;
    }
    switch (column) {
      case TIMESTAMP -> timestamp(data, from, text, to);
      case PARTITION -> transport.partition(data, text, to);
      case OFFSET -> transport.offset(data, text, to);
      case DELIVERY, EPOCH -> {
        // neither is used
      }
      case HEADERS -> out.headers = ConsoleHeaders.parse(data, from, to);
      case KEY -> out.key = bytes(data, from, to);
      case VALUE -> out.value = bytes(data, from, to);
    }
  }

  private void timestamp(byte[] data, int from, int text, int to) {
    if (text < to) {
      transport.timestampKind(new String(data, from, text - from, StandardCharsets.UTF_8));
      transport.timestampMillis(data, text, to);
    }
  }

  private static byte[] bytes(byte[] data, int from, int to) {
    return Arrays.equals(data, from, to, NULL, 0, NULL.length)
        ? null
        : Arrays.copyOfRange(data, from, to);
  }

  private static RecordRejected malformed(byte[] data, int from, int to, String detail) {
    return Bytes.indexOf(data, from, to, 0) < to
        ? new RecordRejected(RejectReason.NUL_BYTES, "NUL bytes, and " + detail)
        : new RecordRejected(RejectReason.MALFORMED_ROW, detail);
  }
}
