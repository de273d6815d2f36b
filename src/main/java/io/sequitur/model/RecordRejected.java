package io.sequitur.model;

/** Thrown by a parser for input that is no readable record. Carries no stack trace: it is data. */
public final class RecordRejected extends Exception {
  private static final long serialVersionUID = 1L;
  private final RejectReason reason;

  /**
   * @param reason the counted reason
   * @param detail what exactly is wrong, one line
   */
  public RecordRejected(RejectReason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  /** The counted reason. */
  public RejectReason reason() {
    return reason;
  }
}
