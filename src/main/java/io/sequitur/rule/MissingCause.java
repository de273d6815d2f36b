package io.sequitur.rule;

import io.sequitur.chain.Links;

/** An event names a cause that is nowhere. */
final class MissingCause extends BaseRule {
  MissingCause() {
    super("missing-cause", "Missing cause", Severity.WARNING, Need.EVENT_IDS, Need.CAUSATION_IDS);
  }

  @Override
  public String explanation() {
    return "The event says what caused it, but no loaded event has that id. The chain has a hole: "
        + "what led to this event cannot be shown, and its latency cannot be measured.";
  }

  @Override
  public String remedy() {
    return "Load the topics in which the cause may be, from an earlier offset where it may lie "
        + "before the start. If it should be there: the producer may write effects before its "
        + "cause is committed, fill in the wrong id (a correlation id, for example), or the record "
        + "is among the rejected ones.";
  }

  @Override
  public String counts() {
    return "Events with a causation id that resolves to no event; causes outside the flow (external"
        + " triggers) excepted.";
  }

  @Override
  RuleResult find(RuleContext context) {
    Links links = context.links();
    Cases cases = new Cases(this, context.chains());
    for (int row = 0; row < links.size(); row++) {
      if (links.lacksCause(row)) {
        cases.add(row, -1);
      }
    }
    MissingCauseReasons reasons = MissingCauseReasons.of(context);
    return found(cases.ofChains((row, none) -> reasons.summary(row)));
  }
}
