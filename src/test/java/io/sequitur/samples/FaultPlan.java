package io.sequitur.samples;

/**
 * How many faults of each kind go into a log.
 *
 * @param duplicates events recorded twice
 * @param conflicts event ids used again with another content
 * @param unrecordedCauses orders whose first event names a cause outside the log
 * @param lost records that took an offset and are absent, each a cause of another event
 * @param skewed shipments stamped by a clock that lags behind
 * @param reordered payments whose retry stands before the failure that caused it
 * @param cycles pairs of events that name each other as cause
 * @param correlationBreaks mails with a correlation id of their own
 * @param splitPayments payments whose retry went to another partition than the failure
 * @param splitCompletions orders whose last event went to another partition than the first
 * @param markers single offsets skipped, as transaction markers do
 * @param compacted runs of three offsets skipped, as compaction does
 * @param slow payments or reservations that took half a minute
 * @param unfinished orders that stop after the reservation or the payment
 * @param deadLetters confirmations retried once, then dead-lettered, the mail never sent
 * @param resellerShare percent of orders keyed by one reseller rather than by the order
 * @param cutMillis how much before the last event the recording stops; 0 for a complete one
 */
record FaultPlan(
    int duplicates,
    int conflicts,
    int unrecordedCauses,
    int lost,
    int skewed,
    int reordered,
    int cycles,
    int correlationBreaks,
    int splitPayments,
    int splitCompletions,
    int markers,
    int compacted,
    int slow,
    int unfinished,
    int deadLetters,
    int resellerShare,
    int cutMillis) {
  /** A log without a fault. */
  static final FaultPlan NONE = new FaultPlan(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** One record twice, nothing else. */
  static final FaultPlan ONE_DUPLICATE =
      new FaultPlan(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** A few of each in some 360 orders. */
  static final FaultPlan FEW_OF_EACH =
      new FaultPlan(9, 3, 4, 3, 6, 2, 2, 4, 3, 2, 5, 2, 3, 3, 2, 13, 4_000);

  /** What a week's trouble does to some 13,000 orders. */
  static final FaultPlan MANY =
      new FaultPlan(140, 12, 25, 18, 60, 15, 6, 20, 24, 16, 40, 12, 48, 30, 21, 12, 4_000);
}
