package io.sequitur.ui.shell;

import io.sequitur.session.Snapshot;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Brings snapshots from a session's threads to the JavaFX thread: at most ten a second, the latest
 * wins, never more than one call waiting.
 */
final class SnapshotRelay implements Consumer<Snapshot> {
  private static final long MILLIS_APART = 100;

  private final Executor foreground;
  private final Consumer<Snapshot> receiver;
  private final AtomicReference<Snapshot> latest = new AtomicReference<>();
  private final AtomicBoolean pending = new AtomicBoolean();

  /**
   * @param foreground the JavaFX thread
   * @param receiver takes a snapshot there
   */
  SnapshotRelay(Executor foreground, Consumer<Snapshot> receiver) {
    this.foreground = foreground;
    this.receiver = receiver;
  }

  @Override
  public void accept(Snapshot snapshot) {
    latest.accumulateAndGet(snapshot, (a, b) -> a == null || b.version() >= a.version() ? b : a);
    if (pending.compareAndSet(false, true)) {
      foreground.execute(this::deliver);
    }
  }

  private void deliver() {
    Snapshot snapshot = latest.getAndSet(null);
    try {
      if (snapshot != null) {
        receiver.accept(snapshot);
      }
    } finally {
      CompletableFuture.delayedExecutor(MILLIS_APART, TimeUnit.MILLISECONDS)
          .execute(this::openAgain);
    }
  }

  /** The pause is over: what came meanwhile goes at once, else the next one may. */
  private void openAgain() {
    pending.set(false);
    if (latest.get() != null && pending.compareAndSet(false, true)) {
      foreground.execute(this::deliver);
    }
  }
}
