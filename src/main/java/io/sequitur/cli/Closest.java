package io.sequitur.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that a mistyped one may have meant. */
final class Closest {
  private Closest() {}

  /** Up to three names, the closest first; none if all are far off. */
  static List<String> to(String typed, Collection<String> names) {
    int limit = Math.max(1, typed.length() / 3);
    return names.stream()
        .filter(name -> distance(typed, name) <= limit)
        .sorted(Comparator.comparingInt((String name) -> distance(typed, name)))
        .limit(3)
        .toList();
  }

  /** Insertions, deletions and replacements between two texts, case aside (Levenshtein). */
  private static int distance(String a, String b) {
    String from = a.toLowerCase(Locale.ROOT);
    String to = b.toLowerCase(Locale.ROOT);
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
