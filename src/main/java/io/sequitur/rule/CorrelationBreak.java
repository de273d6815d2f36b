package io.sequitur.rule;

import io.sequitur.store.EventStore;

/** Cause and effect carry different correlation ids. */
final class CorrelationBreak extends BaseRule {
  CorrelationBreak() {
    super(
        "correlation-break",
        "Correlation break",
        Severity.WARNING,
        Need.EVENT_IDS,
        Need.CAUSATION_IDS,
        Need.CORRELATION_IDS);
  }

  @Override
  public String explanation() {
    return "The flow changes its name on the way: the effect says it belongs to another business "
        + "flow than its cause. Everything that groups by correlation id sees two unrelated "
        + "halves.";
  }

  @Override
  public String remedy() {
    return "Let each service copy the correlation id of the event that it handles to every event "
        + "that it sends. Where a new flow is meant to begin, that is fine: the causation id then "
        + "documents where it came from.";
  }

  @Override
  public String counts() {
    return "Links whose two ends carry different correlation ids.";
  }

  @Override
  RuleResult find(RuleContext context) {
    EventStore store = context.store();
    Wording say = new Wording(store);
    Cases cases = new Cases(this, context.chains());
    context
        .links()
        .forEach(
            (cause, effect) -> {
              int from = store.correlationId(cause);
              int to = store.correlationId(effect);
              if (from != 0 && to != 0 && from != to) {
                cases.add(effect, cause);
              }
            });
    return found(
        cases.ofChains(
            (effect, cause) ->
                say.event(effect)
                    + " at "
                    + say.at(effect)
                    + " carries the correlation id "
                    + say.id(store.correlationId(effect))
                    + ", its cause "
                    + say.event(cause)
                    + " carries "
                    + say.id(store.correlationId(cause))
                    + "."));
  }
}
