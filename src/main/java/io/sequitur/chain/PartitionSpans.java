package io.sequitur.chain;

import io.sequitur.model.PartitionTable.TopicPartition;
import io.sequitur.store.EventStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What was read of each topic-partition, and where offsets are absent; immutable. */
public final class PartitionSpans {
  private final List<PartitionSpan> list;
  private final int[] firstRows;
  private final long[] gaps;

  private PartitionSpans(List<PartitionSpan> list, int[] firstRows, long[] gaps) {
    this.list = list;
    this.firstRows = firstRows;
    this.gaps = gaps;
  }

  /** Measures the rows of a snapshot, repeats left out. */
  public static PartitionSpans of(ChainIndex chains) {
    EventStore store = chains.store();
    Scan scan = new Scan(store);
    if (store.offsetsAscend()) {
      for (int row = 0; row < chains.size(); row++) {
        scan.next(row);
      }
    } else {
      PartitionRows rows = PartitionRows.of(store, chains.size(), chains.repeats());
      for (int i = 0; i < rows.end(rows.partitions() - 1); i++) {
        scan.next(rows.row(i));
      }
    }
    return scan.result();
  }

  /** One per topic-partition that has rows, ordered by topic and partition. */
  public List<PartitionSpan> list() {
    return list;
  }

  /** The row of the lowest offset of a partition that has rows. */
  public int firstRow(int partition) {
    return firstRows[partition];
  }

  /** How many runs of absent offsets there are. */
  public int gaps() {
    return gaps.length;
  }

  /** The row before a run of absent offsets. */
  public int before(int gap) {
    return PairNumbers.first(gaps[gap]);
  }

  /** The row after a run of absent offsets. */
  public int after(int gap) {
    return PairNumbers.second(gaps[gap]);
  }

  /** Sees the rows so that those of one partition come in the order of offsets. */
  private static final class Scan {
    private final EventStore store;
    private final List<TopicPartition> names;
    private final boolean[] positioned;
    private final int[] first;
    private final int[] last;
    private final long[] lastOffset;
    private final long[] records;
    private final long[] gaps;
    private final long[] missing;
    private long[] pairs = new long[16];
    private int pairCount;

    Scan(EventStore store) {
      this.store = store;
      names = store.names().partitions().all();
      int partitions = names.size();
      positioned = new boolean[partitions];
      for (int p = 0; p < partitions; p++) {
        positioned[p] = names.get(p).positioned();
      }
      first = new int[partitions];
      last = new int[partitions];
      lastOffset = new long[partitions];
      records = new long[partitions];
      gaps = new long[partitions];
      missing = new long[partitions];
    }

    void next(int row) {
      int p = store.partition(row);
      long offset = store.offset(row);
      if (records[p]++ == 0) {
        first[p] = row;
      } else if (positioned[p] && offset > lastOffset[p] + 1) {
        gaps[p]++;
        missing[p] += offset - lastOffset[p] - 1;
        addPair(last[p], row);
      }
      last[p] = row;
      lastOffset[p] = offset;
    }

    private void addPair(int before, int after) {
      if (pairCount == pairs.length) {
        pairs = Arrays.copyOf(pairs, pairCount * 2);
      }
      pairs[pairCount++] = PairNumbers.pair(before, after);
    }

    PartitionSpans result() {
      List<PartitionSpan> spans = new ArrayList<>();
      for (int p = 0; p < records.length; p++) {
        if (records[p] > 0) {
          long from = store.offset(first[p]);
          spans.add(new PartitionSpan(p, from, lastOffset[p], records[p], gaps[p], missing[p]));
        }
      }
      spans.sort(Comparator.comparing(span -> names.get(span.partition())));
      return new PartitionSpans(List.copyOf(spans), first, Arrays.copyOf(pairs, pairCount));
    }
  }
}
