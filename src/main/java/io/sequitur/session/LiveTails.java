package io.sequitur.session;

import io.sequitur.source.kafka.KafkaTail;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The live topics of a session, to be stopped from any thread, even while they are opened. */
final class LiveTails {
  private final List<KafkaTail> tails = new CopyOnWriteArrayList<>();
  private volatile boolean stopped;

  void add(KafkaTail tail) {
    tails.add(tail);
    if (stopped) {
      tail.stop();
    }
  }

  /**
   * Ends the tails; what they have read is still to be read out.
   *
   * @return false if there were none that had not been stopped before
   */
  boolean stop() {
    boolean live = !stopped && !tails.isEmpty();
    stopped = true;
    tails.forEach(KafkaTail::stop);
    return live;
  }
}
