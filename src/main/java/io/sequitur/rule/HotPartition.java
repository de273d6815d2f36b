package io.sequitur.rule;

/** One partition holds much more than the others. */
final class HotPartition extends BaseRule {
  HotPartition() {
    super("hot-partition", "Hot partition", Severity.WARNING, Need.POSITIONS);
  }

  @Override
  public String explanation() {
    return "Load is not spread: one partition holds more than twice the mean of its topic. Its "
        + "consumer works while others wait, lag grows there first, and adding consumers does not "
        + "help.";
  }

  @Override
  public String remedy() {
    return "Look for a hot key or few distinct keys, for records without key sent by a sticky "
        + "partitioner, and for partitions that were added later. Choose keys that spread, or more "
        + "of them.";
  }

  @Override
  public String counts() {
    return "Partitions with over twice the mean number of records of their topic's partitions, in "
        + "topics of 1,000 records or more with two partitions or more.";
  }

  @Override
  RuleResult find(RuleContext context) {
    return found(new ListTable(HotPartitions.find(context, this)));
  }
}
