package io.sequitur.session;

import io.sequitur.model.RawRecord;
import java.util.List;

/** Guesses how many records sources hold, so that tables need not grow. Only a hint. */
final class ExpectedRecords {
  /** Bytes of envelope, headers and punctuation beside the value, roughly. */
  private static final int OVERHEAD = 300;

  private static final int MOST = 20_000_000;

  private ExpectedRecords() {}

  static int of(List<LogSource> sources) {
    long records = 0;
    for (LogSource source : sources) {
      records += source.isOpen() ? expected(source) : 0;
    }
    return (int) Math.min(MOST, records);
  }

  private static long expected(LogSource source) {
    List<RawRecord> sample = source.log().sample();
    long bytes = 0;
    for (RawRecord record : sample) {
      boolean flat = record.valueForm == RawRecord.ValueForm.FLAT_OBJECT;
      bytes += (record.value == null ? 0 : record.value.length) + (flat ? 1 : OVERHEAD);
    }
    return sample.isEmpty() ? 0 : source.size() * sample.size() / Math.max(1, bytes);
  }
}
