package io.sequitur.rule;

/** One thing that goes wrong in event flows. Stateless, for any thread. */
public interface Rule {
  /** The id in reports, such as {@code duplicate-record}. */
  String id();

  /** The name for people, such as "Duplicate record". */
  String title();

  /** How much its findings matter. */
  Severity severity();

  /** Why it matters, one or two sentences for people who see it the first time. */
  String explanation();

  /** What to do about it. */
  String remedy();

  /** Exactly what the count counts, one sentence (for tooltips). */
  String counts();

  /** Looks at everything in the context. */
  RuleResult evaluate(RuleContext context);
}
