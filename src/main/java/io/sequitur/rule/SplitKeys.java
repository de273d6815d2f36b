package io.sequitur.rule;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.PairNumbers;
import io.sequitur.chain.ReadingSort;
import io.sequitur.store.ContentOrder;
import io.sequitur.store.EventStore;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Finds keys with records in several partitions of a topic. */
final class SplitKeys {
  private static final int SEVERAL = -1;

  private final EventStore store;
  private final ChainIndex chains;
  private final KeyUse keys;
  private final Topics topics;

  /** Per topic: the key last seen in it, and the partition it was in, or {@link #SEVERAL}. */
  private final int[] keySeen;

  private final int[] partitionSeen;

  private int[] rows = new int[16];
  private int rowCount;
  private int[] starts = new int[16];
  private int[] chainOf = new int[16];
  private int found;

  private SplitKeys(RuleContext context) {
    store = context.store();
    chains = context.chains();
    keys = context.keys().get();
    topics = new Topics(context, true);
    keySeen = new int[topics.size()];
    partitionSeen = new int[topics.size()];
  }

  static Result find(RuleContext context) {
    SplitKeys split = new SplitKeys(context);
    for (int key = 1; key < split.keys.handles(); key++) {
      if (split.keys.end(key) - split.keys.start(key) > 1) {
        split.examine(key);
      }
    }
    return split.result();
  }

  private void examine(int key) {
    for (int i = keys.start(key); i < keys.end(key); i++) {
      int partition = store.partition(keys.row(i));
      int topic = topics.of(partition);
      if (topic < 0) {
        continue;
      }
      if (keySeen[topic] != key) {
        keySeen[topic] = key;
        partitionSeen[topic] = partition;
      } else if (partitionSeen[topic] != partition && partitionSeen[topic] != SEVERAL) {
        partitionSeen[topic] = SEVERAL;
        add(key, topic);
      }
    }
  }

  /** Keeps the first record of the key in each partition of the topic. */
  private void add(int key, int topic) {
    Map<Integer, Integer> firsts = new TreeMap<>();
    int chain = chains.chainOf(keys.row(keys.start(key)));
    boolean first = true;
    for (int i = keys.start(key); i < keys.end(key); i++) {
      int row = keys.row(i);
      if (topics.of(store.partition(row)) == topic) {
        int number = store.names().partitions().get(store.partition(row)).partition();
        firsts.merge(number, row, this::lower);
        chain = first || chain == chains.chainOf(row) ? chains.chainOf(row) : -1;
        first = false;
      }
    }
    if (found + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      chainOf = Arrays.copyOf(chainOf, starts.length);
    }
    for (int row : firsts.values()) {
      addRow(row);
    }
    chainOf[found++] = chain;
    starts[found] = rowCount;
  }

  private int lower(int a, int b) {
    int order = Long.compare(store.offset(a), store.offset(b));
    if (order == 0) {
      order = ContentOrder.compare(store, a, b);
    }
    return order <= 0 ? a : b;
  }

  private void addRow(int row) {
    if (rowCount == rows.length) {
      rows = Arrays.copyOf(rows, rowCount * 2);
    }
    rows[rowCount++] = row;
  }

  /** Findings by their first record in reading order. */
  private Result result() {
    long[] order = new long[found];
    for (int i = 0; i < found; i++) {
      // No two findings share their first row, so that the second of a pair is never compared.
      order[i] = PairNumbers.pair(rows[starts[i]], i);
    }
    ReadingSort.sort(store, order, found);
    int[] numbers = Arrays.stream(order).mapToInt(PairNumbers::second).toArray();
    return new Result(
        store,
        numbers,
        Arrays.copyOf(starts, found + 1),
        Arrays.copyOf(rows, rowCount),
        Arrays.copyOf(chainOf, found));
  }

  /** What was found. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Result(EventStore store, int[] numbers, int[] starts, int[] rows, int[] chains) {
    int size() {
      return numbers.length;
    }

    /** How many partitions the key is in. */
    int partitions(int index) {
      return starts[numbers[index] + 1] - starts[numbers[index]];
    }

    /** The first record of the key in one of its partitions, by their numbers. */
    int row(int index, int partition) {
      return rows[starts[numbers[index]] + partition];
    }

    long offset(int row) {
      return store.offset(row);
    }

    int key(int index) {
      return store.key(row(index, 0));
    }

    /** The chain of all records of the key, -1 where there are several chains. */
    int chain(int index) {
      return chains[numbers[index]];
    }
  }
}
