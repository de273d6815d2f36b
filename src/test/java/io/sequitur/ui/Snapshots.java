package io.sequitur.ui;

import io.sequitur.chain.ChainIndex;
import io.sequitur.chain.Grouping;
import io.sequitur.rule.RuleOptions;
import io.sequitur.session.Progress;
import io.sequitur.session.SessionState;
import io.sequitur.session.Snapshot;
import io.sequitur.testing.EventLog;
import java.util.List;

/** Snapshots of records written down in a test. */
public final class Snapshots {
  private Snapshots() {}

  /** Everything read, chains by correlation id. */
  public static Snapshot of(EventLog log) {
    ChainIndex chains = log.chains(Grouping.CORRELATION);
    return of(1, chains);
  }

  /** A snapshot of chains. */
  public static Snapshot of(long version, ChainIndex chains) {
    return new Snapshot(
        version,
        SessionState.COMPLETE,
        new Progress("Done", 0, 0, chains.size(), 1),
        List.of(),
        chains.store(),
        chains,
        EventLog.analysis(chains),
        RuleOptions.DEFAULT);
  }
}
