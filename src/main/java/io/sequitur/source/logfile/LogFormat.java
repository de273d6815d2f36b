package io.sequitur.source.logfile;

/**
 * One format of recorded logs: how its bytes are framed and how a frame is read. Stateless and
 * shared; everything about one log is in its {@link FormatContext}.
 */
public interface LogFormat {
  /** The name used in reports and on the command line, such as {@code kcat}. */
  String name();

  /** The name for people. */
  String title();

  /**
   * True if the frames are JSON objects, so that a scanner of JSON bytes may read them in place of
   * {@link #parser}.
   */
  boolean jsonFrames();

  /**
   * How well the sample fits, from its content alone.
   *
   * @return 0 (not at all) to 100 (certain)
   */
  int recognise(Sample sample);

  /** How a log of this format is cut into frames. */
  Framing framing(FormatContext context);

  /** A parser of frames, for use by one thread. */
  FrameParser parser(FormatContext context);
}
