package io.sequitur.source.logfile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a table's header row says.
 *
 * @param delimiter between fields
 * @param quoting whether fields may be quoted
 * @param headerRows rows before the first record
 * @param columns in their order
 * @param redpanda true for what Redpanda Console saves as CSV: commas are replaced by semicolons,
 *     nothing is quoted, headers are missing
 */
record CsvLayout(
    byte delimiter, boolean quoting, int headerRows, List<CsvColumn> columns, boolean redpanda) {
  private static final List<String> REDPANDA =
      List.of("timestamp", "partitionID", "offset", "key", "value");

  /** Excel's own first row, which names the delimiter. */
  private static final String SEPARATOR_ROW = "sep=";

  /**
   * Reads the header row.
   *
   * @param delimiters that may be used; the one that gives most columns is taken
   * @return {@code null} where the sample has no row
   */
  static CsvLayout of(Sample sample, String delimiters, OpenOptions options) {
    CsvLayout best = null;
    for (char delimiter : delimiters.toCharArray()) {
      CsvLayout layout = with(sample, (byte) delimiter, options);
      if (layout != null && (best == null || layout.columns.size() > best.columns.size())) {
        best = layout;
      }
    }
    return best;
  }

  private static CsvLayout with(Sample sample, byte delimiter, OpenOptions options) {
    int longest = options.limits().frame();
    List<Sample.Range> rows = sample.frames(new CsvScanner(longest, delimiter, true, 0), 2);
    if (rows.isEmpty()) {
      return options.columnNames().isEmpty()
          ? null
          : new CsvLayout(delimiter, true, 0, columns(options.columnNames(), options), false);
    }
    if (!options.columnNames().isEmpty()) {
      return new CsvLayout(delimiter, true, 0, columns(options.columnNames(), options), false);
    }
    boolean separatorRow = rows.size() > 1 && isSeparatorRow(sample, rows.getFirst(), delimiter);
    List<String> names = names(sample, rows.get(separatorRow ? 1 : 0), delimiter);
    boolean redpanda = names.size() >= 5 && names.subList(0, 5).equals(REDPANDA);
    return new CsvLayout(
        delimiter, !redpanda, separatorRow ? 2 : 1, columns(names, options), redpanda);
  }

  private static boolean isSeparatorRow(Sample sample, Sample.Range row, byte delimiter) {
    return sample.text(row).equalsIgnoreCase(SEPARATOR_ROW + (char) delimiter);
  }

  private static List<String> names(Sample sample, Sample.Range row, byte delimiter) {
    CsvRow fields = new CsvRow(delimiter, true);
    fields.split(sample.bytes(), row.start(), row.end());
    List<String> names = new ArrayList<>();
    for (int i = 0; i < fields.count(); i++) {
      names.add(new String(fields.bytes(i), StandardCharsets.UTF_8).trim());
    }
    return names;
  }

  /** What the user says goes before what another column's title suggests. */
  private static List<CsvColumn> columns(List<String> titles, OpenOptions options) {
    List<CsvColumn> columns = new ArrayList<>();
    List<CsvColumn> said = new ArrayList<>();
    for (String title : titles) {
      String name = renamed(title, options.columns());
      columns.add(CsvColumn.of(title, name == null ? title : name));
      if (name != null) {
        said.add(columns.getLast());
      }
    }
    columns.replaceAll(
        column ->
            said.stream().anyMatch(other -> other != column && other.isSame(column))
                    && !said.contains(column)
                ? column.withoutMeaning()
                : column);
    if (wrapped(columns)) { // a wrapper has no fields of the event beside its value, but headers
      columns.replaceAll(c -> said.contains(c) && c.isUnknown() ? c.asHeader() : c);
    }
    return List.copyOf(columns);
  }

  /** What the user calls the column of this title; {@code null} if nothing. */
  private static String renamed(String name, Map<String, String> renamed) {
    for (Map.Entry<String, String> entry : renamed.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(name)) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** The columns for people, empty where there is no header row. */
  List<LogColumn> logColumns() {
    return headerRows == 0 ? List.of() : columns.stream().map(CsvColumn::described).toList();
  }

  /** True if the columns are those of a record that wraps its event in a value. */
  boolean wrapped() {
    return wrapped(columns);
  }

  private static boolean wrapped(List<CsvColumn> columns) {
    boolean content = false;
    boolean place = false;
    for (CsvColumn column : columns) {
      switch (column.member()) {
        case VALUE, PAYLOAD -> content = true;
        case TOPIC, PARTITION, OFFSET, HEADERS -> place = true;
        case IDENTITY -> {
          return false;
        }
        default -> place |= column.header() != null;
      }
    }
    return content && place;
  }

  /** True if the header row looks like one: two or more names, each of them once. */
  boolean isPlausible() {
    List<String> names =
        columns.stream().map(column -> column.name().toLowerCase(Locale.ROOT)).toList();
    return names.size() > 1
        && names.stream().allMatch(CsvLayout::isName)
        && names.stream().distinct().count() == names.size();
  }

  private static boolean isName(String name) {
    return name.length() <= 80
        && name.codePoints().anyMatch(Character::isLetter)
        && name.codePoints()
            .allMatch(c -> Character.isLetterOrDigit(c) || " _.-$@/#():".indexOf(c) >= 0);
  }

  /** True if a column has a name by which records or events are known. */
  boolean hasKnownColumn() {
    return columns.stream().anyMatch(column -> !column.isUnknown());
  }
}
