package io.sequitur.source.logfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which columns a {@code kafka-console-consumer} was told to print, found out from what it printed.
 *
 * @param columns in their order; the last one takes the rest of the record
 * @param separator between columns
 * @param plausible false if too few of the sampled lines fit to be sure of the format
 */
record ConsoleLayout(List<ConsoleColumn> columns, byte separator, boolean plausible) {
  private static final int SAMPLED = 200;
  private static final List<ConsoleColumn> LABELLED =
      List.of(ConsoleColumn.values()).stream().filter(ConsoleColumn::isLabelled).toList();

  /** True if records start with a column that says what it is. */
  boolean isLabelled() {
    return columns.getFirst().isLabelled();
  }

  /** True if a record may start at this place. */
  boolean startsAt(byte[] data, int at, int to) {
    return columns.getFirst().label(data, at, to) >= 0;
  }

  /** The layout that the user names, in the columns' names. */
  static ConsoleLayout named(List<String> names) throws UnreadableInput {
    List<ConsoleColumn> columns = new ArrayList<>();
    for (String name : names) {
      ConsoleColumn column = ConsoleColumn.named(name);
      if (column == null) {
        throw new UnreadableInput(
            UnreadableInput.Kind.MISTAKE,
            "kafka-console-consumer prints no column "
                + name
                + "; its columns are timestamp, partition, offset, delivery, epoch, headers, key"
                + " and value.");
      }
      columns.add(column);
    }
    return new ConsoleLayout(List.copyOf(columns), (byte) '\t', true);
  }

  /** The layout that fits the sample, or {@code null} if none does. */
  static ConsoleLayout of(Sample sample) {
    byte[] data = sample.bytes();
    List<Sample.Range> lines = sample.lines(SAMPLED);
    Map<List<ConsoleColumn>, Integer> counts = new HashMap<>();
    for (Sample.Range line : lines) {
      List<ConsoleColumn> labelled = labelled(data, line, separator(data, line));
      counts.merge(labelled, labelled.isEmpty() ? 0 : 1, Integer::sum);
    }
    List<ConsoleColumn> labelled =
        counts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(List.of());
    return new ConsoleLayoutGuess(data, lines, labelled).layout();
  }

  /** The byte behind the first labelled column, which separates all of them. */
  static byte separator(byte[] data, Sample.Range line) {
    for (ConsoleColumn column : LABELLED) {
      int label = column.label(data, line.start(), line.end());
      if (label >= 0) {
        int i = line.start() + label;
        while (i < line.end() && isLabelValue(data[i])) {
          i++;
        }
        return i < line.end() ? data[i] : (byte) '\t';
      }
    }
    return '\t';
  }

  /** A number, or a word such as {@code NOT_PRESENT}. */
  private static boolean isLabelValue(byte c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '_' || c == '-';
  }

  /** The labelled columns with which a line starts. */
  static List<ConsoleColumn> labelled(byte[] data, Sample.Range line, byte separator) {
    List<ConsoleColumn> found = new ArrayList<>();
    int at = line.start();
    for (ConsoleColumn column : LABELLED) {
      if (at < line.end() && column.label(data, at, line.end()) >= 0) {
        found.add(column);
        at = Math.min(line.end(), Bytes.indexOf(data, at, line.end(), separator) + 1);
      }
    }
    return found;
  }
}
