package io.sequitur.report;

/**
 * Makes untrusted text fit for terminals: whatever could move the cursor, change colours, forge
 * lines or reverse the reading direction is shown instead of obeyed.
 */
public final class Visible {
  private Visible() {}

  /**
   * The text with control characters as pictures (␛ for escape), those that have none as {@code
   * \u009b}; everything else as it is.
   */
  public static String text(String text) {
    if (text.chars().noneMatch(c -> isControl((char) c))) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ') {
        shown.append((char) (0x2400 + c));
      } else if (c == 0x7f) {
        shown.append('\u2421');
      } else if (isControl(c)) {
        shown.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  private static boolean isControl(char c) {
    return c < ' ' || isControlBeyondAscii(c);
  }

  /** Delete, C1 controls, line and paragraph separators, and marks that set the direction. */
  static boolean isControlBeyondAscii(int c) {
    return (c >= 0x7f && c <= 0x9f)
        || c == 0x061c
        || c == 0x200e
        || c == 0x200f
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xfeff;
  }
}
