package io.sequitur.decode;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that a mistyped one may have meant. */
final class Closest {
  private Closest() {}

  /** Up to two names, the closest first; none if all are far off. */
  static List<String> to(String typed, List<String> names) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    int limit = Math.max(2, wanted.length() / 3);
    return names.stream()
        .filter(name -> distance(wanted, name) <= limit)
        .sorted(Comparator.comparingInt(name -> distance(wanted, name)))
        .limit(2)
        .toList();
  }

  /** Edits between two texts (Levenshtein); a name that starts with what was typed is close. */
  private static int distance(String typed, String original) {
    String name = original.toLowerCase(Locale.ROOT);
    if (typed.length() >= 3 && (name.startsWith(typed) || typed.startsWith(name))) {
      return 1;
    }
    int[] row = new int[name.length() + 1];
    for (int j = 0; j <= name.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= typed.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= name.length(); j++) {
        int replaced = diagonal + (typed.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[name.length()];
  }
}
