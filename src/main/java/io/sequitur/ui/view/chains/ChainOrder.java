package io.sequitur.ui.view.chains;

import io.sequitur.session.Snapshot;

/**
 * Which chains the list shows, in order.
 *
 * @param snapshot that the chain numbers belong to
 * @param chains in the order of the list
 * @param positions per chain its place in the list, or -1 if it is not shown
 */
@SuppressWarnings("ArrayRecordComponent") // one int per chain; shared, never changed
record ChainOrder(Snapshot snapshot, int[] chains, int[] positions) {
  /** The place of a chain, -1 if it is not shown. */
  int position(int chain) {
    return chain < 0 || chain >= positions.length ? -1 : positions[chain];
  }

  /** How many chains there are, shown or not. */
  int total() {
    return positions.length;
  }
}
