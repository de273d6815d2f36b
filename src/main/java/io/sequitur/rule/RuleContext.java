package io.sequitur.rule;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.ClockSkews;
import io.sequitur.chain.Hops;
import io.sequitur.chain.Links;
import io.sequitur.chain.PartitionRows;
import io.sequitur.chain.PartitionSpans;
import io.sequitur.store.EventStore;
import java.util.function.Supplier;

/**
 * What a rule looks at: one snapshot, and what several rules need of it.
 *
 * @param store the columns; only rows below {@code chains.size()}
 * @param chains which rows make up which chain
 * @param options what the user set
 * @param facts what the records have at all
 * @param links resolved causes of all events
 * @param partitions rows by topic-partition, repeats left out; made when first asked for
 * @param spans what was read of each topic-partition
 * @param keys rows by record key; made when first asked for
 * @param hops latencies per pair of event types
 * @param skews clocks of services compared
 */
public record RuleContext(
    EventStore store,
    ChainIndex chains,
    RuleOptions options,
    Facts facts,
    Links links,
    Supplier<PartitionRows> partitions,
    PartitionSpans spans,
    Supplier<KeyUse> keys,
    Hops hops,
    ClockSkews skews) {}
