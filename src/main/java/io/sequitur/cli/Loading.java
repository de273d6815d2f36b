package io.sequitur.cli;

import io.sequitur.model.SourceSummary;
import io.sequitur.report.Visible;
import io.sequitur.session.LogSession;
import io.sequitur.session.Session;
import io.sequitur.session.SessionOptions;
import io.sequitur.session.Snapshot;
import io.sequitur.session.SourceRequest;
import io.sequitur.session.UserMistake;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** A session read to its end, with its progress on the terminal and its failures told. */
final class Loading implements AutoCloseable {
  private final Session session;
  private final Snapshot snapshot;

  private Loading(Session session, Snapshot snapshot) {
    this.session = session;
    this.snapshot = snapshot;
  }

  /**
   * Reads all sources. What failed is told on standard error.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   * @throws UserMistake where something is asked of the sources that they do not have
   */
  static Loading load(List<SourceRequest> requests, SessionOptions options, Terminal terminal)
      throws InterruptedException, UserMistake {
    return load(requests, options, terminal, session -> {});
  }

  /**
   * As above.
   *
   * @param opened is given the session as soon as it reads
   */
  static Loading load(
      List<SourceRequest> requests,
      SessionOptions options,
      Terminal terminal,
      Consumer<Session> opened)
      throws InterruptedException, UserMistake {
    ProgressLine progress = new ProgressLine(terminal);
    Session session = LogSession.open(requests, options, progress);
    opened.accept(session);
    try {
      Snapshot last = session.done().get();
      progress.finish();
      for (SourceSummary source : last.sources()) {
        if (source.failure() != null) {
          terminal.say(Visible.text(source.failure()));
        }
      }
      return new Loading(session, last);
    } catch (ExecutionException defect) {
      session.close();
      if (defect.getCause() instanceof UserMistake mistake) {
        throw new UserMistake(Visible.text(mistake.getMessage()));
      }
      throw new IllegalStateException("reading failed", defect.getCause());
    } catch (InterruptedException | RuntimeException e) {
      session.close();
      throw e;
    } finally {
      progress.finish();
    }
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /** True if nothing could be read: there is nothing to report on. */
  boolean isEmpty() {
    return snapshot.sources().stream().allMatch(s -> s.failure() != null && s.records() == 0);
  }

  /** {@link ExitCode#UNREADABLE} if any source could not be read to its end, else done. */
  int exitCode() {
    boolean failed = snapshot.sources().stream().anyMatch(s -> s.failure() != null);
    return failed ? ExitCode.UNREADABLE : ExitCode.DONE;
  }

  @Override
  public void close() {
    session.close();
  }
}
