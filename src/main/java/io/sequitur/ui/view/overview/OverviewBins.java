package io.sequitur.ui.view.overview;

import io.sequitur.chain.ChainIndex;
import io.sequitur.model.Times;
import io.sequitur.rule.FindingTable;
import io.sequitur.rule.RuleResult;
import io.sequitur.rule.Severity;
import io.sequitur.session.Snapshot;
import io.sequitur.store.EventStore;
import java.util.BitSet;

/**
 * Records and findings of a snapshot counted by stretches of time.
 *
 * @param from start of the first bin, nanoseconds
 * @param to end of the last bin, just after the last record
 * @param records records per bin
 * @param matching of them, those in chains that match the query; {@code null} without a query
 * @param errors findings of severity error per bin
 * @param warnings findings of severity warning per bin
 * @param timeless records without a time, which are in no bin
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never changed
record OverviewBins(
    long from,
    long to,
    int[] records,
    int[] matching,
    int[] errors,
    int[] warnings,
    long timeless) {
  /**
   * What to count.
   *
   * @param matches chains that match the query, or {@code null}
   * @param bins how many stretches to divide the time into
   */
  record Request(Snapshot snapshot, BitSet matches, int bins) {}

  /** True if no record has a time. */
  boolean isEmpty() {
    return to <= from;
  }

  /** The most records in one bin. */
  int most() {
    int most = 0;
    for (int count : records) {
      most = Math.max(most, count);
    }
    return most;
  }

  /** The bin of a time that lies in the range. */
  int bin(long time) {
    return bin(time, from, to, records.length);
  }

  private static int bin(long time, long from, long to, int bins) {
    int bin = (int) ((double) (time - from) / (to - from) * bins);
    return Math.clamp(bin, 0, bins - 1);
  }

  /** Counts; a pass over the records and one over the findings. */
  static OverviewBins of(Request request) {
    ChainIndex chains = request.snapshot().chains();
    EventStore store = chains.store();
    long from = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    long timeless = 0;
    for (int row = 0; row < chains.size(); row++) {
      long time = store.time(row);
      if (time != Times.ABSENT) {
        from = Math.min(from, time);
        last = Math.max(last, time);
      } else if (!chains.isRepeat(row)) {
        timeless++;
      }
    }
    int bins = request.bins();
    boolean empty = last < from;
    long begin = empty ? 0 : from;
    long end = empty ? 0 : Math.max(last + 1, from + bins);
    OverviewBins result =
        new OverviewBins(
            begin,
            end,
            new int[bins],
            request.matches() == null ? null : new int[bins],
            new int[bins],
            new int[bins],
            timeless);
    if (!empty) {
      result.countRecords(chains, request.matches());
      result.countFindings(request.snapshot());
    }
    return result;
  }

  private void countRecords(ChainIndex chains, BitSet matches) {
    EventStore store = chains.store();
    for (int row = 0; row < chains.size(); row++) {
      long time = store.time(row);
      if (time == Times.ABSENT || chains.isRepeat(row)) {
        continue;
      }
      int bin = bin(time);
      records[bin]++;
      if (matches != null && chains.chainOf(row) >= 0 && matches.get(chains.chainOf(row))) {
        matching[bin]++;
      }
    }
  }

  private void countFindings(Snapshot snapshot) {
    for (RuleResult result : snapshot.analysis().results()) {
      Severity severity = result.rule().severity();
      if (severity != Severity.INFO && result.findings() != null) {
        count(result.findings(), severity == Severity.ERROR ? errors : warnings, snapshot);
      }
    }
  }

  private void count(FindingTable findings, int[] into, Snapshot snapshot) {
    EventStore store = snapshot.chains().store();
    for (int i = 0; i < findings.size(); i++) {
      int row = findings.row(i);
      if (row >= 0 && row < snapshot.chains().size()) {
        long time = store.time(row);
        if (time != Times.ABSENT) {
          into[bin(time)]++;
        }
      }
    }
  }
}
