package io.sequitur.rule;

import io.sequitur.model.EventBatch;
import io.sequitur.model.Figures;
import io.sequitur.store.EventStore;

/** Within one partition an effect lies before its cause. */
final class EffectBeforeCause extends BaseRule {
  EffectBeforeCause() {
    super(
        "effect-before-cause",
        "Effect before cause",
        Severity.ERROR,
        Need.EVENT_IDS,
        Need.CAUSATION_IDS,
        Need.POSITIONS);
  }

  @Override
  public String explanation() {
    return "Both records are in the same partition, where Kafka keeps the order in which they were "
        + "written: the effect was written first. Whoever reads the partition sees the answer "
        + "before the question.";
  }

  @Override
  public String remedy() {
    return "Write an effect only after its cause is acknowledged. Check for a producer that sends "
        + "in parallel or retries with several requests in flight and no idempotence "
        + "(max.in.flight.requests.per.connection), and for wrong causation ids.";
  }

  @Override
  public String counts() {
    return "Links inside one topic-partition whose effect has the lower offset.";
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
              if (store.partition(cause) == store.partition(effect)
                  && store.offset(effect) < store.offset(cause)
                  && (store.flags(effect) & EventBatch.NO_POSITION) == 0) {
                cases.add(effect, cause);
              }
            });
    return found(
        cases.ofChains(
            (effect, cause) -> summary(store, say, effect, cause),
            (effect, cause) -> store.offset(cause) - store.offset(effect)));
  }

  private static String summary(EventStore store, Wording say, int effect, int cause) {
    return say.event(effect)
        + " lies at "
        + say.at(effect)
        + ", "
        + Figures.count(store.offset(cause) - store.offset(effect), "offset")
        + " before its cause "
        + say.event(cause)
        + " at "
        + say.at(cause)
        + ".";
  }
}
