package io.sequitur.source.logfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells headers, key and value apart, of which {@code kafka-console-consumer} does not say which it
 * prints.
 */
final class ConsoleLayoutGuess {
  /** Starts of header names that conventions use, by which one lone header is known. */
  private static final Set<String> KNOWN =
      Set.of(
          "ce_",
          "traceparent",
          "correlation",
          "causation",
          "event",
          "message",
          "kafka_",
          "axon",
          "nservicebus",
          "rbs2",
          "id:",
          "type:",
          "source:",
          "x-",
          "__typeid__",
          "content-type");

  private final byte[] data;
  private final List<Sample.Range> lines;
  private final List<ConsoleColumn> labelled;

  /** Where the unlabelled columns start and end, of each line that is a record. */
  private final List<Sample.Range> rests = new ArrayList<>();

  private byte separator = '\t';
  private boolean firstFits;

  ConsoleLayoutGuess(byte[] data, List<Sample.Range> lines, List<ConsoleColumn> labelled) {
    this.data = data;
    this.lines = lines;
    this.labelled = labelled;
  }

  /** The layout, or {@code null} where the lines are nothing that the program prints. */
  ConsoleLayout layout() {
    for (Sample.Range line : lines) {
      byte found = ConsoleLayout.separator(data, line);
      if (ConsoleLayout.labelled(data, line, found).equals(labelled)) {
        separator = found;
        firstFits |= line.equals(lines.getFirst());
        rests.add(new Sample.Range(skip(line, found), line.end()));
      }
    }
    int unlabelled = usualColumns();
    if (labelled.isEmpty() && (unlabelled < 2 || !endWithJson())) {
      return null;
    }
    List<ConsoleColumn> columns = new ArrayList<>(labelled);
    if (unlabelled > 1 && hasHeaders(unlabelled)) {
      columns.add(ConsoleColumn.HEADERS);
      unlabelled--;
    }
    if (unlabelled > 1) {
      columns.add(ConsoleColumn.KEY);
    }
    if (unlabelled > 0) {
      columns.add(ConsoleColumn.VALUE);
    }
    return new ConsoleLayout(List.copyOf(columns), separator, isPlausible());
  }

  /** Lines between records may be values of several lines, but then a record comes first. */
  private boolean isPlausible() {
    return firstFits || rests.size() * 5 >= lines.size();
  }

  private int skip(Sample.Range line, byte found) {
    int at = line.start();
    for (int i = 0; i < labelled.size(); i++) {
      at = Math.min(line.end() + 1, Bytes.indexOf(data, at, line.end(), found) + 1);
    }
    return at;
  }

  /** The least number of unlabelled columns that at least a tenth of the records have. */
  private int usualColumns() {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    for (Sample.Range rest : rests) {
      int columns = rest.start() > rest.end() ? 0 : 1;
      for (int i = rest.start(); i < rest.end(); i++) {
        columns += data[i] == separator ? 1 : 0;
      }
      counts.merge(Math.min(columns, 3), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .filter(count -> count.getValue() * 10 >= rests.size())
        .mapToInt(java.util.Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }

  private boolean hasHeaders(int unlabelled) {
    boolean known = unlabelled == 3;
    for (Sample.Range rest : rests) {
      int end = Bytes.indexOf(data, rest.start(), rest.end(), separator);
      if (!ConsoleHeaders.matches(data, rest.start(), end)) {
        return false;
      }
      known |= ConsoleHeaders.isNone(data, rest.start(), end);
      known |= ConsoleHeaders.parse(data, rest.start(), end).size() > 1;
      known |= isKnownHeader(rest.start(), end);
    }
    return known;
  }

  private boolean isKnownHeader(int from, int to) {
    String start =
        new String(data, from, Math.min(20, to - from), java.nio.charset.StandardCharsets.UTF_8)
            .toLowerCase(Locale.ROOT);
    return KNOWN.stream().anyMatch(start::startsWith);
  }

  /** True if all lines but few end with a JSON object or with {@code null}. */
  private boolean endWithJson() {
    int json = 0;
    for (Sample.Range rest : rests) {
      int last = Bytes.lastIndexOf(data, rest.start(), rest.end(), separator) + 1;
      String text =
          new String(data, last, rest.end() - last, java.nio.charset.StandardCharsets.UTF_8);
      boolean object = text.startsWith("{") && text.endsWith("}");
      json += last > 0 && (object || "null".equals(text)) ? 1 : 0;
      if (rest == rests.getFirst() && json == 0) {
        return false; // the names of a header row
      }
    }
    return json > 0 && json * 10 >= rests.size() * 9;
  }
}
