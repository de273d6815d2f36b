package io.sequitur.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Chooses which record stands for an event that was observed several times: the first in reading
 * order. Order by offset within a partition and by timestamp across partitions is not transitive
 * where timestamps jump back, so the choice is made in two steps that do not depend on arrival: the
 * lowest offset of each partition, then the earliest of these.
 */
final class Representatives {
  private final EventStore store;

  /** Only events observed in several partitions: the lowest row of each. */
  private final Map<Integer, int[]> lowest = new HashMap<>();

  Representatives(EventStore store) {
    this.store = store;
  }

  /** The row that stands for the event now that {@code row} was observed too. */
  int choose(int eventId, int standing, int row) {
    int[] rows = lowest.get(eventId);
    if (rows == null) {
      if (store.partition(standing) == store.partition(row)) {
        return ObservationOrder.compare(store, row, standing) < 0 ? row : standing;
      }
      rows = new int[] {standing};
    }
    rows = withRow(rows, row);
    lowest.put(eventId, rows);
    int best = rows[0];
    for (int candidate : rows) {
      if (ObservationOrder.compare(store, candidate, best) < 0) {
        best = candidate;
      }
    }
    return best;
  }

  private int[] withRow(int[] rows, int row) {
    for (int i = 0; i < rows.length; i++) {
      if (store.partition(rows[i]) == store.partition(row)) {
        if (ObservationOrder.compare(store, row, rows[i]) < 0) {
          rows[i] = row;
        }
        return rows;
      }
    }
    int[] more = Arrays.copyOf(rows, rows.length + 1);
    more[rows.length] = row;
    return more;
  }
}
