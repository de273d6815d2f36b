package io.sequitur.rule;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.Links;
import io.sequitur.store.EventStore;

/** Finds records of events that have an earlier record. */
final class LaterRecords {
  private LaterRecords() {}

  /**
   * The later records whose key and value are equal to those of the first one, or are not.
   *
   * @param describer is given the later and the first record
   */
  static FindingTable find(
      Rule rule, RuleContext context, boolean equal, Cases.Describer describer) {
    EventStore store = context.store();
    ChainIndex chains = context.chains();
    Links links = context.links();
    Cases cases = new Cases(rule, chains);
    for (int row = 0; row < links.size(); row++) {
      if (!links.isEvent(row) && !chains.isRepeat(row)) {
        int first = store.eventRow(store.eventId(row));
        if (first >= 0
            && first < links.size()
            && first != row
            && equal == sameContent(store, first, row)) {
          cases.add(row, first);
        }
      }
    }
    return cases.ofChains(describer);
  }

  private static boolean sameContent(EventStore store, int a, int b) {
    return store.key(a) == store.key(b) && store.valueHash(a) == store.valueHash(b);
  }
}
