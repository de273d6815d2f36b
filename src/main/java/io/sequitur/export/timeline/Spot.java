package io.sequitur.export.timeline;

import io.sequitur.rule.Severity;

/**
 * A dot, or a pill that stands for several items too close to tell apart.
 *
 * @param x its middle
 * @param y its middle
 * @param reach how far links keep from its middle, sideways
 * @param item the (first) item
 * @param last the last item
 * @param count how many items
 * @param lane index of the lane
 * @param severity of the gravest finding, {@code null} for none
 * @param seen false if it lies outside the plot and is only where a link leads to
 */
record Spot(
    double x,
    double y,
    double reach,
    int item,
    int last,
    int count,
    int lane,
    Severity severity,
    boolean seen) {
  boolean isPill() {
    return count > 1;
  }
}
