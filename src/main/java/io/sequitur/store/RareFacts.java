package io.sequitur.store;

import io.sequitur.model.EventBatch;
import io.sequitur.model.RecordPosition;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/** What few rows have: further causes, aliases, original positions. In maps, not columns. */
final class RareFacts {
  private static final int[] NONE = {};

  private final Map<Integer, int[]> extraCauses = new ConcurrentHashMap<>();
  private final Map<Integer, IntList> extraEffects = new ConcurrentHashMap<>();
  private final Map<Integer, int[]> aliasesOf = new ConcurrentHashMap<>();
  private final Map<Integer, Integer> aliases = new ConcurrentHashMap<>();
  private final Map<Integer, RecordPosition> origins = new ConcurrentHashMap<>();
  private final java.util.List<int[]> newAliases = new java.util.ArrayList<>();

  void append(EventBatch batch, int base, ToIntFunction<String> intern) {
    for (EventBatch.Extra extra : batch.extras) {
      int row = base + extra.row();
      switch (extra) {
        case EventBatch.ExtraCause cause -> addCause(row, intern.applyAsInt(cause.id()));
        case EventBatch.Alias alias -> addAlias(row, intern.applyAsInt(alias.id()));
        case EventBatch.Origin origin -> origins.put(row, origin.position());
      }
    }
  }

  /** Settles aliases once the rows' columns are in place: of several events the earliest counts. */
  void linkNew(int base, EventStore store) {
    for (int[] alias : newAliases) {
      aliases.merge(
          alias[0], alias[1], (a, b) -> ObservationOrder.compare(store, a, b) <= 0 ? a : b);
    }
    newAliases.clear();
  }

  private void addCause(int row, int handle) {
    if (handle != 0) {
      extraCauses.merge(row, new int[] {handle}, RareFacts::concat);
      extraEffects.computeIfAbsent(handle, h -> new IntList()).add(row);
    }
  }

  private void addAlias(int row, int handle) {
    newAliases.add(new int[] {handle, row});
    aliasesOf.merge(row, new int[] {handle}, RareFacts::concat);
  }

  int[] aliasesOf(int row) {
    return aliasesOf.isEmpty() ? NONE : aliasesOf.getOrDefault(row, NONE);
  }

  private static int[] concat(int[] a, int[] b) {
    int[] both = java.util.Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  boolean hasExtraCauses() {
    return !extraCauses.isEmpty();
  }

  /** Rows with several causes, ascending. */
  int[] fanInRows() {
    return extraCauses.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  int[] extraCauses(int row) {
    return extraCauses.getOrDefault(row, NONE);
  }

  int[] extraEffects(int handle) {
    IntList rows = extraEffects.get(handle);
    return rows == null ? NONE : rows.toArray();
  }

  int alias(int handle) {
    return aliases.isEmpty() ? -1 : aliases.getOrDefault(handle, -1);
  }

  RecordPosition origin(int row) {
    return origins.get(row);
  }

  /** A growing list; one cause may have very many effects that name others too. */
  private static final class IntList {
    private int[] values = new int[4];
    private int size;

    synchronized void add(int value) {
      if (size == values.length) {
        values = java.util.Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    synchronized int[] toArray() {
      return java.util.Arrays.copyOf(values, size);
    }
  }
}
