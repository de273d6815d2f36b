/** Links causes to effects, gathers events into chains, and measures hops, variants and skew. */
package io.sequitur.chain;
