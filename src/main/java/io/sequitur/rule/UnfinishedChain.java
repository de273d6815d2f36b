package io.sequitur.rule;

/** A chain stopped where nearly all others go on. */
final class UnfinishedChain extends BaseRule {
  UnfinishedChain() {
    super(
        "unfinished-chain",
        "Unfinished chain",
        Severity.WARNING,
        Need.EVENT_IDS,
        Need.CAUSATION_IDS,
        Need.TIMES);
  }

  @Override
  public String explanation() {
    return "Nearly all chains go on after this event, this one did not, and it has been silent for "
        + "much longer than the next step ever takes. The flow is stuck or its next event was "
        + "lost: somebody waits for something that will not come.";
  }

  @Override
  public String remedy() {
    return "Look at the service that should have made the next event: did it receive this one "
        + "(consumer group, offset), did it fail, or is the event in a dead-letter topic? Then "
        + "resume or compensate the flow.";
  }

  @Override
  public String counts() {
    return "Chains that stop at an event type after which at least 99 % of chains go on (50 chains "
        + "or more), idle at the end of the data for over 10 times the 99th percentile of the "
        + "usual next hop.";
  }

  @Override
  RuleResult find(RuleContext context) {
    return found(new UnfinishedChains(context).find(this));
  }
}
