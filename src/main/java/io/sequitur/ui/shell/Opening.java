package io.sequitur.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The ways to open logs, for the start page, menus and drops. */
public interface Opening {
  /** Asks for files, then shows their preview. */
  void choose();

  /** Shows how files would be read, to be confirmed. */
  void preview(List<Path> files);

  /** Asks for a cluster and its topics, then follows them. */
  void connect();

  /** Opens a file at once, everything detected. */
  void open(Path file);

  /** A log that comes with the program, if it is there. */
  Optional<Path> sample();
}
