package io.sequitur.ui.view.records;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.PartitionRows;
import io.sequitur.chain.ReadingOrder;
import io.sequitur.chain.TimeIndex;
import io.sequitur.model.Times;
import io.sequitur.session.Snapshot;
import io.sequitur.store.EventStore;
import io.sequitur.ui.shell.TimeRange;
import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The rows of the table, in order. Made off the JavaFX thread: there may be millions.
 *
 * @param request what they were made for
 * @param rows rows of the store; not to be changed
 * @param partitions how many topic-partitions they are of
 */
@SuppressWarnings("ArrayRecordComponent") // one int per record; shared, never compared
record RecordRows(Request request, int[] rows, int partitions) {
  /**
   * What the table is to show.
   *
   * @param chain a chain, or -1 for all
   * @param range only records between these times; {@code null} for all; not for a chain
   */
  record Request(Snapshot snapshot, int chain, TimeRange range, RecordOrder order) {}

  static RecordRows of(Request request) {
    ChainIndex chains = request.snapshot().chains();
    int[] rows = request.chain() >= 0 ? ofChain(request, chains) : ofAll(request, chains);
    long partitions =
        request.chain() >= 0
            ? Arrays.stream(rows).map(chains.store()::partition).distinct().count()
            : chains.store().names().partitions().size();
    return new RecordRows(request, rows, (int) partitions);
  }

  private static int[] ofChain(Request request, ChainIndex chains) {
    int[] byTime = chains.rows(request.chain());
    if (request.order() == RecordOrder.TIME) {
      return byTime;
    }
    EventStore store = chains.store();
    int[][] byPartition =
        Arrays.stream(byTime)
            .map(store::partition)
            .distinct()
            .sorted()
            .boxed()
            .map(p -> Arrays.stream(byTime).filter(row -> store.partition(row) == p))
            .map(rows -> sortedByOffset(rows, store))
            .toArray(int[][]::new);
    Merge merge = new Merge(store, byTime.length);
    for (int[] rows : byPartition) {
      merge.add(index -> rows[index], 0, rows.length);
    }
    return merge.merge();
  }

  private static int[] sortedByOffset(IntStream rows, EventStore store) {
    return rows.boxed()
        .sorted(
            (a, b) -> {
              int byOffset = Long.compare(store.offset(a), store.offset(b));
              return byOffset != 0 ? byOffset : Integer.compare(a, b);
            })
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int[] ofAll(Request request, ChainIndex chains) {
    EventStore store = chains.store();
    int[] rows;
    if (request.order() == RecordOrder.TIME) {
      rows = allByTime(chains);
    } else {
      PartitionRows partitions = PartitionRows.of(store, chains.size(), chains.repeats());
      Merge merge = new Merge(store, chains.size());
      for (int p = 0; p < partitions.partitions(); p++) {
        merge.add(partitions::row, partitions.start(p), partitions.end(p));
      }
      rows = merge.merge();
    }
    TimeRange range = request.range();
    return range == null
        ? rows
        : Arrays.stream(rows)
            .filter(row -> store.time(row) >= range.from() && store.time(row) < range.to())
            .toArray();
  }

  private static int[] allByTime(ChainIndex chains) {
    EventStore store = chains.store();
    TimeIndex index =
        TimeIndex.of(store, chains.size(), row -> row, 1, row -> chains.isRepeat(row) ? -1 : 0);
    int[] untimed =
        index.untimed() == 0
            ? new int[0]
            : IntStream.range(0, chains.size())
                .filter(row -> store.time(row) == Times.ABSENT && !chains.isRepeat(row))
                .toArray();
    int[] rows = Arrays.copyOf(untimed, untimed.length + index.size());
    for (int i = 0; i < index.size(); i++) {
      rows[untimed.length + i] = index.row(i);
    }
    return rows;
  }

  /** The place of a row in the table, -1 if it is not there. */
  int indexOf(int row) {
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] == row) {
        return i;
      }
    }
    return -1;
  }

  /** Merges partitions by the timestamps of their next records; each keeps its own order. */
  private static final class Merge {
    private final PriorityQueue<Part> parts;
    private final int[] merged;
    private int count;

    /** The rows of one partition that are still to come. */
    private static final class Part {
      private final java.util.function.IntUnaryOperator rows;
      private final int end;
      private int next;

      Part(java.util.function.IntUnaryOperator rows, int next, int end) {
        this.rows = rows;
        this.next = next;
        this.end = end;
      }

      int head() {
        return rows.applyAsInt(next);
      }
    }

    Merge(EventStore store, int most) {
      parts = new PriorityQueue<>((a, b) -> ReadingOrder.compare(store, a.head(), b.head()));
      merged = new int[most];
    }

    void add(java.util.function.IntUnaryOperator rows, int from, int to) {
      if (from < to) {
        parts.add(new Part(rows, from, to));
      }
    }

    int[] merge() {
      while (!parts.isEmpty()) {
        Part part = parts.poll();
        merged[count++] = part.head();
        part.next++;
        if (part.next < part.end) {
          parts.add(part);
        }
      }
      return count == merged.length ? merged : Arrays.copyOf(merged, count);
    }
  }
}
