package io.sequitur.source.logfile;

import java.io.IOException;

/**
 * Input that cannot be read at all, said in one clear sentence with the way out. It is no bug and
 * carries no stack trace.
 */
public final class UnreadableInput extends IOException {
  private static final long serialVersionUID = 1L;

  /** Whose fault it is, which decides the exit code. */
  public enum Kind {
    /** The user named something that is not there or makes no sense. */
    MISTAKE,
    /** The input is there but cannot be read: permission, a folder, not a known format. */
    UNREADABLE
  }

  private final Kind kind;

  /**
   * @param sentence for people; ends with a full stop
   */
  public UnreadableInput(Kind kind, String sentence) {
    super(sentence);
    this.kind = kind;
  }

  /** Whose fault it is. */
  public Kind kind() {
    return kind;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
