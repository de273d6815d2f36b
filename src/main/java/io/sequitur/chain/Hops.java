package io.sequitur.chain;

import io.sequitur.model.NameTable;
import io.sequitur.model.Times;
import io.sequitur.store.EventStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Latencies of links by pair of event types; immutable. */
public final class Hops {
  /** Most pairs of types that are kept. */
  public static final int LIMIT = 10_000;

  private final List<Hop> hops;
  private final int leftOut;
  private final PairNumbers numbers;
  private final Hop[] byNumber;

  private Hops(List<Hop> hops, int leftOut, PairNumbers numbers, Hop[] byNumber) {
    this.hops = hops;
    this.leftOut = leftOut;
    this.numbers = numbers;
    this.byNumber = byNumber;
  }

  /** Measures all links whose two ends have times. Eight bytes a link while it runs. */
  public static Hops of(EventStore store, Links links) {
    PairNumbers numbers = new PairNumbers();
    Counter counter = new Counter(store, numbers);
    links.forEach(counter);
    int[] starts = counter.starts();
    long[] latencies = new long[starts[numbers.size()]];
    int[] next = Arrays.copyOf(starts, numbers.size());
    links.forEach(
        (cause, effect) -> {
          long latency = latency(store, cause, effect);
          if (latency != Times.ABSENT) {
            latencies[next[numbers.find(pair(store, cause, effect))]++] = latency;
          }
        });
    Hop[] byNumber = new Hop[numbers.size()];
    for (int n = 0; n < byNumber.length; n++) {
      byNumber[n] = measure(numbers.key(n), latencies, starts[n], starts[n + 1]);
    }
    List<Hop> sorted = new ArrayList<>(Arrays.asList(byNumber));
    sorted.sort(mostFrequentFirst(store.names().types()));
    int kept = Math.min(LIMIT, sorted.size());
    return new Hops(List.copyOf(sorted.subList(0, kept)), sorted.size() - kept, numbers, byNumber);
  }

  private static Hop measure(long pair, long[] latencies, int from, int to) {
    long p50 = Quantiles.percentile(latencies, from, to, 50);
    long p95 = Quantiles.percentile(latencies, from, to, 95);
    long p99 = Quantiles.percentile(latencies, from, to, 99);
    long max = Long.MIN_VALUE;
    for (int i = from; i < to; i++) {
      max = Math.max(max, latencies[i]);
      latencies[i] = Math.abs(latencies[i] - p50);
    }
    long mad = Quantiles.percentile(latencies, from, to, 50);
    return new Hop(
        PairNumbers.first(pair), PairNumbers.second(pair), to - from, p50, p95, p99, max, mad);
  }

  /** By count, then by the names of the types, which do not depend on arrival as numbers do. */
  private static Comparator<Hop> mostFrequentFirst(NameTable types) {
    List<String> names = types.names();
    return Comparator.comparingLong(Hop::count)
        .reversed()
        .thenComparing(hop -> names.get(hop.fromType()))
        .thenComparing(hop -> names.get(hop.toType()));
  }

  /** Effect time minus cause time in nanoseconds; {@link Times#ABSENT} if either has no time. */
  public static long latency(EventStore store, int cause, int effect) {
    long from = store.time(cause);
    long to = store.time(effect);
    return from == Times.ABSENT || to == Times.ABSENT ? Times.ABSENT : to - from;
  }

  private static long pair(EventStore store, int cause, int effect) {
    return PairNumbers.pair(store.type(cause), store.type(effect));
  }

  /** Most frequent first, at most {@link #LIMIT}. */
  public List<Hop> list() {
    return hops;
  }

  /** How many pairs of types were not kept in the list. */
  public int leftOut() {
    return leftOut;
  }

  /** The hop from one event type to another, or {@code null} where there is no measured link. */
  public Hop between(int fromType, int toType) {
    int number = numbers.find(PairNumbers.pair(fromType, toType));
    return number < 0 ? null : byNumber[number];
  }

  /** Counts links per pair of types. */
  private static final class Counter implements Links.Visitor {
    private final EventStore store;
    private final PairNumbers numbers;
    private int[] counts = new int[64];

    Counter(EventStore store, PairNumbers numbers) {
      this.store = store;
      this.numbers = numbers;
    }

    @Override
    public void link(int cause, int effect) {
      if (latency(store, cause, effect) != Times.ABSENT) {
        int number = numbers.number(pair(store, cause, effect));
        if (number == counts.length) {
          counts = Arrays.copyOf(counts, number * 2);
        }
        counts[number]++;
      }
    }

    int[] starts() {
      int[] starts = new int[numbers.size() + 1];
      for (int i = 0; i < numbers.size(); i++) {
        starts[i + 1] = starts[i] + counts[i];
      }
      return starts;
    }
  }
}
