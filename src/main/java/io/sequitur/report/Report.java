package io.sequitur.report;

import io.sequitur.chain.ChainIndex;
import io.sequitur.model.SourceSummary;
import io.sequitur.rule.Analysis;
import io.sequitur.rule.RuleOptions;
import io.sequitur.store.EventStore;
import java.util.List;

/**
 * Everything that a report tells.
 *
 * @param sources one per source, in the order in which they were opened
 * @param chains which rows make up which chain
 * @param analysis totals, findings and statistics
 * @param options the rule options in force
 */
public record Report(
    List<SourceSummary> sources, ChainIndex chains, Analysis analysis, RuleOptions options) {
  public Report {
    sources = List.copyOf(sources);
  }

  /** The columns that rows are of. */
  public EventStore store() {
    return chains.store();
  }

  /** Unreadable records of all sources. */
  public long rejected() {
    return sources.stream().mapToLong(SourceSummary::rejectedTotal).sum();
  }
}
