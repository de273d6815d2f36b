package io.sequitur.ui.shell;

import io.sequitur.session.Session;
import io.sequitur.session.SessionOptions;
import io.sequitur.session.Snapshot;
import io.sequitur.session.SourceRequest;
import java.util.List;
import java.util.function.Consumer;

/** Opens sessions. */
@FunctionalInterface
public interface SessionFactory {
  /**
   * Opens sources as one session and starts to read them. May do I/O.
   *
   * @param listener takes each snapshot, on the session's threads
   */
  Session open(List<SourceRequest> sources, SessionOptions options, Consumer<Snapshot> listener);
}
