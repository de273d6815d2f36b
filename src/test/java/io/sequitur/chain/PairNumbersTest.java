package io.sequitur.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers of pairs against a map. */
class PairNumbersTest {
  @Test
  void numbersKeysInOrderOfFirstSight() {
    PairNumbers numbers = new PairNumbers();
    Map<Long, Integer> expected = new HashMap<>();
    Random random = new Random(3);
    for (int i = 0; i < 100_000; i++) {
      long key = PairNumbers.pair(random.nextInt(300) - 150, random.nextInt(300));
      int number = expected.computeIfAbsent(key, k -> expected.size());
      assertThat(numbers.find(key)).isIn(-1, number);
      assertThat(numbers.number(key)).isEqualTo(number);
    }
    assertThat(numbers.size()).isEqualTo(expected.size());
    expected.forEach((key, number) -> assertThat(numbers.key(number)).isEqualTo(key));
  }

  @Test
  void aPairComesBackAsItWas() {
    long pair = PairNumbers.pair(-1, Integer.MIN_VALUE);
    assertThat(PairNumbers.first(pair)).isEqualTo(-1);
    assertThat(PairNumbers.second(pair)).isEqualTo(Integer.MIN_VALUE);
  }
}
