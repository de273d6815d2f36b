package io.sequitur.ui.shell;

import io.sequitur.query.Completion;
import java.util.ArrayList;
import java.util.List;

/** Queries of before, the latest first; kept in the settings. */
final class QueryHistory {
  private static final int MOST = 20;
  private static final String NAME = "query.";

  private final Settings settings;

  QueryHistory(Settings settings) {
    this.settings = settings;
  }

  /** Remembers a query that was used. */
  void add(String query) {
    if (query.isBlank()) {
      return;
    }
    List<String> queries = new ArrayList<>(all());
    queries.remove(query.strip());
    queries.addFirst(query.strip());
    for (int i = 0; i < Math.min(MOST, queries.size()); i++) {
      settings.setText(NAME + i, queries.get(i));
    }
  }

  private List<String> all() {
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      String query = settings.text(NAME + i, "");
      if (!query.isEmpty()) {
        queries.add(query);
      }
    }
    return queries;
  }

  /** As proposals that replace all that is written. */
  List<Completion> proposals(String written) {
    return all().stream()
        .map(query -> new Completion(query, 0, written.length(), "used before"))
        .toList();
  }
}
