package io.sequitur.source.logfile;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses a topic from the name of a file, or from its folder where the file's name says nothing,
 * such as {@code messages.json} or {@code part-0001.jsonl}.
 */
final class TopicNames {
  private static final Set<String> EXTENSIONS =
      Set.of(
          "jsonl", "ndjson", "json", "csv", "tsv", "txt", "log", "gz", "gzip", "zst", "zstd", "lz4",
          "zip", "out", "dump", "kcat");

  private static final Pattern SAYS_NOTHING =
      Pattern.compile(
          "(topic-)?(messages?|data|exports?|downloads?|dump|log|out|output|stdin)"
              + "([-_. (]*\\d[-_.:T)\\d]*Z?)?"
              + "|part([-_]?\\d+)?|[-_.:T\\d]+Z?",
          Pattern.CASE_INSENSITIVE);

  /** A partition's folder or file, as Kafka names it. */
  private static final Pattern PARTITION = Pattern.compile("(.+)-\\d{1,5}");

  private TopicNames() {}

  /**
   * The topic that a file's name or its folder suggests.
   *
   * @return {@code null} if neither says anything
   */
  static String of(Path path) {
    Path file = path.getFileName();
    Path parent = path.toAbsolutePath().normalize().getParent();
    Path folder = parent == null ? null : parent.getFileName();
    return of(file == null ? "" : file.toString(), folder == null ? "" : folder.toString());
  }

  /** As {@link #of(Path)}; the folder may be empty. */
  static String of(String file, String folder) {
    String name = withoutExtensions(file);
    if (!name.isEmpty() && !SAYS_NOTHING.matcher(name).matches()) {
      return name;
    }
    if (folder.isEmpty()) {
      return name.isEmpty() ? null : name;
    }
    Matcher partition = PARTITION.matcher(folder);
    return partition.matches() ? partition.group(1) : folder;
  }

  /** {@code orders.v1} of {@code orders.v1.jsonl.gz}. */
  static String withoutExtensions(String name) {
    int dot = name.lastIndexOf('.');
    while (dot > 0 && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))) {
      name = name.substring(0, dot);
      dot = name.lastIndexOf('.');
    }
    return name;
  }
}
