package io.sequitur.source.logfile;

import java.nio.charset.StandardCharsets;

/** Makes stretches of unreadable input fit to be shown. */
public final class Samples {
  private Samples() {}

  /** The bytes as one line of text: control characters as pictures, bad UTF-8 replaced. */
  public static String of(byte[] data, int from, int to) {
    String text = new String(data, from, Math.max(0, to - from), StandardCharsets.UTF_8);
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ') {
        shown.append((char) (0x2400 + c));
      } else if (c == 0x7F) {
        shown.append('\u2421');
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }
}
