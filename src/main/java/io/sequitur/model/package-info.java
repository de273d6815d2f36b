/**
 * The words of the domain as immutable types, and the columnar {@link io.sequitur.model.EventBatch}
 * that carries decoded events from the parsers to the store. Depends on the JDK only.
 */
package io.sequitur.model;
