package io.sequitur.session;

import io.sequitur.chain.Grouping;
import io.sequitur.rule.RuleOptions;

/**
 * How a session groups and judges.
 *
 * @param grouping what makes events one chain
 * @param rules rule options
 * @param partial whether snapshots are published while reading
 * @param readBack whether records will be read back from their source ({@link Session#details}); if
 *     not, compressed input and streams need no temporary file
 */
public record SessionOptions(
    Grouping grouping, RuleOptions rules, boolean partial, boolean readBack) {
  /** Records can be read back. */
  public SessionOptions(Grouping grouping, RuleOptions rules, boolean partial) {
    this(grouping, rules, partial, true);
  }

  /** By correlation id, default tolerances, with partial results. */
  public static final SessionOptions DEFAULT =
      new SessionOptions(Grouping.CORRELATION, RuleOptions.DEFAULT, true);
}
