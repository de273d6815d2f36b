package io.sequitur.session;

import io.sequitur.model.EventBatch;
import io.sequitur.model.MappingSummary;
import io.sequitur.model.Reject;
import io.sequitur.model.RejectReason;
import io.sequitur.model.SourceSummary;
import io.sequitur.model.Tolerated;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What one source has yielded so far. The ingest thread writes, any thread may ask. */
final class SourceCounts {
  /** Rejected frames that are kept as samples, per source. */
  private static final int SAMPLES = 100;

  private final String name;
  private String format = "";
  private MappingSummary mapping = new MappingSummary("none", Map.of(), Map.of());
  private long records;
  private long frames;
  private final Map<RejectReason, Long> rejected = new EnumMap<>(RejectReason.class);
  private final Map<Tolerated, Long> tolerated = new EnumMap<>(Tolerated.class);
  private final List<Reject> samples = new ArrayList<>();
  private boolean complete;
  private String failure;

  SourceCounts(String name) {
    this.name = name;
  }

  synchronized void opened(String formatName, MappingSummary summary) {
    format = formatName;
    mapping = summary;
  }

  /** Frames before the next batch. */
  synchronized long frames() {
    return frames;
  }

  /** Adds a batch; its samples are numbered from the first frame of its chunk. */
  synchronized void add(EventBatch batch) {
    records += batch.size;
    batch.rejected.forEach((reason, count) -> rejected.merge(reason, count, Long::sum));
    addTolerated(batch.tolerated);
    for (Reject sample : batch.samples) {
      addSample(sample);
    }
  }

  synchronized void addFault(Reject fault) {
    rejected.merge(fault.reason(), 1L, Long::sum);
    addSample(fault);
  }

  synchronized void addTolerated(Map<Tolerated, Long> more) {
    more.forEach((reason, count) -> tolerated.merge(reason, count, Long::sum));
  }

  synchronized void addFrames(long more) {
    frames += more;
  }

  private void addSample(Reject r) {
    if (samples.size() < SAMPLES) {
      samples.add(
          new Reject(r.reason(), frames + r.number() + 1, r.position(), r.detail(), r.sample()));
    }
  }

  synchronized void finished(String failureSentence) {
    complete = failureSentence == null;
    failure = failureSentence;
  }

  synchronized long records() {
    return records;
  }

  synchronized SourceSummary summary(long bytesRead, long bytesTotal, List<String> notices) {
    return new SourceSummary(
        name,
        format,
        records,
        rejected,
        tolerated,
        samples,
        mapping,
        bytesRead,
        bytesTotal,
        complete,
        failure,
        notices);
  }
}
