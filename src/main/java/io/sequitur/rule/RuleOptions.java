package io.sequitur.rule;

/**
 * What a user can set about rules.
 *
 * @param skewTolerance nanoseconds by which an effect may precede its cause before it is an
 *     inversion
 */
public record RuleOptions(long skewTolerance) {
  /** A tolerance of 1 ms. */
  public static final RuleOptions DEFAULT = new RuleOptions(1_000_000);
}
