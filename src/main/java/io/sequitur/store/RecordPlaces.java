package io.sequitur.store;

import io.sequitur.model.EventBatch;

/** Where each row's record stands in its source: the source's number, byte position and length. */
final class RecordPlaces {
  /** Bits of a locator that hold the byte position; the rest hold the source's number. */
  private static final int POSITION_BITS = 42;

  private final LongColumn locator = new LongColumn();
  private final IntColumn length = new IntColumn();
  private final long[] scratch;

  /**
   * @param batchCapacity rows of the largest batch that will be appended
   */
  RecordPlaces(int batchCapacity) {
    scratch = new long[batchCapacity];
  }

  void append(EventBatch batch, int base, int n) {
    for (int i = 0; i < n; i++) {
      scratch[i] = (long) batch.source << POSITION_BITS | batch.position[i];
    }
    locator.setAll(base, scratch, n);
    length.setAll(base, batch.length, n);
  }

  int source(int row) {
    return (int) (locator.get(row) >>> POSITION_BITS);
  }

  long position(int row) {
    return locator.get(row) & ((1L << POSITION_BITS) - 1);
  }

  int length(int row) {
    return length.get(row);
  }

  long bytes() {
    return locator.bytes() + length.bytes();
  }
}
