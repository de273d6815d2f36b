package io.sequitur.rule;

import io.sequitur.chain.ClockSkew;
import io.sequitur.chain.Hop;
import io.sequitur.chain.PartitionSpan;
import io.sequitur.chain.Variant;
import java.util.List;

/**
 * The totals, findings and statistics of one snapshot; immutable.
 *
 * @param totals the counts of DOMAIN terms
 * @param results one per rule, in the order of {@code Rules}
 * @param hops latency per pair of event types, most frequent first
 * @param hopsLeftOut how many further pairs were not kept
 * @param variants shapes of chains, most frequent first
 * @param variantsLeftOut how many further variants were not kept
 * @param partitions what was read of each topic-partition
 * @param skews clocks compared per pair of services that has links, most inversions first
 * @param chainFindings per chain, a bit per rule (bit = index in {@code results}) set where the
 *     chain has a finding of that rule
 */
@SuppressWarnings("ArrayRecordComponent") // one int per chain; shared, never changed
public record Analysis(
    Totals totals,
    List<RuleResult> results,
    List<Hop> hops,
    int hopsLeftOut,
    List<Variant> variants,
    int variantsLeftOut,
    List<PartitionSpan> partitions,
    List<ClockSkew> skews,
    int[] chainFindings) {
  /**
   * The counts of a report.
   *
   * @param records readable records, those read twice counted once
   * @param events distinct event ids, plus one for each record without
   * @param chains distinct flows
   * @param roots events without a cause, or with an external trigger
   * @param links resolved cause-effect pairs
   * @param firstTime earliest time, nanoseconds or {@code Times.ABSENT}
   * @param lastTime latest time
   * @param missingOffsets sum of absent offsets over all partitions, -1 if not evaluated
   */
  public record Totals(
      long records,
      long events,
      long chains,
      long roots,
      long links,
      long firstTime,
      long lastTime,
      long missingOffsets) {}

  /** The result of a rule by its id. */
  public RuleResult result(String ruleId) {
    return results.stream().filter(r -> r.rule().id().equals(ruleId)).findFirst().orElseThrow();
  }
}
