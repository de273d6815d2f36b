package io.sequitur.cli;

import io.sequitur.model.Figures;
import io.sequitur.session.Progress;
import io.sequitur.session.Snapshot;
import java.util.function.Consumer;

/**
 * One line on the terminal that says how far reading is, written over itself; nothing where nobody
 * looks.
 */
final class ProgressLine implements Consumer<Snapshot> {
  private static final long INTERVAL = 150_000_000L;
  private static final long SECOND = 1_000_000_000L;
  private static final String CLEAR = "\r\u001B[K";

  private final Terminal terminal;
  private long next;
  private boolean shown;

  ProgressLine(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Called on a thread of the session. */
  @Override
  public synchronized void accept(Snapshot snapshot) {
    long now = snapshot.progress().nanos();
    if (terminal.errIsTerminal() && now >= next) {
      next = now + INTERVAL;
      shown = true;
      terminal.err().print(CLEAR + text(snapshot.progress()));
      terminal.err().flush();
    }
  }

  /** What the line says, such as {@code Reading 45 % 1,200,000 records 810,000/s about 2 s}. */
  static String text(Progress progress) {
    StringBuilder line = new StringBuilder(progress.phase());
    if (progress.share() >= 0) {
      line.append("  ").append(Math.round(Math.floor(progress.share() * 100))).append(" %");
    }
    line.append("  ").append(Figures.count(progress.records(), "record"));
    if (progress.rate() > 0) {
      line.append("  ").append(Figures.count(Math.round(progress.rate()))).append("/s");
    }
    if (progress.nanosLeft() > 0) {
      long seconds = Math.ceilDiv(progress.nanosLeft(), SECOND); // it is an estimate
      line.append("  about ").append(Figures.duration(seconds * SECOND)).append(" left");
    }
    return line.toString();
  }

  /** Takes the line away. */
  synchronized void finish() {
    next = Long.MAX_VALUE;
    if (shown) {
      terminal.err().print(CLEAR);
      terminal.err().flush();
    }
  }
}
