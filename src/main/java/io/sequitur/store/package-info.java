/**
 * Columns of primitives, append-only: one writer, many readers. Ids are interned once to handles;
 * effects are linked to their cause by handle as they arrive, in any order.
 */
package io.sequitur.store;
