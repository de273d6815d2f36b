package io.sequitur.rule;

import io.sequitur.chain.Hop;
import io.sequitur.chain.Hops;
import io.sequitur.model.Figures;
import io.sequitur.model.Times;
import io.sequitur.store.EventStore;

/** A hop took much longer than others of its kind. */
final class SlowHop extends BaseRule {
  SlowHop() {
    super("slow-hop", "Slow hop", Severity.INFO, Need.EVENT_IDS, Need.CAUSATION_IDS, Need.TIMES);
  }

  @Override
  public String explanation() {
    return "This step took far longer than the same step normally takes, by a measure that outliers"
        + " cannot shift. One such case may be a retry or a pause; many at the same time"
        + " point to a consumer that lags or a service that struggles.";
  }

  @Override
  public String remedy() {
    return "Look at what the effect's service did between the two times: consumer lag, rebalances, "
        + "garbage collection, a slow call to another system. See whether slow hops share a "
        + "partition, a key or a moment.";
  }

  @Override
  public String counts() {
    return "Hops slower than median + 10 × MAD (median absolute deviation) of their pair of event "
        + "types and over its 99th percentile; pairs with at least 50 samples.";
  }

  private static final int SAMPLES = 50;
  private static final int DEVIATIONS = 10;

  @Override
  RuleResult find(RuleContext context) {
    EventStore store = context.store();
    Hops hops = context.hops();
    Cases cases = new Cases(this, context.chains());
    context
        .links()
        .forEach(
            (cause, effect) -> {
              long latency = Hops.latency(store, cause, effect);
              if (latency != Times.ABSENT
                  && isSlow(latency, hops, store.type(cause), store.type(effect))) {
                cases.add(effect, cause);
              }
            });
    Wording say = new Wording(store);
    return found(
        cases.ofChains(
            (effect, cause) -> summary(store, say, hops, effect, cause),
            (effect, cause) -> Hops.latency(store, cause, effect)));
  }

  private static boolean isSlow(long latency, Hops hops, int fromType, int toType) {
    Hop hop = hops.between(fromType, toType);
    return hop != null && hop.count() >= SAMPLES && latency > hop.p99() && latency > limit(hop);
  }

  /** Median + 10 × MAD, or the greatest number where that is greater still. */
  private static long limit(Hop hop) {
    double limit = hop.p50() + (double) DEVIATIONS * hop.mad();
    return limit >= Long.MAX_VALUE ? Long.MAX_VALUE : hop.p50() + DEVIATIONS * hop.mad();
  }

  private static String summary(EventStore store, Wording say, Hops hops, int effect, int cause) {
    Hop hop = hops.between(store.type(cause), store.type(effect));
    long latency = Hops.latency(store, cause, effect);
    return say.type(store.type(cause))
        + " to "
        + say.event(effect)
        + " at "
        + say.at(effect)
        + " took "
        + Figures.duration(latency)
        + "; half of the "
        + Figures.count(hop.count(), "such hop")
        + " take "
        + Figures.duration(hop.p50())
        + " or less, 99 % at most "
        + Figures.duration(hop.p99())
        + ".";
  }
}
