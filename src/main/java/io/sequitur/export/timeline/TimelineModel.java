package io.sequitur.export.timeline;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.ChainTree;
import io.sequitur.chain.CriticalPath;
import io.sequitur.model.Times;
import io.sequitur.rule.Severity;
import io.sequitur.store.EventStore;
import java.util.List;
import java.util.Map;

/**
 * What the timeline of a chain shows, before any question of where: its records as items in order
 * of time, their lanes, their links and their findings. Immutable, made once per chain.
 */
public final class TimelineModel implements Items {
  private static final int[] NONE = {};

  private final ChainTree tree;
  private final CriticalPath path;
  private final ChainFindings findings;
  private final List<Lane> lanes;
  private final long tolerance;
  private final int[] rows;
  private final int[] nodes;
  private final int[] laneOf;
  private final long[] times;
  private final boolean[] untimed;
  private final int[] itemOfNode;
  private final Severity[] severities;
  private final String[] tags;
  private final long origin;
  private final Map<Integer, int[]> missing;
  private final Map<Integer, int[]> causesElsewhere;
  private final Map<Integer, int[]> effectsElsewhere;

  TimelineModel(TimelineModelBuilder b) {
    tree = b.tree;
    path = b.path;
    findings = b.findings;
    lanes = List.copyOf(b.lanes);
    tolerance = b.tolerance;
    rows = b.rows;
    nodes = b.nodes;
    laneOf = b.laneOf;
    times = b.times;
    untimed = b.untimed;
    itemOfNode = b.itemOfNode;
    severities = b.severities;
    tags = b.tags;
    origin = b.origin;
    missing = Map.copyOf(b.missing);
    causesElsewhere = Map.copyOf(b.causesElsewhere);
    effectsElsewhere = Map.copyOf(b.effectsElsewhere);
  }

  /**
   * Gathers what the timeline shows.
   *
   * @param findings the chain's findings
   * @param tolerance nanoseconds by which an effect may precede its cause before it is marked
   */
  public static TimelineModel of(ChainTree tree, ChainFindings findings, long tolerance) {
    return new TimelineModelBuilder(tree, findings, tolerance).build();
  }

  /** The chain. */
  public ChainTree tree() {
    return tree;
  }

  /** The store that rows are of. */
  @Override
  public EventStore store() {
    return tree.store();
  }

  /** The chain's critical path. */
  public CriticalPath path() {
    return path;
  }

  /** The chain's findings. */
  public ChainFindings findings() {
    return findings;
  }

  /** Services (or topics) in order of their first record. */
  @Override
  public List<Lane> lanes() {
    return lanes;
  }

  /** Nanoseconds by which an effect may precede its cause before it is marked. */
  @Override
  public long tolerance() {
    return tolerance;
  }

  /** How many records there are. */
  @Override
  public int size() {
    return rows.length;
  }

  /** The item's row in the store. */
  @Override
  public int row(int item) {
    return rows[item];
  }

  /** The item's event in the tree. */
  public int node(int item) {
    return nodes[item];
  }

  /** Index of the item's lane. */
  @Override
  public int lane(int item) {
    return laneOf[item];
  }

  /**
   * Nanoseconds since {@link #origin}. A record without a time is put where its cause is; where no
   * record has one, they stand one second apart in reading order.
   */
  @Override
  public long time(int item) {
    return times[item];
  }

  /** True if the record has no time of its own. */
  @Override
  public boolean isUntimed(int item) {
    return untimed[item];
  }

  /** True if the item is a later record of its event. */
  @Override
  public boolean isLater(int item) {
    return itemOfNode[nodes[item]] != item;
  }

  /** The item that stands for an event. */
  public int itemOfNode(int node) {
    return itemOfNode[node];
  }

  /** The item of a row; -1 if the row is not of this chain. */
  @Override
  public int itemOfRow(int row) {
    int node = tree.nodeOf(row);
    if (node < 0 || tree.row(node) == row) {
      return node < 0 ? -1 : itemOfNode[node];
    }
    for (int item = itemOfNode[node]; item < rows.length; item++) {
      if (rows[item] == row) {
        return item;
      }
    }
    for (int item = itemOfNode[node]; item >= 0; item--) {
      if (rows[item] == row) {
        return item;
      }
    }
    return -1;
  }

  /** The severity of the item's gravest finding, {@code null} if it has none. */
  @Override
  public Severity severity(int item) {
    return severities[item];
  }

  /** The item's findings in a few words, {@code null} if it has none. */
  @Override
  public String tag(int item) {
    return tags[item];
  }

  /** Handles of causation ids of the item's event that resolve to nothing; mostly none. */
  @Override
  public int[] missingCauses(int item) {
    return missing.getOrDefault(nodes[item], NONE);
  }

  /** Rows of the event's causes in other chains; mostly none. */
  @Override
  public int[] causesElsewhere(int item) {
    return causesElsewhere.getOrDefault(nodes[item], NONE);
  }

  /** Rows of the event's effects in other chains, the first few; mostly none. */
  @Override
  public int[] effectsElsewhere(int item) {
    return effectsElsewhere.getOrDefault(nodes[item], NONE);
  }

  /** True if any event has causes that are missing or in other chains. */
  @Override
  public boolean hasStubs() {
    return !missing.isEmpty() || !causesElsewhere.isEmpty();
  }

  /** The time at which the chain starts, {@link Times#ABSENT} where no record has one. */
  public long origin() {
    return origin;
  }

  /** True if at least one record has a time. */
  @Override
  public boolean isTimed() {
    return origin != Times.ABSENT;
  }

  @Override
  public ChainIndex chains() {
    return tree.chains();
  }

  @Override
  public int standing(int item) {
    return itemOfNode[nodes[item]];
  }

  @Override
  public int links() {
    return tree.links();
  }

  @Override
  public int[] causes(int item) {
    return items(tree.causes(nodes[item]));
  }

  @Override
  public int[] effects(int item) {
    return items(tree.effects(nodes[item]));
  }

  private int[] items(int[] ofNodes) {
    for (int i = 0; i < ofNodes.length; i++) {
      ofNodes[i] = itemOfNode[ofNodes[i]];
    }
    return ofNodes;
  }

  @Override
  public boolean isOnPath(int item) {
    return path.has(nodes[item]);
  }

  @Override
  public boolean isCritical(int cause, int effect) {
    return path.hasLink(nodes[cause], nodes[effect]);
  }

  @Override
  public boolean closesCycle(int cause, int effect) {
    return tree.inCycle(nodes[cause])
        && tree.inCycle(nodes[effect])
        && tree.cause(nodes[effect]) != nodes[cause];
  }
}
