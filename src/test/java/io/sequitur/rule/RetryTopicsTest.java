package io.sequitur.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Topic names in the wild. */
class RetryTopicsTest {
  @ParameterizedTest
  @CsvSource({
    "orders, NONE",
    "orders-retry, RETRY",
    "orders-retry-0, RETRY",
    "orders-retry-5000, RETRY",
    "orders.retry.30s, RETRY",
    "orders_RETRY, RETRY",
    "__orders__retries__5m, RETRY",
    "payment-retry-requested, NONE",
    "retry, NONE",
    "orders.DLT, DEAD_LETTER",
    "orders-dlt, DEAD_LETTER",
    "orders-dlq, DEAD_LETTER",
    "dlq-lcc-4711, DEAD_LETTER",
    "orders.dead-letter, DEAD_LETTER",
    "orders-dead-letters-v2, DEAD_LETTER",
    "deadletter, DEAD_LETTER",
    "letters-of-the-dead, NONE",
    "orders-retry.DLT, DEAD_LETTER",
    "idlqueue, NONE",
  })
  void isToldByItsName(String topic, RetryTopics kind) {
    assertThat(RetryTopics.of(topic)).isEqualTo(kind);
  }
}
