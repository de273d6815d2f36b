package io.sequitur.rule;

/** A record was retried or given up. */
final class RetryOrDeadLetter extends BaseRule {
  RetryOrDeadLetter() {
    super("retry-or-dead-letter", "Retry or dead letter", Severity.WARNING);
  }

  @Override
  public String explanation() {
    return "A consumer could not handle the record and moved it to a retry or dead-letter topic. "
        + "Records in a dead-letter topic are not handled any more until somebody does something; "
        + "retried ones come later than those sent after them.";
  }

  @Override
  public String remedy() {
    return "Read the exception in the record's headers, mend its cause, then send the dead letters "
        + "to their original topic again, if handling them late or twice does no harm.";
  }

  @Override
  public String counts() {
    return "Records in retry or dead-letter topics, or with the headers that frameworks add to such"
        + " records.";
  }

  @Override
  RuleResult find(RuleContext context) {
    return found(new RetriedRecords(context).find(this));
  }
}
