package io.sequitur.rule;

import io.sequitur.chain.PartitionSpans;
import io.sequitur.model.Figures;
import io.sequitur.store.EventStore;

/** Offsets are absent between the first and the last one read of a partition. */
final class OffsetGap extends BaseRule {
  OffsetGap() {
    super("offset-gap", "Gap in offsets", Severity.WARNING, Need.POSITIONS);
  }

  @Override
  public String explanation() {
    return "Records may have been lost, or were never there: compaction removes records with newer "
        + "ones of the same key, transactions take an offset for each commit or abort marker, "
        + "retention deletes the oldest, and an export may have filtered or rejected records.";
  }

  @Override
  public String remedy() {
    return "Compare with the topic itself: read the absent offsets with a console consumer "
        + "(isolation level read_uncommitted), look at cleanup.policy and retention, and at the "
        + "rejected records and filters of the export. Single absent offsets at regular distances "
        + "are mostly transaction markers.";
  }

  @Override
  public String counts() {
    return "Runs of absent offsets between the first and the last offset read of a partition.";
  }

  @Override
  RuleResult find(RuleContext context) {
    EventStore store = context.store();
    Wording say = new Wording(store);
    Cases cases = new Cases(this, context.chains());
    PartitionSpans spans = context.spans();
    for (int gap = 0; gap < spans.gaps(); gap++) {
      cases.add(spans.after(gap), spans.before(gap));
    }
    return found(
        cases.ofTopics(
            (after, before) -> summary(store, say, after, before),
            (after, before) -> store.offset(after) - store.offset(before) - 1));
  }

  private static String summary(EventStore store, Wording say, int after, int before) {
    long first = store.offset(before) + 1;
    long last = store.offset(after) - 1;
    String partition = say.topic(after) + "-" + say.partition(after);
    return first == last
        ? "Possible loss: offset " + first + " of " + partition + " is absent."
        : "Possible loss: the "
            + Figures.count(last - first + 1)
            + " offsets "
            + first
            + " to "
            + last
            + " of "
            + partition
            + " are absent.";
  }
}
