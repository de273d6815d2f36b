package io.sequitur.ui.shell;

import io.sequitur.query.Query;
import io.sequitur.query.QueryException;
import io.sequitur.session.Snapshot;
import java.util.BitSet;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Keeps {@link Workspace#matchesProperty} true to {@link Workspace#queryProperty}, for each
 * snapshot. While the query has a mistake, the matches of the last good one stay.
 */
final class QueryRunner {
  private record Job(Query query, Snapshot snapshot) {}

  private record Found(Job job, BitSet matches) {}

  private final Workspace workspace;
  private final LatestWork<Job, Found> work;
  private final ReadOnlyObjectWrapper<QueryException> mistake = new ReadOnlyObjectWrapper<>();
  private Query query;

  QueryRunner(Workspace workspace) {
    this.workspace = workspace;
    work =
        new LatestWork<>(
            workspace.background(),
            Platform::runLater,
            job ->
                new Found(job, job.query.evaluate(job.snapshot.chains(), job.snapshot.analysis())),
            this::found);
    workspace.queryProperty().addListener((p, old, now) -> parse(now));
    workspace.snapshotProperty().addListener((p, old, now) -> snapshotChanged(old, now));
    parse(workspace.queryProperty().get());
  }

  /** What is wrong with the query, {@code null} if nothing is. */
  ReadOnlyObjectProperty<QueryException> mistakeProperty() {
    return mistake.getReadOnlyProperty();
  }

  private void parse(String text) {
    try {
      Query next = Query.parse(text);
      mistake.set(null);
      query = next;
      evaluate();
    } catch (QueryException wrong) {
      mistake.set(wrong);
    }
  }

  private void snapshotChanged(Snapshot before, Snapshot now) {
    if (now != null
        && (before == null
            || before.chains() != now.chains()
            || before.analysis() != now.analysis())) {
      evaluate();
    }
  }

  private void evaluate() {
    Snapshot snapshot = workspace.snapshotProperty().get();
    if (query.isEmpty()) {
      workspace.matchesProperty().set(null);
    } else if (snapshot != null) {
      work.submit(new Job(query, snapshot));
    }
  }

  private void found(Found found) {
    Snapshot now = workspace.snapshotProperty().get();
    boolean wanted =
        found.job.query == query && now != null && now.store() == found.job.snapshot.store();
    if (wanted) {
      workspace.matchesProperty().set(found.matches);
    }
  }
}
