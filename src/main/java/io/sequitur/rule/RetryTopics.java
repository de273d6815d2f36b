package io.sequitur.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells retry and dead-letter topics by their names: the spellings of Spring Kafka ({@code
 * -retry-1000}, {@code .DLT}, {@code -dlt}), Kafka Connect ({@code dlq-…}) and habit ({@code _dlq},
 * {@code .dead-letter}). "Retry" counts at the end only, since {@code payment-retry-requested} may
 * be a topic of its own right.
 */
enum RetryTopics {
  /** An ordinary topic. */
  NONE,
  /** Records are tried again from here. */
  RETRY,
  /** Records are given up here. */
  DEAD_LETTER;

  private static final Set<String> DEAD = Set.of("dlq", "dlt", "deadletter", "deadletters");
  private static final Set<String> AGAIN = Set.of("retry", "retries");

  /** What the topic's name says. */
  static RetryTopics of(String topic) {
    List<String> words = List.of(topic.toLowerCase(Locale.ROOT).split("[-._]+"));
    for (int i = 0; i < words.size(); i++) {
      boolean letter = words.get(i).equals("letter") || words.get(i).equals("letters");
      if (DEAD.contains(words.get(i)) || (letter && i > 0 && words.get(i - 1).equals("dead"))) {
        return DEAD_LETTER;
      }
    }
    int last = words.size() - 1;
    while (last > 0 && isDelay(words.get(last))) {
      last--;
    }
    return words.size() > 1 && AGAIN.contains(words.get(last)) ? RETRY : NONE;
  }

  /** A number of tries, or a delay such as {@code 5000}, {@code 30s} or {@code 10min}. */
  private static boolean isDelay(String word) {
    return word.matches("\\d+(ms|s|sec|m|min|h|d)?");
  }
}
