package io.sequitur.source.logfile;

import io.sequitur.model.RecordRejected;
import io.sequitur.model.Reject;
import java.nio.charset.StandardCharsets;

/** Makes stretches of unreadable input fit to be shown. */
public final class Samples {
  private Samples() {}

  /** Bytes of unreadable input that are shown. */
  public static final int LENGTH = 200;

  /**
   * What is kept of a frame that the parser has rejected.
   *
   * @param framesBefore frames before the chunk's first, so that the number counts from 1 in the
   *     log; -1 to have it count from 0 in the chunk
   */
  public static Reject reject(
      Chunk chunk, FrameCursor cursor, long framesBefore, RecordRejected why) {
    int to = Math.min(cursor.end(), cursor.start() + LENGTH);
    return new Reject(
        why.reason(),
        framesBefore + 1 + cursor.frame(),
        chunk.position + cursor.start(),
        why.getMessage(),
        of(chunk.data, cursor.start(), to));
  }

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
