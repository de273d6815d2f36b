package io.sequitur.source.logfile;

import java.util.List;
import java.util.function.Supplier;

/**
 * How one log of a format is read, after its sample was looked at.
 *
 * @param framing how it is cut into frames
 * @param scanner makes what finds the frames; {@code null} for {@link Framing#LINES}
 * @param parser makes parsers of frames, one per thread
 * @param notices what the user should know about logs of this kind
 * @param columns those of a table with a header row; empty for all else
 */
public record LogLayout(
    Framing framing,
    Supplier<FrameScanner> scanner,
    Supplier<FrameParser> parser,
    List<String> notices,
    List<LogColumn> columns) {
  public LogLayout {
    notices = List.copyOf(notices);
    columns = List.copyOf(columns);
  }

  /** Of what is no table. */
  public LogLayout(
      Framing framing,
      Supplier<FrameScanner> scanner,
      Supplier<FrameParser> parser,
      List<String> notices) {
    this(framing, scanner, parser, notices, List.of());
  }
}
