package io.sequitur.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files. */
public interface FilePicker {
  /** Files to open; empty if the user changed their mind. */
  List<Path> logs();

  /** One file to read, such as a mapping. */
  Optional<Path> fileToRead(String title);

  /**
   * A file to write.
   *
   * @param suggestedName with its ending
   */
  Optional<Path> fileToWrite(String title, String suggestedName);
}
