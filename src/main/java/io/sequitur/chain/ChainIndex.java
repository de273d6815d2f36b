package io.sequitur.chain;

import io.sequitur.model.Times;
import io.sequitur.store.EventStore;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which records make up which chain, for one snapshot of the store. Immutable. Chains are numbered
 * from 0; their numbers mean nothing. The records of a chain are in order of time.
 */
public final class ChainIndex {
  private final EventStore store;
  private final Grouping grouping;
  private final int size;
  private final BitSet repeats;
  private final int[] chainOf;
  private final int[] starts;
  private final int[] rows;
  private final Causes causes;

  private ChainIndex(
      EventStore store,
      Grouping grouping,
      int size,
      BitSet repeats,
      int[] chainOf,
      int[] starts,
      int[] rows,
      Causes causes) {
    this.store = store;
    this.grouping = grouping;
    this.size = size;
    this.repeats = repeats;
    this.chainOf = chainOf;
    this.starts = starts;
    this.rows = rows;
    this.causes = causes;
  }

  /** Gathers the rows below {@code size} into chains. */
  public static ChainIndex build(EventStore store, int size, Grouping grouping) {
    BitSet repeats = Repeats.find(store, size);
    Causes causes = new Causes(store, size);
    int[] chainOf = new int[size];
    int chains = assignChains(store, size, grouping, repeats, causes, chainOf);
    int[] starts = new int[chains + 1];
    for (int row = 0; row < size; row++) {
      if (chainOf[row] >= 0) {
        starts[chainOf[row] + 1]++;
      }
    }
    for (int c = 0; c < chains; c++) {
      starts[c + 1] += starts[c];
    }
    int[] rows = gather(chainOf, starts, size);
    for (int c = 0; c < chains; c++) {
      RowSort.sort(
          rows, starts[c], starts[c + 1], (a, b) -> ReadingOrder.compareByTime(store, a, b));
    }
    return new ChainIndex(store, grouping, size, repeats, chainOf, starts, rows, causes);
  }

  private static int assignChains(
      EventStore store, int size, Grouping grouping, BitSet repeats, Causes causes, int[] chainOf) {
    int[] chainOfGroup = new int[grouping == Grouping.CAUSATION ? 1 : store.handles()];
    BitSet ungrouped = new BitSet();
    int chains = 0;
    for (int row = 0; row < size; row++) {
      chainOf[row] = -1;
      if (!store.standsForEvent(row) || (repeats != null && repeats.get(row))) {
        continue;
      }
      int group = grouping.group(store, row);
      if (group == 0) {
        ungrouped.set(row);
      } else {
        if (chainOfGroup[group] == 0) {
          chainOfGroup[group] = ++chains;
        }
        chainOf[row] = chainOfGroup[group] - 1;
      }
    }
    if (!ungrouped.isEmpty()) {
      chains = new UngroupedEvents(store, causes, chainOf).assign(ungrouped, chains);
    }
    addLaterObservations(store, size, repeats, chainOf);
    return chains;
  }

  /** A later record of an event belongs to the chain of the record that stands for the event. */
  private static void addLaterObservations(
      EventStore store, int size, BitSet repeats, int[] chainOf) {
    for (int row = 0; row < size; row++) {
      if (chainOf[row] < 0 && (repeats == null || !repeats.get(row))) {
        int standing = store.eventRow(store.eventId(row));
        chainOf[row] = standing >= 0 && standing < size ? chainOf[standing] : -1;
      }
    }
  }

  private static int[] gather(int[] chainOf, int[] starts, int size) {
    int chains = starts.length - 1;
    int[] next = Arrays.copyOf(starts, chains);
    int[] rows = new int[starts[chains]];
    for (int row = 0; row < size; row++) {
      if (chainOf[row] >= 0) {
        rows[next[chainOf[row]]++] = row;
      }
    }
    return rows;
  }

  /** The store that the rows are of. */
  public EventStore store() {
    return store;
  }

  /** What makes events one chain here. */
  public Grouping grouping() {
    return grouping;
  }

  /** Resolves causation ids within this snapshot. */
  public Causes causes() {
    return causes;
  }

  /** Rows of the snapshot, those read twice included. */
  public int size() {
    return size;
  }

