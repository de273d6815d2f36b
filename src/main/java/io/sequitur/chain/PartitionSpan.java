package io.sequitur.chain;

/**
 * What was read of one topic-partition.
 *
 * @param partition number in the session's names
 * @param firstOffset lowest offset read
 * @param lastOffset highest offset read
 * @param records records read, repeats left out
 * @param gaps runs of absent offsets between first and last; 0 where the source has no positions
 * @param missingOffsets absent offsets in these runs
 */
public record PartitionSpan(
    int partition,
    long firstOffset,
    long lastOffset,
    long records,
    long gaps,
    long missingOffsets) {}
