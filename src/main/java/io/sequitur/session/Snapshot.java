package io.sequitur.session;

import io.sequitur.chain.ChainIndex;
import io.sequitur.model.SourceSummary;
import io.sequitur.rule.Analysis;
import io.sequitur.rule.RuleOptions;
import io.sequitur.store.EventStore;
import java.util.List;

/**
 * Everything that views and reports show, at one moment; immutable. While loading it is partial and
 * says so.
 *
 * @param version rises with each snapshot of a session
 * @param state whether more is to come
 * @param progress how far reading is
 * @param sources one per source, in the order in which they were opened
 * @param store the columns; only rows below {@code chains.size()} belong to this snapshot
 * @param chains which rows make up which chain
 * @param analysis totals, findings, hops and variants
 * @param options the rule options in force
 */
public record Snapshot(
    long version,
    SessionState state,
    Progress progress,
    List<SourceSummary> sources,
    EventStore store,
    ChainIndex chains,
    Analysis analysis,
    RuleOptions options) {
  public Snapshot {
    sources = List.copyOf(sources);
  }
}
