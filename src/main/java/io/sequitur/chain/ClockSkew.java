package io.sequitur.chain;

/**
 * How the clocks of two services compare, seen from the links from one to the other.
 *
 * @param fromService number of the causes' service in the session's names
 * @param toService number of the effects' service
 * @param links links between them that have both times
 * @param inversions links whose effect is stamped before its cause by more than the tolerance
 * @param median median of these inversions, nanoseconds; 0 if there are none
 * @param worst the largest inversion, nanoseconds; 0 if there are none
 * @param worstCause row of the cause of the worst inversion, or -1
 * @param worstEffect row of its effect, or -1
 * @param behindAtLeast nanoseconds that the effects' clock is at least behind the causes', since no
 *     effect precedes its cause: the largest inversion; 0 if there is none
 * @param behindAtMost nanoseconds that it is at most behind, from links in the other direction;
 *     {@link io.sequitur.model.Times#ABSENT} where there are none. Less than {@code behindAtLeast}
 *     where no constant difference explains the times: a clock jumps or drifts
 */
public record ClockSkew(
    int fromService,
    int toService,
    long links,
    long inversions,
    long median,
    long worst,
    int worstCause,
    int worstEffect,
    long behindAtLeast,
    long behindAtMost) {}
