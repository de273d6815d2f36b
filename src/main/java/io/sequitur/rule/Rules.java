package io.sequitur.rule;

import java.util.List;

/** All rules, in the order of reports. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new DuplicateRecord(),
          new ConflictingDuplicate(),
          new MissingCause(),
          new ClockInversion(),
          new EffectBeforeCause(),
          new CausationCycle(),
          new CorrelationBreak(),
          new KeySplit(),
          new OrderingHazard(),
          new OffsetGap(),
          new SlowHop(),
          new UnfinishedChain(),
          new HotKey(),
          new HotPartition(),
          new RetryOrDeadLetter());

  private Rules() {}

  /** The rules; a rule's place here is its bit in {@link Analysis#chainFindings}. */
  public static List<Rule> all() {
    return ALL;
  }
}
