package io.sequitur.export.timeline;

import java.util.Locale;

/** The number in a pill, short: {@code ×12}, {@code ×3.4k}. */
final class PillText {
  private PillText() {}

  static String of(int count) {
    if (count < 1000) {
      return "×" + count;
    }
    if (count < 100_000) {
      return String.format(Locale.ROOT, "×%.1fk", count / 1000.0);
    }
    return count < 1_000_000
        ? "×" + count / 1000 + "k"
        : String.format(Locale.ROOT, "×%.1fM", count / 1e6);
  }
}
