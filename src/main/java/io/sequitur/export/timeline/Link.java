package io.sequitur.export.timeline;

import io.sequitur.export.picture.Shape;

/**
 * A link in view.
 *
 * @param cause item
 * @param effect item
 * @param from where it starts
 * @param to where it ends
 * @param critical true if it lies on the critical path and that is marked
 * @param closesCycle true if it leads back to an event that led to its cause
 * @param curve how it runs
 */
record Link(
    int cause,
    int effect,
    Spot from,
    Spot to,
    boolean critical,
    boolean closesCycle,
    Shape.Curve curve) {}
