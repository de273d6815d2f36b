package io.sequitur.query;

/** How a field's value is compared. */
enum Operator {
  /** Names and ids: contains; numbers: equals. */
  HAS(":"),
  EQUAL("="),
  GREATER(">"),
  AT_LEAST(">="),
  LESS("<"),
  AT_MOST("<=");

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  /** True if the operator asks for an order, which names do not have. */
  boolean isOrder() {
    return this != HAS && this != EQUAL;
  }

  /** Whether {@code actual} stands in this relation to {@code wanted}. */
  boolean holds(long actual, long wanted) {
    return switch (this) {
      case HAS, EQUAL -> actual == wanted;
      case GREATER -> actual > wanted;
      case AT_LEAST -> actual >= wanted;
      case LESS -> actual < wanted;
      case AT_MOST -> actual <= wanted;
    };
  }
}
