package io.sequitur.session;

import io.sequitur.chain.Grouping;
import io.sequitur.rule.RuleOptions;

/**
 * How a session groups and judges.
 *
 * @param grouping what makes events one chain
 * @param rules rule options
 * @param partial whether snapshots are published while reading
 */
public record SessionOptions(Grouping grouping, RuleOptions rules, boolean partial) {
  /** By correlation id, default tolerances, with partial results. */
  public static final SessionOptions DEFAULT =
      new SessionOptions(Grouping.CORRELATION, RuleOptions.DEFAULT, true);
}
