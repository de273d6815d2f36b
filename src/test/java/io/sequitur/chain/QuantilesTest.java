package io.sequitur.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** Order statistics in linear time against sorting. */
class QuantilesTest {
  private final Random random = new Random(7);

  private void compare(LongSupplier values) {
    for (int size : new int[] {1, 2, 3, 99, 100, 101, 2_047, 2_049, 50_000}) {
      long[] sample = new long[size];
      Arrays.setAll(sample, i -> values.getAsLong());
      long[] sorted = sample.clone();
      Arrays.sort(sorted);
      for (int percent : new int[] {0, 1, 50, 95, 99, 100}) {
        int rank = Math.max(0, (int) Math.ceil(size * percent / 100.0) - 1);
        assertThat(Quantiles.percentile(sample, 0, size, percent))
            .as("percentile %d of %d", percent, size)
            .isEqualTo(sorted[rank]);
      }
    }
  }

  @Test
  void agreesWithSortingOnAnyDistribution() {
    compare(random::nextLong);
    compare(() -> random.nextInt(10));
    compare(() -> 42);
    compare(() -> (long) Math.exp(random.nextGaussian() * 8) - 50);
    compare(() -> random.nextInt(1_000) == 0 ? Long.MAX_VALUE : random.nextInt(50_000_000));
    compare(() -> random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE);
  }

  @Test
  void looksOnlyAtItsRange() {
    long[] values = {100, 3, 1, 2, -100};
    assertThat(Quantiles.percentile(values, 1, 4, 50)).isEqualTo(2);
    assertThat(values[0]).isEqualTo(100);
    assertThat(values[4]).isEqualTo(-100);
  }
}
