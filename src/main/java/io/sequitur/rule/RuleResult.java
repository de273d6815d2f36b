package io.sequitur.rule;

/**
 * What a rule found.
 *
 * @param rule the rule
 * @param count the number that reports print for the rule (see DOMAIN terms); not the number of
 *     findings where one finding stands for many cases
 * @param notEvaluated why the rule could not be evaluated, else {@code null}; then the count says
 *     nothing
 * @param findings the findings
 */
public record RuleResult(Rule rule, long count, String notEvaluated, FindingTable findings) {}
