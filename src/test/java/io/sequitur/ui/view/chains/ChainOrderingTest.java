package io.sequitur.ui.view.chains;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.chain.ChainIndex;
import io.sequitur.model.Times;
import io.sequitur.session.Snapshot;
import io.sequitur.testing.RandomLogs;
import io.sequitur.ui.Snapshots;
import io.sequitur.ui.shell.TimeRange;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChainOrderingTest {
  private final Snapshot snapshot = Snapshots.of(RandomLogs.large(11));
  private final ChainOrdering ordering = new ChainOrdering();

  @ParameterizedTest
  @EnumSource(ChainSort.class)
  void sortsAsAPlainSortDoes(ChainSort sort) {
    for (boolean ascending : new boolean[] {true, false}) {
      int[] sorted = order(sort, ascending, null, null).chains();
      Comparator<Integer> expected = Comparator.comparing(chain -> key(sort, chain));
      assertThat(Arrays.stream(sorted).boxed())
          .isSortedAccordingTo(ascending ? expected : expected.reversed())
          .hasSize(snapshot.chains().chains())
          .doesNotHaveDuplicates();
    }
  }

  private Comparable<Object> key(ChainSort sort, int chain) {
    ChainIndex chains = snapshot.chains();
    Object key =
        switch (sort) {
          case DURATION -> chains.firstTime(chain) == Times.ABSENT ? -1L : chains.duration(chain);
          case START -> chains.firstTime(chain);
          case RECORDS -> chains.records(chain);
          case EVENTS -> chains.events(chain);
          case FINDINGS -> worst(chain);
          case KEY -> new Label(chains.label(chain));
        };
    @SuppressWarnings("unchecked") // each sort compares keys of one kind
    Comparable<Object> comparable = (Comparable<Object>) key;
    return comparable;
  }

  private record Label(String text) implements Comparable<Label> {
    @Override
    public int compareTo(Label other) {
      return ChainKeySort.compare(text, other.text);
    }
  }

  private int worst(int chain) {
    int bits = snapshot.analysis().chainFindings()[chain];
    int worst =
        IntStream.range(0, snapshot.analysis().results().size())
            .filter(i -> (bits & 1 << i) != 0)
            .map(i -> snapshot.analysis().results().get(i).rule().severity().ordinal() + 1)
            .max()
            .orElse(0);
    return worst * 100 + Integer.bitCount(bits);
  }

  @Test
  void onlyMatchingChainsInTheBrushedTimeAreShown() {
    BitSet matches = new BitSet();
    IntStream.range(0, snapshot.chains().chains()).filter(c -> c % 3 != 0).forEach(matches::set);
    long first = snapshot.analysis().totals().firstTime();
    long last = snapshot.analysis().totals().lastTime();
    TimeRange range = new TimeRange(first + (last - first) / 3, first + (last - first) / 2);

    ChainOrder order = order(ChainSort.START, true, matches, range);
    assertThat(order.chains())
        .containsExactlyInAnyOrder(
            matches.stream().filter(chain -> touches(chain, range)).toArray());
    for (int i = 0; i < order.chains().length; i++) {
      assertThat(order.position(order.chains()[i])).isEqualTo(i);
    }
    assertThat(order.position(0)).isEqualTo(-1);
    assertThat(order.total()).isEqualTo(snapshot.chains().chains());
  }

  private boolean touches(int chain, TimeRange range) {
    ChainIndex chains = snapshot.chains();
    return chains.firstTime(chain) != Times.ABSENT
        && chains.firstTime(chain) < range.to()
        && chains.lastTime(chain) >= range.from();
  }

  private ChainOrder order(ChainSort sort, boolean ascending, BitSet matches, TimeRange range) {
    return ordering.apply(new ChainOrdering.Request(snapshot, matches, range, sort, ascending));
  }

  @ParameterizedTest
  @CsvSource({
    "o-9, o-10",
    "a, b",
    "o-7, o-7a",
    "x1y2, x1y10",
    "'', a",
    "007, 8",
    "order 2, order 10"
  })
  void numbersInKeysCompareByValue(String smaller, String larger) {
    assertThat(ChainKeySort.compare(smaller, larger)).isNegative();
    assertThat(ChainKeySort.compare(larger, smaller)).isPositive();
  }

  @Test
  void equalKeysKeepTheirOrder() {
    long[] keys = {3, 1, 3, 2, 1, 3};
    assertThat(LongKeySort.order(keys, true)).containsExactly(1, 4, 3, 0, 2, 5);
    assertThat(LongKeySort.order(keys, false)).containsExactly(0, 2, 5, 3, 1, 4);
    assertThat(LongKeySort.order(new long[0], true)).isEmpty();
  }
}
