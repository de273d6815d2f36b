package io.sequitur.query;

import io.sequitur.rule.Severity;

/** What a term of a query asks of a chain. */
sealed interface Condition {
  /** Free text: in the label, an id, a key or the name of a type. */
  record Text(String text) implements Condition {}

  /** A name of an event in the chain: type, service or topic. */
  record Name(Field field, Operator operator, String value) implements Condition {}

  /** A key or an id of an event in the chain. */
  record Id(Field field, Operator operator, String value) implements Condition {}

  /**
   * A finding of one of several rules.
   *
   * @param rules a bit per rule, as in {@code Analysis.chainFindings}
   */
  record Has(int rules) implements Condition {}

  /** A finding whose rule has such a severity. */
  record Graded(Operator operator, Severity severity) implements Condition {}

  /** A number of the chain; durations in nanoseconds. */
  record Measured(Field field, Operator operator, long value) implements Condition {}
}
