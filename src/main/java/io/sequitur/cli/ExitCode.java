package io.sequitur.cli;

/** What the command line tells its caller. */
public final class ExitCode {
  /** All done. */
  public static final int DONE = 0;

  /** A finding of the severity of {@code --fail-on}, or above. */
  public static final int FAILED = 1;

  /** The user's mistake: something is not there or makes no sense. */
  public static final int MISTAKE = 2;

  /** Input that could not be read, or not to its end. */
  public static final int UNREADABLE = 3;

  /** A defect of the program. */
  public static final int DEFECT = 70;

  private ExitCode() {}
}
