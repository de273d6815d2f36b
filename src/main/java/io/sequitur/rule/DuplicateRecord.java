package io.sequitur.rule;

/** An event was written again, unchanged. */
final class DuplicateRecord extends BaseRule {
  DuplicateRecord() {
    super("duplicate-record", "Duplicate record", Severity.WARNING, Need.EVENT_IDS);
  }

  @Override
  public String explanation() {
    return "The same event was written more than once, with the same key and value. A consumer that"
        + " does not recognise the event id acts on it each time: it charges, ships or"
        + " counts twice.";
  }

  @Override
  public String remedy() {
    return "Let consumers remember event ids and skip the ones they know. Look at what writes it "
        + "twice: a producer that retries without idempotence (enable.idempotence), a restart "
        + "between writing and committing offsets, or an outbox relay that runs twice.";
  }

  @Override
  public String counts() {
    return "Later records of an event whose key and value equal those of its first record, position"
        + " and record timestamp aside.";
  }

  @Override
  RuleResult find(RuleContext context) {
    Wording say = new Wording(context.store());
    FindingTable findings =
        LaterRecords.find(this, context, true, (row, first) -> summary(say, row, first));
    return found(findings);
  }

  private static String summary(Wording say, int row, int first) {
    return say.event(row)
        + " was recorded again at "
        + say.at(row)
        + say.after(first, row)
        + "; its first record is at "
        + say.at(first)
        + (say.samePartition(row, first)
            ? "."
            : say.topic(row).equals(say.topic(first))
                ? ", in another partition."
                : ", in another topic.");
  }
}
