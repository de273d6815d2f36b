package io.sequitur.chain;

import io.sequitur.store.EventStore;
import java.util.Arrays;

/** Resolves causation ids to the events that they name, within the rows of one snapshot. */
public final class Causes {
  /** The event names no cause. */
  public static final int NONE = -1;

  /**
   * The cause lies outside: the causation id is the event's own id, or its correlation id where no
   * event has that id. The event is a root.
   */
  public static final int EXTERNAL = -2;

  /** No event has the causation id. */
  public static final int MISSING = -3;

  private static final int[] NO_ROWS = {};

  private final EventStore store;
  private final int size;

  /**
   * @param size rows of the snapshot; events beyond it count as absent
   */
  public Causes(EventStore store, int size) {
    this.store = store;
    this.size = size;
  }

  /** The row of the event that the row's first causation id names, or a negative constant. */
  public int first(int row) {
    return resolve(row, store.causationId(row));
  }

  /** The row of the event that a causation id of this row names, or a negative constant. */
  public int resolve(int row, int handle) {
    if (handle == 0) {
      return NONE;
    }
    if (handle == store.eventId(row)) {
      return EXTERNAL;
    }
    int cause = store.eventRow(handle);
    if (cause >= 0 && cause < size) {
      return cause == row ? EXTERNAL : cause;
    }
    return handle == store.correlationId(row) ? EXTERNAL : MISSING;
  }

  /** Rows of all distinct events that caused this one; mostly one or none. */
  public int[] all(int row) {
    int first = first(row);
    int[] extra = store.extraCauses(row);
    if (extra.length == 0) {
      return first >= 0 ? new int[] {first} : NO_ROWS;
    }
    int[] rows = new int[extra.length + 1];
    int count = 0;
    if (first >= 0) {
      rows[count++] = first;
    }
    for (int handle : extra) {
      int cause = resolve(row, handle);
      if (cause >= 0 && !contains(rows, count, cause)) {
        rows[count++] = cause;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  /** True if no causation id of the event refers to another event, present or missing. */
  public boolean isRoot(int row) {
    int first = first(row);
    if (first >= 0 || first == MISSING) {
      return false;
    }
    for (int handle : store.extraCauses(row)) {
      int cause = resolve(row, handle);
      if (cause >= 0 || cause == MISSING) {
        return false;
      }
    }
    return true;
  }

  /** True if at least one causation id of the event resolves to no event. */
  public boolean lacksCause(int row) {
    if (first(row) == MISSING) {
      return true;
    }
    for (int handle : store.extraCauses(row)) {
      if (resolve(row, handle) == MISSING) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(int[] rows, int count, int row) {
    for (int i = 0; i < count; i++) {
      if (rows[i] == row) {
        return true;
      }
    }
    return false;
  }
}
