package io.sequitur.chain;

/**
 * The latency of all links from one event type to another, in nanoseconds. Percentiles are nearest
 * rank: the smallest sample that at least p percent of the samples do not exceed.
 *
 * @param fromType number of the cause's type in the session's names
 * @param toType number of the effect's type
 * @param count links that have both times
 * @param p50 median
 * @param mad median absolute deviation from the median
 */
public record Hop(
    int fromType, int toType, long count, long p50, long p95, long p99, long max, long mad) {}
