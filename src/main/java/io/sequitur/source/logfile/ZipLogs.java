package io.sequitur.source.logfile;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The logs in a zip archive: every entry is one, but for those that are none. */
final class ZipLogs {
  private static final int MOST = 1000;

  private final LogFiles files;
  private final Path archive;
  private final String name;
  private final OpenOptions options;
  private final Closeable afterAll;

  /**
   * @param name of the archive for people
   * @param afterAll what to do when all of the logs are closed
   */
  ZipLogs(LogFiles files, Path archive, String name, OpenOptions options, Closeable afterAll) {
    this.files = files;
    this.archive = archive;
    this.name = name;
    this.options = options;
    this.afterAll = afterAll;
  }

  /** An archive from a stream is copied to a temporary file first: its list of entries is last. */
  static ZipLogs ofStream(LogFiles files, InputStream stream, String name, OpenOptions options)
      throws IOException {
    Path copy = Files.createTempFile("sequitur-", ".zip");
    copy.toFile().deleteOnExit();
    Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
    return new ZipLogs(files, copy, name, options, () -> Files.deleteIfExists(copy));
  }

  /**
   * Opens the entries. Those that are no logs are passed over, which a notice says.
   *
   * @throws UnreadableInput if none of them is one
   */
  List<OpenedLog> open() throws IOException {
    List<OpenedLog> logs = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    AtomicInteger open = new AtomicInteger();
    Closeable afterwards =
        () -> {
          if (open.decrementAndGet() == 0) {
            afterAll.close();
          }
        };
    UnreadableInput first = null;
    for (String entry : entries()) {
      LogSource source = new LogSource.OfEntry(archive, entry, name + "!" + entry);
      try {
        logs.add(files.open(source, topic(entry), options, afterwards));
        open.incrementAndGet();
      } catch (IOException e) {
        UnreadableInput why = Failures.opening(source.name(), e);
        first = first == null ? why : first;
        skipped.add(why.getMessage());
      }
    }
    if (logs.isEmpty()) {
      afterAll.close();
      throw first != null
          ? first
          : new UnreadableInput(
              UnreadableInput.Kind.UNREADABLE, name + " is a zip archive without files.");
    }
    skipped.forEach(why -> logs.getFirst().notice("Passed over: " + why));
    return logs;
  }

  /** The folder of an entry at the top is the archive itself. */
  private String topic(String entry) {
    String[] path = (fileName() + "/" + entry).split("/+");
    String folder = path[path.length - 2];
    return TopicNames.of(
        path[path.length - 1], path.length > 2 ? folder : TopicNames.withoutExtensions(folder));
  }

  private String fileName() {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private List<String> entries() throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        String file = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        boolean hidden = file.startsWith(".") || entry.getName().startsWith("__MACOSX");
        if (!entry.isDirectory() && !hidden) {
          names.add(entry.getName());
        }
      }
    }
    if (names.size() > MOST) {
      throw new UnreadableInput(
          UnreadableInput.Kind.UNREADABLE,
          name + " holds " + names.size() + " files; at most " + MOST + " are opened at once.");
    }
    return names;
  }
}
