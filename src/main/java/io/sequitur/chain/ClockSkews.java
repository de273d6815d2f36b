package io.sequitur.chain;

import io.sequitur.model.Times;
import io.sequitur.store.EventStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Compares the clocks of services by the links between them; immutable. */
public final class ClockSkews {
  private final List<ClockSkew> list;
  private final BitSet inverted;

  private ClockSkews(List<ClockSkew> list, BitSet inverted) {
    this.list = list;
    this.inverted = inverted;
  }

  /**
   * Measures all links whose two ends have times.
   *
   * @param tolerance nanoseconds by which an effect may precede its cause
   */
  public static ClockSkews of(EventStore store, Links links, long tolerance) {
    Gatherer gatherer = new Gatherer(store, tolerance);
    links.forEach(gatherer);
    List<String> names = store.names().services().names();
    List<ClockSkew> list = new ArrayList<>();
    for (int n = 0; n < gatherer.numbers.size(); n++) {
      list.add(gatherer.skew(n));
    }
    list.sort(
        Comparator.comparingLong(ClockSkew::inversions)
            .reversed()
            .thenComparing(s -> names.get(s.fromService()))
            .thenComparing(s -> names.get(s.toService())));
    return new ClockSkews(List.copyOf(list), gatherer.inverted);
  }

  /** One per pair of services that has links; most inversions first. */
  public List<ClockSkew> list() {
    return list;
  }

  /** Rows of effects that have a link with an inversion. Not to be changed. */
  public BitSet inverted() {
    return inverted;
  }

  /** Gathers latencies per pair of services. */
  private static final class Gatherer implements Links.Visitor {
    private final EventStore store;
    private final long tolerance;
    private final PairNumbers numbers = new PairNumbers();
    private final BitSet inverted = new BitSet();
    private long[] links = new long[16];
    private long[] least = new long[16];
    private int[] worstCause = new int[16];
    private int[] worstEffect = new int[16];
    private long[][] inversions = new long[16][];
    private int[] inversionCount = new int[16];

    Gatherer(EventStore store, long tolerance) {
      this.store = store;
      this.tolerance = tolerance;
    }

    @Override
    public void link(int cause, int effect) {
      long latency = Hops.latency(store, cause, effect);
      if (latency == Times.ABSENT) {
        return;
      }
      int n = numbers.number(PairNumbers.pair(store.service(cause), store.service(effect)));
      ensure(n);
      if (links[n]++ == 0 || latency < least[n]) {
        least[n] = latency;
      }
      if (-latency > tolerance) {
        inverted.set(effect);
        addInversion(n, -latency);
        if (isWorse(n, latency, cause, effect)) {
          worstCause[n] = cause;
          worstEffect[n] = effect;
        }
      }
    }

    private boolean isWorse(int n, long latency, int cause, int effect) {
      if (inversionCount[n] == 1) {
        return true;
      }
      long worst = Hops.latency(store, worstCause[n], worstEffect[n]);
      if (latency != worst) {
        return latency < worst;
      }
      int byEffect = ReadingOrder.compare(store, effect, worstEffect[n]);
      return byEffect != 0 ? byEffect < 0 : ReadingOrder.compare(store, cause, worstCause[n]) < 0;
    }

    private void addInversion(int n, long nanos) {
      long[] all = inversions[n];
      if (all == null || inversionCount[n] == all.length) {
        all = all == null ? new long[8] : Arrays.copyOf(all, all.length * 2);
        inversions[n] = all;
      }
      all[inversionCount[n]++] = nanos;
    }

    private void ensure(int n) {
      if (n == links.length) {
        int capacity = n * 2;
        links = Arrays.copyOf(links, capacity);
        least = Arrays.copyOf(least, capacity);
        worstCause = Arrays.copyOf(worstCause, capacity);
        worstEffect = Arrays.copyOf(worstEffect, capacity);
        inversions = Arrays.copyOf(inversions, capacity);
        inversionCount = Arrays.copyOf(inversionCount, capacity);
      }
    }

    ClockSkew skew(int n) {
      int from = PairNumbers.first(numbers.key(n));
      int to = PairNumbers.second(numbers.key(n));
      int count = inversionCount[n];
      long median = count == 0 ? 0 : Quantiles.percentile(inversions[n], 0, count, 50);
      int back = from == to ? -1 : numbers.find(PairNumbers.pair(to, from));
      return new ClockSkew(
          from,
          to,
          links[n],
          count,
          median,
          count == 0 ? 0 : -least[n],
          count == 0 ? -1 : worstCause[n],
          count == 0 ? -1 : worstEffect[n],
          Math.max(0, -least[n]),
          back < 0 ? Times.ABSENT : least[back]);
    }
  }
}
