package io.sequitur.session;

import io.sequitur.source.logfile.LogColumn;
import io.sequitur.source.logfile.OpenedLog;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether the columns that a user names are there. */
final class ColumnCheck {
  private static final int MOST_LISTED = 30;

  private ColumnCheck() {}

  /**
   * Of several tables it is enough that one of them has a column.
   *
   * @throws UserMistake where none has it, or there is no table at all
   */
  static void check(List<SourceRequest> requests, List<OpenedLog> logs) throws UserMistake {
    Set<String> named = new TreeSet<>();
    requests.forEach(request -> named.addAll(request.columns().keySet()));
    if (named.isEmpty() || logs.isEmpty()) {
      return;
    }
    List<LogColumn> columns = logs.stream().flatMap(log -> log.columns().stream()).toList();
    if (columns.isEmpty()) {
      throw new UserMistake(noTable(logs.getFirst()));
    }
    Set<String> titles =
        columns.stream()
            .map(column -> column.header().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    for (String title : named) {
      if (!titles.contains(title.toLowerCase(Locale.ROOT))) {
        throw new UserMistake(noColumn(title, logs, columns));
      }
    }
  }

  private static String noTable(OpenedLog log) {
    return log.name()
        + " is read as "
        + log.format().name()
        + ", which has no columns to name: leave the columns out, or say that it is csv or tsv.";
  }

  private static String noColumn(String title, List<OpenedLog> logs, List<LogColumn> columns) {
    String where = logs.size() == 1 ? logs.getFirst().name() + " has no" : "No file here has a";
    String there =
        columns.stream()
            .map(LogColumn::header)
            .distinct()
            .limit(MOST_LISTED)
            .collect(Collectors.joining(", "));
    return where + " column '" + title + "': there are " + there + ".";
  }
}
