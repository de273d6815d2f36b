package io.sequitur.source.logfile;

/**
 * One format of recorded logs. Stateless and shared; how one log is read is in its {@link
 * LogLayout}.
 */
public interface LogFormat {
  /** The name used in reports and on the command line, such as {@code kcat}. */
  String name();

  /** The name for people. */
  String title();

  /**
   * True if the frames are JSON objects, so that a scanner of JSON bytes may read them in place of
   * the layout's parser.
   */
  boolean jsonFrames();

  /**
   * How well the sample fits, from its content alone.
   *
   * @return 0 (not at all) to 100 (certain)
   */
  int recognise(Sample sample);

  /**
   * How a log of this format is read.
   *
   * @throws UnreadableInput where the user's options make no sense for it
   */
  LogLayout layout(FormatContext context) throws UnreadableInput;
}
