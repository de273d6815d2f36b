package io.sequitur.export.timeline;

import io.sequitur.chain.Causes;
import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.ReadingOrder;
import io.sequitur.chain.TimeIndex;
import io.sequitur.model.Times;
import io.sequitur.rule.Severity;
import io.sequitur.store.EventStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The records of all chains between two times, and those that they are linked to. */
final class VisibleItems implements Items {
  private static final int[] NONE = {};

  /** Effects of one event that are looked at; a hub may have millions. */
  private static final int MOST_EFFECTS = 64;

  private final AllEvents all;
  private final EventStore store;
  private final List<Integer> rows;
  private final Map<Integer, Integer> itemOfRow = new HashMap<>();
  private final Set<Integer> errors = new HashSet<>();
  private final Set<Integer> warnings = new HashSet<>();
  private int links;

  VisibleItems(AllEvents all, long from, long to) {
    this.all = all;
    store = all.chains().store();
    Set<Integer> found = new LinkedHashSet<>();
    List<Integer> inView = new ArrayList<>();
    for (int lane = 0; lane < all.lanes().size(); lane++) {
      TimeIndex records = all.records();
      for (int i = records.firstAt(lane, from); i < records.firstAt(lane, to); i++) {
        inView.add(records.row(i));
      }
      collect(all.errors(), lane, from, to, errors);
      collect(all.warnings(), lane, from, to, warnings);
    }
    found.addAll(inView);
    for (int row : inView) {
      addLinked(row, found);
    }
    rows = new ArrayList<>(found);
    rows.removeIf(row -> store.time(row) == Times.ABSENT || all.laneOf(row) < 0);
    rows.sort((a, b) -> ReadingOrder.compareByTime(store, a, b));
    for (int item = 0; item < rows.size(); item++) {
      itemOfRow.put(rows.get(item), item);
    }
    for (int item = 0; item < rows.size(); item++) {
      links += isLater(item) ? 0 : causes(item).length;
    }
  }

  private static void collect(TimeIndex index, int lane, long from, long to, Set<Integer> into) {
    for (int i = index.firstAt(lane, from); i < index.firstAt(lane, to); i++) {
      into.add(index.row(i));
    }
  }

  private void addLinked(int row, Set<Integer> found) {
    ChainIndex chains = all.chains();
    for (int cause : chains.causes().all(row)) {
      found.add(cause);
    }
    int id = store.eventId(row);
    int looked = 0;
    int effect = store.firstEffect(id);
    for (; effect >= 0 && looked < MOST_EFFECTS; effect = store.nextEffect(effect)) {
      looked++;
      boolean counts =
          effect < chains.size()
              && chains.isEvent(effect)
              && chains.causes().resolve(effect, id) == row;
      if (counts) {
        found.add(effect);
      }
    }
  }

  /** Times of the items, nanoseconds since the start of the axis. */
  long[] times() {
    return rows.stream().mapToLong(row -> store.time(row) - all.origin()).toArray();
  }

  @Override
  public ChainIndex chains() {
    return all.chains();
  }

  @Override
  public EventStore store() {
    return store;
  }

  @Override
  public List<Lane> lanes() {
    return all.lanes();
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public int row(int item) {
    return rows.get(item);
  }

  @Override
  public int itemOfRow(int row) {
    return itemOfRow.getOrDefault(row, -1);
  }

  @Override
  public int lane(int item) {
    return all.laneOf(rows.get(item));
  }

  @Override
  public long time(int item) {
    return store.time(rows.get(item)) - all.origin();
  }

  @Override
  public boolean isUntimed(int item) {
    return false;
  }

  @Override
  public boolean isTimed() {
    return true;
  }

  @Override
  public boolean isLater(int item) {
    return !all.chains().isEvent(rows.get(item));
  }

  @Override
  public int standing(int item) {
    return itemOfRow.getOrDefault(store.eventRow(store.eventId(rows.get(item))), item);
  }

  @Override
  public Severity severity(int item) {
    int row = rows.get(item);
    return errors.contains(row) ? Severity.ERROR : warnings.contains(row) ? Severity.WARNING : null;
  }

  @Override
  public String tag(int item) {
    return null;
  }

  @Override
  public long tolerance() {
    return all.tolerance();
  }

  @Override
  public int links() {
    return links;
  }

  @Override
  public int[] causes(int item) {
    int[] causes = all.chains().causes().all(rows.get(item));
    int count = 0;
    for (int cause : causes) {
      int at = itemOfRow(cause);
      if (at >= 0) {
        causes[count++] = at;
      }
    }
    return count == causes.length ? causes : java.util.Arrays.copyOf(causes, count);
  }

  @Override
  public int[] effects(int item) {
    return NONE;
  }

  @Override
  public boolean isOnPath(int item) {
    return false;
  }

  @Override
  public boolean isCritical(int cause, int effect) {
    return false;
  }

  @Override
  public boolean closesCycle(int cause, int effect) {
    return false;
  }

  @Override
  public int[] missingCauses(int item) {
    int row = rows.get(item);
    int handle = store.causationId(row);
    boolean missing = all.chains().causes().resolve(row, handle) == Causes.MISSING;
    return missing ? new int[] {handle} : NONE;
  }

  @Override
  public int[] causesElsewhere(int item) {
    return NONE;
  }

  @Override
  public int[] effectsElsewhere(int item) {
    return NONE;
  }

  @Override
  public boolean hasStubs() {
    return false;
  }
}
