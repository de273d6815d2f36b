package io.sequitur.model;

import java.util.List;
import java.util.Map;

/**
 * What was read from one source so far.
 *
 * @param name the file's name as given, or {@code (standard input)}
 * @param format the log format's name, such as {@code jsonl}
 * @param records readable records
 * @param rejected unreadable ones by reason; reasons that did not occur are absent
 * @param tolerated faults in readable records by reason
 * @param samples the first rejected frames
 * @param mapping the mapping in use
 * @param bytesRead of {@code bytesTotal} (compressed size where compressed), -1 if unknown
 * @param complete false while reading, or where reading stopped early
 * @param notices what a user should know about this source, one sentence each
 * @param failure one sentence where the source could not be read to its end, else {@code null}
 */
public record SourceSummary(
    String name,
    String format,
    long records,
    Map<RejectReason, Long> rejected,
    Map<Tolerated, Long> tolerated,
    List<Reject> samples,
    MappingSummary mapping,
    long bytesRead,
    long bytesTotal,
    boolean complete,
    String failure,
    List<String> notices) {
  public SourceSummary {
    rejected = Map.copyOf(rejected);
    tolerated = Map.copyOf(tolerated);
    samples = List.copyOf(samples);
    notices = List.copyOf(notices);
  }

  /** All unreadable records. */
  public long rejectedTotal() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }
}
