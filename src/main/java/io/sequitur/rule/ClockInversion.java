package io.sequitur.rule;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.ClockSkew;
import io.sequitur.model.Figures;
import io.sequitur.model.Times;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Effects are stamped before their causes by another clock. */
final class ClockInversion extends BaseRule {
  ClockInversion() {
    super(
        "clock-inversion",
        "Clock inversion",
        Severity.WARNING,
        Need.EVENT_IDS,
        Need.CAUSATION_IDS,
        Need.TIMES);
  }

  @Override
  public String explanation() {
    return "An effect cannot happen before its cause; the clocks of the two services disagree. "
        + "Latencies between them are wrong by as much, and anything ordered by time shows them in "
        + "the wrong order.";
  }

  @Override
  public String remedy() {
    return "Synchronise the clocks (NTP or chrony on every host) and let services stamp events with"
        + " UTC at the moment they happen. Until then trust the order of offsets and"
        + " causation ids, not times, between these services.";
  }

  @Override
  public String counts() {
    return "Links whose effect is stamped before its cause by more than the tolerance (1 ms unless "
        + "set otherwise); one finding per pair of services.";
  }

  @Override
  RuleResult find(RuleContext context) {
    Wording say = new Wording(context.store());
    ChainIndex chains = context.chains();
    List<Finding> findings = new ArrayList<>();
    long count = 0;
    for (ClockSkew skew : context.skews().list()) {
      if (skew.inversions() > 0) {
        count += skew.inversions();
        List<Integer> rows = List.of(skew.worstEffect(), skew.worstCause());
        findings.add(
            new Finding(id(), severity(), summary(say, skew), -1, rows, skew.inversions()));
      }
    }
    BitSet touched = new BitSet();
    context.skews().inverted().stream()
        .map(chains::chainOf)
        .filter(chain -> chain >= 0)
        .forEach(touched::set);
    return found(count, new ListTable(findings, touched));
  }

  private static String summary(Wording say, ClockSkew skew) {
    String from = say.service(skew.fromService());
    String to = say.service(skew.toService());
    String many =
        Figures.count(skew.inversions())
            + " of "
            + Figures.count(skew.links(), "link")
            + " from "
            + from
            + " to "
            + to
            + (skew.inversions() == 1 ? " has" : " have")
            + " an effect stamped before its cause, ";
    String much =
        skew.inversions() == 1
            ? "by " + Figures.duration(skew.worst())
            : "typically by "
                + Figures.duration(skew.median())
                + ", at most by "
                + Figures.duration(skew.worst());
    return many + much + " (" + say.event(skew.worstEffect()) + "). " + estimate(from, to, skew);
  }

  private static String estimate(String from, String to, ClockSkew skew) {
    String least = Figures.duration(skew.behindAtLeast());
    if (skew.fromService() == skew.toService()) {
      return "The clocks of " + to + "'s instances differ by at least " + least + ".";
    }
    String behind = "The clock of " + to + " is at least " + least + " behind that of " + from;
    if (skew.behindAtMost() == Times.ABSENT) {
      return behind + ".";
    }
    return skew.behindAtMost() >= skew.behindAtLeast()
        ? behind + ", at most " + Figures.duration(skew.behindAtMost()) + "."
        : "No constant difference between the two clocks explains this: one of them jumps or"
            + " drifts, or some times are wrong.";
  }
}
