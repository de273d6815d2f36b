package io.sequitur.rule;

/** One key makes up much of a topic. */
final class HotKey extends BaseRule {
  HotKey() {
    super("hot-key", "Hot key", Severity.WARNING, Need.KEYS);
  }

  @Override
  public String explanation() {
    return "All records of a key go to one partition and so to one consumer. A key with a large "
        + "share makes that partition a bottleneck that more consumers cannot relieve.";
  }

  @Override
  public String remedy() {
    return "See whether the key is what must be kept in order (a default value, a tenant or a shop "
        + "are common mistakes). Choose a finer key, or add a suffix where order across the whole "
        + "key is not needed.";
  }

  @Override
  public String counts() {
    return "Record keys with over 5 % of a topic's records, in topics of 1,000 records or more.";
  }

  @Override
  RuleResult find(RuleContext context) {
    return found(new ListTable(new HotKeys(context, this).find()));
  }
}
