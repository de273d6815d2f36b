package io.sequitur.chain;

import io.sequitur.store.EventStore;
import java.util.Arrays;

/**
 * The causes of all events of one snapshot, resolved once. Rules and statistics walk links through
 * it and so see one state, even while the store's writer goes on.
 *
 * <p>Four bytes a row. Filled in ranges, which may run in parallel; after that immutable.
 */
public final class Links {
  /** The row does not stand for an event, or repeats another row. */
  public static final int NOT_AN_EVENT = -4;

  /** The event names several causes: entry {@code FAN_IN - value} of the fan-in table. */
  private static final int FAN_IN = -5;

  private final ChainIndex chains;
  private final int[] cause;
  private final FanIn fanIn;

  /** Receives links one by one. */
  @FunctionalInterface
  public interface Visitor {
    /** One link, given by the rows that stand for its two events. */
    void link(int cause, int effect);
  }

  /**
   * Counts of a range of rows.
   *
   * @param events rows that stand for an event
   * @param roots events without a cause, or with an external trigger
   * @param links resolved cause-effect pairs
   */
  public record Counts(long events, long roots, long links) {
    /** Nothing. */
    public static final Counts NONE = new Counts(0, 0, 0);

    /** Both together. */
    public Counts plus(Counts other) {
      return new Counts(events + other.events, roots + other.roots, links + other.links);
    }
  }

  /** Links of these chains, still to be resolved by {@link #resolve}. */
  public Links(ChainIndex chains) {
    this.chains = chains;
    cause = new int[chains.size()];
    fanIn = FanIn.of(chains);
  }

  /** All links of these chains, resolved. */
  public static Links of(ChainIndex chains) {
    Links links = new Links(chains);
    links.resolve(0, chains.size());
    return links;
  }

  /** Resolves the causes of the rows {@code from .. to-1}; ranges may be done in parallel. */
  public Counts resolve(int from, int to) {
    Causes causes = chains.causes();
    int nextFanIn = fanIn.indexFrom(from);
    long events = 0;
    long roots = 0;
    long links = 0;
    for (int row = from; row < to; row++) {
      boolean several = fanIn.isAt(nextFanIn, row);
      if (!chains.isEvent(row)) {
        cause[row] = NOT_AN_EVENT;
      } else if (several) {
        cause[row] = FAN_IN - nextFanIn;
        roots += fanIn.isRoot(nextFanIn) ? 1 : 0;
        links += fanIn.causes(nextFanIn).length;
        events++;
      } else {
        int first = causes.first(row);
        cause[row] = first;
        roots += first == Causes.NONE || first == Causes.EXTERNAL ? 1 : 0;
        links += first >= 0 ? 1 : 0;
        events++;
      }
      nextFanIn += several ? 1 : 0;
    }
    return new Counts(events, roots, links);
  }

  /** Rows of the snapshot. */
  public int size() {
    return cause.length;
  }

  /** True if the row stands for its event and is no repeat. */
  public boolean isEvent(int row) {
    return cause[row] != NOT_AN_EVENT;
  }

  /** True if no causation id of the event refers to another event, present or missing. */
  public boolean isRoot(int row) {
    int c = cause[row];
    return c <= FAN_IN ? fanIn.isRoot(FAN_IN - c) : c == Causes.NONE || c == Causes.EXTERNAL;
  }

  /** True if at least one causation id of the event resolves to no event. */
  public boolean lacksCause(int row) {
    int c = cause[row];
    return c <= FAN_IN ? fanIn.lacksCause(FAN_IN - c) : c == Causes.MISSING;
  }

  /** How many resolved causes the row has; 0 for rows that are no events. */
  public int causes(int row) {
    int c = cause[row];
    return c >= 0 ? 1 : c <= FAN_IN ? fanIn.causes(FAN_IN - c).length : 0;
  }

  /** One of the row's {@link #causes}, in the order in which the event names them. */
  public int cause(int row, int index) {
    int c = cause[row];
    return c >= 0 ? c : fanIn.causes(FAN_IN - c)[index];
  }

  /** Visits the links to the effects {@code from .. to-1}, in order of rows. */
  public void forEach(int from, int to, Visitor visitor) {
    for (int row = from; row < to; row++) {
      int c = cause[row];
      if (c >= 0) {
        visitor.link(c, row);
      } else if (c <= FAN_IN) {
        for (int one : fanIn.causes(FAN_IN - c)) {
          visitor.link(one, row);
        }
      }
    }
  }

  /** Visits all links in order of effect rows. */
  public void forEach(Visitor visitor) {
    forEach(0, cause.length, visitor);
  }

  /**
   * The row under which an event hangs in the tree of its chain: its first cause inside the same
   * chain; -1 where it has none there.
   */
  public int parent(int row) {
    int c = cause[row];
    if (c >= 0) {
      return isInChainOf(row, c) ? c : -1;
    }
    if (c <= FAN_IN) {
      for (int one : fanIn.causes(FAN_IN - c)) {
        if (isInChainOf(row, one)) {
          return one;
        }
      }
    }
    return -1;
  }

  /** While the store grows, what stood for an event a moment ago may no longer do so. */
  private boolean isInChainOf(int row, int other) {
    return chains.chainOf(other) == chains.chainOf(row) && isEvent(other);
  }

  /** Events that name several causes; mostly few or none. */
  private record FanIn(int[] rows, int[][] causesOf, boolean[] roots, boolean[] lacking) {
    static FanIn of(ChainIndex chains) {
      EventStore store = chains.store();
      int[] rows =
          store.hasExtraCauses()
              ? Arrays.stream(store.fanInRows()).filter(r -> r < chains.size()).toArray()
              : new int[0];
      int[][] causesOf = new int[rows.length][];
      boolean[] roots = new boolean[rows.length];
      boolean[] lacking = new boolean[rows.length];
      for (int i = 0; i < rows.length; i++) {
        causesOf[i] = chains.causes().all(rows[i]);
        lacking[i] = chains.causes().lacksCause(rows[i]);
        roots[i] = causesOf[i].length == 0 && !lacking[i];
      }
      return new FanIn(rows, causesOf, roots, lacking);
    }

    int indexFrom(int row) {
      int found = Arrays.binarySearch(rows, row);
      return found < 0 ? -found - 1 : found;
    }

    boolean isAt(int index, int row) {
      return index < rows.length && rows[index] == row;
    }

    int[] causes(int index) {
      return causesOf[index];
    }

    boolean isRoot(int index) {
      return roots[index];
    }

    boolean lacksCause(int index) {
      return lacking[index];
    }
  }
}
