package io.sequitur.source.kafka;

import java.io.IOException;

/** Why a cluster cannot be read: one sentence that names the cause and the cure, no secret. */
public final class KafkaFailure extends IOException {
  private static final long serialVersionUID = 1;

  /** True where what the user gave is wrong, false where the cluster does not do as it should. */
  private final boolean mistake;

  KafkaFailure(String sentence, boolean mistake, Throwable cause) {
    super(sentence, cause);
    this.mistake = mistake;
  }

  /** What the user gave is wrong. */
  static KafkaFailure mistake(String sentence) {
    return new KafkaFailure(sentence, true, null);
  }

  public boolean isMistake() {
    return mistake;
  }
}
