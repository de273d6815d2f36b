package io.sequitur.export.timeline;

import io.sequitur.chain.ChainIndex;
import io.sequitur.model.Times;
import io.sequitur.rule.Severity;
import io.sequitur.store.EventStore;
import java.util.List;

/** Records to be laid out, numbered from 0: those of a chain, or those of all chains in view. */
interface Items {
  /** The chains of the snapshot. */
  ChainIndex chains();

  /** The store that rows are of. */
  EventStore store();

  /** Services (or topics), from the top. */
  List<Lane> lanes();

  /** How many records there are. */
  int size();

  /** The item's row in the store. */
  int row(int item);

  /** The item of a row, -1 if it is not among them. */
  int itemOfRow(int row);

  /** Index of the item's lane. */
  int lane(int item);

  /** Nanoseconds since the start of the axis. */
  long time(int item);

  /** True if the record has no time of its own. */
  boolean isUntimed(int item);

  /** True if at least one record has a time. */
  boolean isTimed();

  /** True if the item is a later record of its event. */
  boolean isLater(int item);

  /** The item that stands for the item's event. */
  int standing(int item);

  /** The severity of the item's gravest finding, {@code null} if it has none. */
  Severity severity(int item);

  /** The item's findings in a few words, {@code null} if it has none. */
  String tag(int item);

  /** Nanoseconds by which an effect may precede its cause before it is marked. */
  long tolerance();

  /** How many links there are. */
  int links();

  /** Items that caused the item's event. */
  int[] causes(int item);

  /** Items that the item's event caused. */
  int[] effects(int item);

  /** True if the item is on the critical path. */
  boolean isOnPath(int item);

  /** True if the link is on the critical path. */
  boolean isCritical(int cause, int effect);

  /** True if the link leads back to an event that led to its cause. */
  boolean closesCycle(int cause, int effect);

  /** Handles of causation ids that resolve to nothing. */
  int[] missingCauses(int item);

  /** Rows of causes that are drawn as stubs, since they are in other chains. */
  int[] causesElsewhere(int item);

  /** Rows of effects that are drawn as stubs, since they are in other chains. */
  int[] effectsElsewhere(int item);

  /** True if any event has causes that are drawn as stubs. */
  boolean hasStubs();

  /** Time of the effect minus time of the cause, or {@link Times#ABSENT}. */
  default long latency(int cause, int effect) {
    return isUntimed(cause) || isUntimed(effect) ? Times.ABSENT : time(effect) - time(cause);
  }
}
