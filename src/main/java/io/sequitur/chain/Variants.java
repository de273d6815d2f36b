package io.sequitur.chain;

import io.sequitur.store.EventStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Groups chains by shape. Used in steps: {@link #examine} ranges of chains (which may run in
 * parallel), then {@link #collect}.
 */
public final class Variants {
  /** Most variants that are kept. */
  public static final int LIMIT = 1_000;

  /** Most characters of one shape, and of all shapes before they are cut short. */
  private static final int SHAPE_LIMIT = 1 << 16;

  private static final int ALL_SHAPES_LIMIT = 1 << 23;
  private static final int SHORT_SHAPE = 1 << 10;

  private final ChainIndex chains;
  private final Links links;
  private final EventStore store;
  private final VariantHashes hashing;
  private final long[] hashOf;
  private final int[] localOf;

  /**
   * What was kept.
   *
   * @param list most frequent first
   * @param leftOut how many further variants there are
   */
  public record Kept(List<Variant> list, int leftOut) {}

  public Variants(ChainIndex chains, Links links) {
    this.chains = chains;
    this.links = links;
    store = chains.store();
    hashing = new VariantHashes(store);
    hashOf = new long[chains.chains()];
    localOf = new int[chains.size()];
  }

  /** Finds the shapes of the chains {@code from .. to-1}. */
  public void examine(int from, int to) {
    VariantTrees tree = new VariantTrees(chains, links, localOf);
    long[] hashes = new long[64];
    for (int chain = from; chain < to; chain++) {
      tree.load(chain);
      if (tree.size() > hashes.length) {
        hashes = new long[Math.max(tree.size(), hashes.length * 2)];
      }
      hashOf[chain] = hashing.hash(tree, store, hashes);
    }
  }

  /** Counts the shapes and writes those that are kept. */
  public Kept collect() {
    PairNumbers numbers = new PairNumbers();
    int[] numberOf = new int[hashOf.length];
    for (int chain = 0; chain < hashOf.length; chain++) {
      numberOf[chain] = numbers.number(hashOf[chain]);
    }
    int[] starts = new int[numbers.size() + 1];
    for (int number : numberOf) {
      starts[number + 1]++;
    }
    for (int n = 0; n < numbers.size(); n++) {
      starts[n + 1] += starts[n];
    }
    int[] grouped = new int[numberOf.length];
    int[] next = Arrays.copyOf(starts, numbers.size());
    for (int chain = 0; chain < numberOf.length; chain++) {
      grouped[next[numberOf[chain]]++] = chain;
    }
    List<Variant> kept = new ArrayList<>();
    long written = 0;
    for (int n : mostFrequent(numbers, starts)) {
      int limit = written > ALL_SHAPES_LIMIT ? SHORT_SHAPE : SHAPE_LIMIT;
      Variant variant = describe(numbers.key(n), grouped, starts[n], starts[n + 1], limit);
      written += variant.shape().length();
      kept.add(variant);
    }
    kept.sort(
        Comparator.comparingLong(Variant::count)
            .reversed()
            .thenComparing(Variant::shape)
            .thenComparingLong(Variant::hash));
    return new Kept(List.copyOf(kept), numbers.size() - kept.size());
  }

  /** Numbers of the variants to keep; the hash decides between equally frequent ones. */
  private static int[] mostFrequent(PairNumbers numbers, int[] starts) {
    int[] order = new int[numbers.size()];
    Arrays.setAll(order, i -> i);
    RowSort.sort(
        order,
        0,
        order.length,
        (a, b) -> {
          int byCount = Integer.compare(starts[b + 1] - starts[b], starts[a + 1] - starts[a]);
          return byCount != 0 ? byCount : Long.compare(numbers.key(a), numbers.key(b));
        });
    return Arrays.copyOf(order, Math.min(LIMIT, order.length));
  }

  private Variant describe(long hash, int[] grouped, int from, int to, int limit) {
    long[] durations = new long[to - from];
    int example = grouped[from];
    for (int i = from; i < to; i++) {
      durations[i - from] = chains.duration(grouped[i]);
      if (isEarlier(grouped[i], example)) {
        example = grouped[i];
      }
    }
    long median = Quantiles.percentile(durations, 0, durations.length, 50);
    return new Variant(shape(example, limit), to - from, hash, example, median);
  }

  private boolean isEarlier(int chain, int other) {
    int a = chains.row(chains.start(chain));
    int b = chains.row(chains.start(other));
    return ReadingOrder.compareByTime(store, a, b) < 0;
  }

  private String shape(int chain, int limit) {
    VariantTrees tree = new VariantTrees(chains, links, localOf);
    tree.load(chain);
    long[] hashes = new long[tree.size()];
    hashing.hash(tree, store, hashes);
    return new ShapeText(store, tree, hashes, limit).write();
  }
}
