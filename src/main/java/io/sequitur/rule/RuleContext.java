package io.sequitur.rule;

import io.sequitur.chain.ChainIndex;
import io.sequitur.store.EventStore;

/**
 * What a rule looks at: one snapshot. Rules share what several of them need through it.
 *
 * @param store the columns; only rows below {@code chains.size()}
 * @param chains which rows make up which chain
 * @param options what the user set
 */
public record RuleContext(EventStore store, ChainIndex chains, RuleOptions options) {}
