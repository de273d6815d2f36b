package io.sequitur.chain;

/**
 * A shape that chains take: event types as a tree, siblings sorted, so that concurrent effects in
 * another order are the same variant.
 *
 * @param shape such as {@code OrderPlaced(StockReserved(PaymentCaptured))}; several roots are
 *     joined by {@code " + "}
 * @param count chains of this shape
 * @param hash equal shapes have equal hashes
 * @param example a chain of this shape
 * @param medianDuration median of the chains' durations, nanoseconds
 */
public record Variant(String shape, long count, long hash, int example, long medianDuration) {}
