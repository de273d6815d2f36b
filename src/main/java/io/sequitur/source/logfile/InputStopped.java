package io.sequitur.source.logfile;

import io.sequitur.model.RejectReason;
import java.io.IOException;

/** Thrown where reading a log ends early for a known reason; carries the sentence for people. */
final class InputStopped extends IOException {
  private static final long serialVersionUID = 1L;
  private final RejectReason reason;

  InputStopped(RejectReason reason, String sentence) {
    super(sentence);
    this.reason = reason;
  }

  RejectReason reason() {
    return reason;
  }
}
