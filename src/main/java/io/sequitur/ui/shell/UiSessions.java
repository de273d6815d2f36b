package io.sequitur.ui.shell;

import io.sequitur.chain.Grouping;
import io.sequitur.session.Session;
import io.sequitur.session.SessionOptions;
import io.sequitur.session.Snapshot;
import io.sequitur.session.SourceRequest;
import io.sequitur.session.UserMistake;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Opens sessions off the JavaFX thread and brings their snapshots to the workspace. To be used on
 * the JavaFX thread.
 */
public final class UiSessions {
  private final Workspace workspace;
  private final SessionFactory factory;
  private final Notices notices;
  private final Executor foreground = Platform::runLater;
  private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper(this, "opening");
  private List<SourceRequest> requests = List.of();
  private SessionOptions options = SessionOptions.DEFAULT;

  /** Counts openings, so that what comes late from an earlier one is left alone. */
  private int opened;

  public UiSessions(Workspace workspace, SessionFactory factory, Notices notices) {
    this.workspace = workspace;
    this.factory = factory;
    this.notices = notices;
  }

  /** True from the request to open until the session is there. */
  public ReadOnlyBooleanProperty openingProperty() {
    return opening.getReadOnlyProperty();
  }

  /** What is open, empty if nothing is. */
  public List<SourceRequest> requests() {
    return requests;
  }

  /** How the open session groups and judges; also how the next one will. */
  public SessionOptions options() {
    return options;
  }

  /** Opens these sources together as the session of this window, in place of the one before. */
  public void open(List<SourceRequest> sources, SessionOptions how) {
    closeSession();
    requests = List.copyOf(sources);
    options = how;
    int number = ++opened;
    opening.set(true);
    SnapshotRelay relay = new SnapshotRelay(foreground, s -> receive(number, s));
    workspace.background().execute(() -> openAndFollow(number, relay, sources, how));
  }

  private void openAndFollow(
      int number, SnapshotRelay relay, List<SourceRequest> sources, SessionOptions how) {
    try {
      Session session = factory.open(sources, how, relay);
      foreground.execute(() -> opened(number, session));
      var unused =
          session.done().whenComplete((last, failure) -> finished(number, relay, last, failure));
    } catch (RuntimeException defect) {
      foreground.execute(() -> notOpened(number));
      notices.defect(defect);
    }
  }

  private void opened(int number, Session session) {
    if (number == opened) {
      opening.set(false);
      workspace.setSession(session);
    } else {
      workspace.background().execute(session::close);
    }
  }

  private void notOpened(int number) {
    if (number == opened) {
      close();
    }
  }

  private void receive(int number, Snapshot snapshot) {
    Snapshot shown = workspace.snapshotProperty().get();
    boolean newer = shown == null || snapshot.version() > shown.version();
    if (number == opened && workspace.sessionProperty().get() != null && newer) {
      workspace.setSnapshot(snapshot);
    }
  }

  private void finished(int number, SnapshotRelay relay, Snapshot last, Throwable failure) {
    if (last != null) {
      relay.accept(last);
    } else if (failure != null) {
      foreground.execute(() -> failed(number, failure));
    }
  }

  /** What a session that was closed meanwhile stumbles over is nobody's concern any more. */
  private void failed(int number, Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    if (number == opened && cause instanceof UserMistake mistake) {
      close();
      notices.problem(mistake.getMessage());
    } else if (number == opened && !(cause instanceof CancellationException)) {
      notices.defect(cause);
    }
  }

  /** Reads the same sources again. */
  public void reload() {
    open(requests, options);
  }

  /** Reads the same sources again, with chains made another way. */
  public void regroup(Grouping grouping) {
    open(requests, new SessionOptions(grouping, options.rules(), options.partial()));
  }

  /** Stops reading; what was read stays. */
  public void cancel() {
    Session session = workspace.sessionProperty().get();
    if (session != null) {
      session.cancel();
    }
  }

  /** Closes what is open; the window is empty then. */
  public void close() {
    closeSession();
    opened++;
    opening.set(false);
    requests = List.of();
  }

  private void closeSession() {
    Session session = workspace.sessionProperty().get();
    if (session != null) {
      workspace.setSession(null);
      workspace.background().execute(session::close);
    }
  }
}
