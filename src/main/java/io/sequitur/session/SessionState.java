package io.sequitur.session;

/** Where a session stands. */
public enum SessionState {
  /** Sources are being read; snapshots are partial. */
  LOADING,
  /** All sources were read (or failed, which their summaries say). */
  COMPLETE,
  /** The user stopped reading; what was read is there. */
  CANCELLED
}
