package io.sequitur.rule;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.PairNumbers;
import io.sequitur.chain.PartitionRows;
import io.sequitur.chain.ReadingSort;
import io.sequitur.store.EventStore;
import java.util.Arrays;

/**
 * Finds keys with records in several partitions of a topic. One int per handle tells in which
 * partition a key was seen; topics are done one after the other.
 */
final class SplitKeys {
  private static final int SEVERAL = -1;
  private static final int SEVERAL_CHAINS = -2;
  private static final int NO_CHAIN_YET = -3;

  private final EventStore store;
  private final ChainIndex chains;
  private final PartitionRows rows;

  /** Per key handle: partition + 1, {@link #SEVERAL}, or below that the number of the finding. */
  private final int[] seen;

  /** Pairs of finding and row: the first record of the key in each of its partitions. */
  private long[] evidence = new long[16];

  private int evidenceSize;
  private int[] chainOf = new int[16];
  private int[] lastPartition = new int[16];
  private int found;

  private SplitKeys(RuleContext context) {
    store = context.store();
    chains = context.chains();
    rows = context.partitions();
    seen = new int[store.handles()];
  }

  static Result find(RuleContext context) {
    SplitKeys split = new SplitKeys(context);
    for (int[] topic : Topics.positioned(context)) {
      if (topic.length > 1) {
        split.examine(topic);
      }
    }
    return split.result();
  }

  private void examine(int[] partitions) {
    int before = found;
    int split = 0;
    for (int p : partitions) {
      for (int i = rows.start(p); i < rows.end(p); i++) {
        int key = store.key(rows.row(i));
        int known = seen[key];
        if (known == 0) {
          seen[key] = p + 1;
        } else if (known > 0 && known != p + 1 && key != 0) {
          seen[key] = SEVERAL;
          split++;
        }
      }
    }
    if (split > 0) {
      ensure(before + split);
      for (int p : partitions) {
        gather(p);
      }
    }
    for (int p : partitions) {
      for (int i = rows.start(p); i < rows.end(p); i++) {
        seen[store.key(rows.row(i))] = 0;
      }
    }
  }

  private void gather(int partition) {
    for (int i = rows.start(partition); i < rows.end(partition); i++) {
      int row = rows.row(i);
      int key = store.key(row);
      if (seen[key] >= 0) {
        continue;
      }
      if (seen[key] == SEVERAL) {
        chainOf[found] = NO_CHAIN_YET;
        lastPartition[found] = -1;
        seen[key] = SEVERAL - ++found;
      }
      int number = SEVERAL - seen[key] - 1;
      int chain = chains.chainOf(row);
      chainOf[number] =
          chainOf[number] == NO_CHAIN_YET || chainOf[number] == chain ? chain : SEVERAL_CHAINS;
      if (lastPartition[number] != partition) {
        lastPartition[number] = partition;
        addEvidence(number, row);
      }
    }
  }

  private void addEvidence(int number, int row) {
    if (evidenceSize == evidence.length) {
      evidence = Arrays.copyOf(evidence, evidenceSize + (evidenceSize >> 1));
    }
    evidence[evidenceSize++] = PairNumbers.pair(number, row);
  }

  private void ensure(int count) {
    if (count > chainOf.length) {
      chainOf = Arrays.copyOf(chainOf, Math.max(count, chainOf.length * 2));
      lastPartition = Arrays.copyOf(lastPartition, chainOf.length);
    }
  }

  /** Findings by their first record in reading order, each one's records by partition. */
  private Result result() {
    int[] starts = new int[found + 1];
    for (int i = 0; i < evidenceSize; i++) {
      starts[PairNumbers.first(evidence[i]) + 1]++;
    }
    for (int i = 0; i < found; i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = Arrays.copyOf(starts, found);
    int[] sorted = new int[evidenceSize];
    for (int i = 0; i < evidenceSize; i++) {
      sorted[next[PairNumbers.first(evidence[i])]++] = PairNumbers.second(evidence[i]);
    }
    long[] order = new long[found];
    for (int i = 0; i < found; i++) {
      // The second of a pair is compared as a row only where two findings share their first row,
      // which they never do.
      order[i] = PairNumbers.pair(sorted[starts[i]], i);
    }
    ReadingSort.sort(store, order, found);
    int[] numbers = Arrays.stream(order).mapToInt(PairNumbers::second).toArray();
    return new Result(store, numbers, starts, sorted, Arrays.copyOf(chainOf, found));
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

    /** The first record of the key in one of its partitions. */
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
      return Math.max(-1, chains[numbers[index]]);
    }
  }
}
