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
  private final String fact;
  private final boolean unrecognised;

  /**
   * @param sentence for people; ends with a full stop
   */
  public UnreadableInput(Kind kind, String sentence) {
    super(sentence);
    this.kind = kind;
    fact = sentence;
    unrecognised = false;
  }

  private UnreadableInput(String fact, String way) {
    super(fact + " " + way);
    kind = Kind.UNREADABLE;
    this.fact = fact;
    unrecognised = true;
  }

  /**
   * No format was recognised.
   *
   * @param fact a sentence
   * @param way a sentence that says what can be done on the command line
   */
  static UnreadableInput unrecognised(String fact, String way) {
    return new UnreadableInput(fact, way);
  }

  /** What is the matter, without the way out on the command line. */
  public String fact() {
    return fact;
  }

  /** True if no format was recognised, so that it helps to name one. */
  public boolean isUnrecognised() {
    return unrecognised;
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
