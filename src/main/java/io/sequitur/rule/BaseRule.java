package io.sequitur.rule;

import java.util.EnumSet;
import java.util.Set;

/** What all rules have in common: their texts, and that they are not evaluated without data. */
abstract class BaseRule implements Rule {
  private final String id;
  private final String title;
  private final Severity severity;
  private final Set<Need> needs = EnumSet.of(Need.RECORDS);

  /**
   * @param needs what the data must have for the rule to decide anything
   */
  BaseRule(String id, String title, Severity severity, Need... needs) {
    this.id = id;
    this.title = title;
    this.severity = severity;
    this.needs.addAll(Set.of(needs));
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final Severity severity() {
    return severity;
  }

  @Override
  public final RuleResult evaluate(RuleContext context) {
    String lacking = context.facts().lacking(needs);
    return lacking == null ? find(context) : new RuleResult(this, 0, lacking, FindingTable.NONE);
  }

  /** Looks at data that has what the rule needs. */
  abstract RuleResult find(RuleContext context);

  /** Every finding counts once. */
  final RuleResult found(FindingTable findings) {
    return found(findings.size(), findings);
  }

  final RuleResult found(long count, FindingTable findings) {
    return new RuleResult(this, count, null, findings);
  }
}
