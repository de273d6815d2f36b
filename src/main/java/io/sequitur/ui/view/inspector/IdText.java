package io.sequitur.ui.view.inspector;

/** Ids that are too long for a narrow column. */
final class IdText {
  private static final int WHOLE = 18;
  private static final int ENDS = 4;
  private static final int MOST = 120;

  private IdText() {}

  /** {@code 5f0c…9b1e} for long ids; short ones are shown whole. */
  static String shorten(String id) {
    return shorten(id, WHOLE, ENDS);
  }

  /** A name that may take a few lines; of a longer one the middle is left out. */
  static String bounded(String name) {
    return shorten(name, MOST, MOST / 2);
  }

  private static String shorten(String text, int most, int ends) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    int head = text.offsetByCodePoints(0, ends);
    int tail = text.offsetByCodePoints(text.length(), -ends);
    return text.substring(0, head) + '…' + text.substring(tail);
  }
}
