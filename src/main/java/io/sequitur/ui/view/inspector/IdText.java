package io.sequitur.ui.view.inspector;

/** Ids that are too long for a narrow column. */
final class IdText {
  private static final int WHOLE = 18;
  private static final int ENDS = 4;

  private IdText() {}

  /** {@code 5f0c…9b1e} for long ids; short ones are shown whole. */
  static String shorten(String id) {
    int length = id.codePointCount(0, id.length());
    if (length <= WHOLE) {
      return id;
    }
    int head = id.offsetByCodePoints(0, ENDS);
    int tail = id.offsetByCodePoints(id.length(), -ENDS);
    return id.substring(0, head) + '…' + id.substring(tail);
  }
}