  /** How many chains there are. */
  public int chains() {
    return starts.length - 1;
  }

  /** The chain of a row; -1 for a record that was read twice. */
  public int chainOf(int row) {
    return chainOf[row];
  }

  /** True if the row repeats a record that was read before: it is no record of its own. */
  public boolean isRepeat(int row) {
    return repeats != null && repeats.get(row);
  }

  /** Rows that repeat others; {@code null} if there are none. Not to be changed. */
  public BitSet repeats() {
    return repeats;
  }

  /** True if the row stands for its event and is no repeat: count these to count events. */
  public boolean isEvent(int row) {
    return store.standsForEvent(row) && !isRepeat(row);
  }

  /** Index of a chain's first row, for {@link #row}. */
  public int start(int chain) {
    return starts[chain];
  }

  /** Index after a chain's last row. */
  public int end(int chain) {
    return starts[chain + 1];
  }

  /** The row at an index; indexes of a chain are in order of time. */
  public int row(int index) {
    return rows[index];
  }

  /** How many records the chain has. */
  public int records(int chain) {
    return starts[chain + 1] - starts[chain];
  }

  /** The rows of a chain in order of time; a copy. */
  public int[] rows(int chain) {
    return Arrays.copyOfRange(rows, starts[chain], starts[chain + 1]);
  }

  /** How many events the chain has. */
  public int events(int chain) {
    int events = 0;
    for (int i = starts[chain]; i < starts[chain + 1]; i++) {
      if (store.standsForEvent(rows[i])) {
        events++;
      }
    }
    return events;
  }

  /** The earliest time in the chain, nanoseconds, or {@link Times#ABSENT} if it has none. */
  public long firstTime(int chain) {
    for (int i = starts[chain]; i < starts[chain + 1]; i++) {
      long time = store.time(rows[i]);
      if (time != Times.ABSENT) {
        return time;
      }
    }
    return Times.ABSENT;
  }

  /** The latest time in the chain, nanoseconds, or {@link Times#ABSENT} if it has none. */
  public long lastTime(int chain) {
    return starts[chain] == starts[chain + 1]
        ? Times.ABSENT
        : store.time(rows[starts[chain + 1] - 1]);
  }

  /** Last time minus first time, nanoseconds; 0 where there are no times. */
  public long duration(int chain) {
    long first = firstTime(chain);
    return first == Times.ABSENT ? 0 : lastTime(chain) - first;
  }

  /** Handle of the chain's business key (the earliest record that has one), 0 if none has. */
  public int businessKey(int chain) {
    for (int i = starts[chain]; i < starts[chain + 1]; i++) {
      int key = store.businessKey(rows[i]);
      if (key != 0) {
        return key;
      }
    }
    return 0;
  }

  /** Handle of the chain's correlation id (the earliest record that has one), 0 if none has. */
  public int correlationId(int chain) {
    for (int i = starts[chain]; i < starts[chain + 1]; i++) {
      int id = store.correlationId(rows[i]);
      if (id != 0) {
        return id;
      }
    }
    return 0;
  }

  /** What a person calls the chain: its business key, else correlation id, else an event id. */
  public String label(int chain) {
    int key = businessKey(chain);
    if (key == 0) {
      key = correlationId(chain);
    }
    return store.idText(key != 0 ? key : store.eventId(rows[starts[chain]]));
  }

  /**
   * The chain that a person means by an id: an event id, a correlation id, else a business key or
   * record key (its earliest chain); -1 if nothing has it.
   */
  public int find(String id) {
    int handle = store.findId(id);
    if (handle == 0) {
      return -1;
    }
    int event = store.eventRow(handle);
    if (event >= 0 && event < size) {
      return chainOf[event];
    }
    return findByGroup(handle);
  }

  private int findByGroup(int handle) {
    int best = -1;
    for (int row = 0; row < size; row++) {
      boolean named =
          store.correlationId(row) == handle
              || store.businessKey(row) == handle
              || store.key(row) == handle;
      if (named
          && chainOf[row] >= 0
          && (best < 0 || ReadingOrder.compareByTime(store, row, best) < 0)) {
        best = row;
      }
    }
    return best < 0 ? -1 : chainOf[best];
  }
}
