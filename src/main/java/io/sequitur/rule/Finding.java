package io.sequitur.rule;

import java.util.List;

/**
 * A typed result of one rule.
 *
 * @param rule the rule's id, such as {@code duplicate-record}
 * @param severity how much it matters
 * @param summary one sentence with the facts of this case
 * @param chain the chain it belongs to, or -1 where it concerns a topic or a pair of services
 * @param rows evidence: rows of the store, the culprit first
 * @param count how often the rule counts it (more than 1 where many cases are one finding)
 */
public record Finding(
    String rule, Severity severity, String summary, int chain, List<Integer> rows, long count) {
  public Finding {
    rows = List.copyOf(rows);
  }
}
