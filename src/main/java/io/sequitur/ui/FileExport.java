package io.sequitur.ui;

import io.sequitur.session.Snapshot;
import io.sequitur.session.SourceRequest;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes a file as a whole or not at all, and never over a log that is open. */
final class FileExport {
  /**
   * What is exported.
   *
   * @param snapshot everything
   * @param chain the selected chain, or -1
   * @param dark how the window looks
   */
  record View(Snapshot snapshot, int chain, boolean dark) {}

  /** Makes a file's content. */
  interface Content {
    void write(Path file, View view) throws IOException;
  }

  private FileExport() {}

  /**
   * Writes to a file beside the wanted one, then puts it in its place.
   *
   * @param opened logs that must not be overwritten
   * @throws IOException with a sentence for people
   */
  static void write(Path file, List<SourceRequest> opened, View view, Content content)
      throws IOException {
    for (SourceRequest request : opened) {
      if (request.path() != null && Files.exists(file) && isSame(request.path(), file)) {
        throw new IOException(file + " is the log that is open. Choose another file.");
      }
    }
    // The ending decides the format of pictures, so the draft keeps it.
    Path target = file.toAbsolutePath();
    Path draft = target.resolveSibling(".part-" + target.getFileName());
    try {
      content.write(draft, view);
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (FileSystemException e) {
      String why = e.getReason() == null ? "it may not be written there" : e.getReason();
      throw new IOException(file + " cannot be written: " + why + ". Choose another folder.", e);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static boolean isSame(Path a, Path b) throws IOException {
    return Files.exists(a) && Files.isSameFile(a, b);
  }
}
