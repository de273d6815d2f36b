package io.sequitur.ui.view.inspector;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** Bytes in lines, as text or as hex, made line by line when asked for: there may be megabytes. */
final class BytesLines {
  /** Bytes shown as text; the rest is there as hex. */
  private static final int MOST_TEXT = 4 << 20;

  private static final int LONGEST_LINE = 120;
  private static final HexFormat HEX = HexFormat.of();

  private final byte[] bytes;
  private final boolean asHex;
  private final int perLine;
  private final String text;
  private final int[] starts;

  private BytesLines(byte[] bytes, boolean asHex, int perLine, String text, int[] starts) {
    this.bytes = bytes;
    this.asHex = asHex;
    this.perLine = perLine;
    this.text = text;
    this.starts = starts;
  }

  /** As hex with the characters beside it, so many bytes a line. */
  static BytesLines hex(byte[] bytes, int perLine) {
    return new BytesLines(bytes, true, perLine, "", new int[0]);
  }

  /** As UTF-8 text; long lines are broken. */
  static BytesLines text(byte[] bytes) {
    int shown = Math.min(bytes.length, MOST_TEXT);
    String text = new String(bytes, 0, shown, StandardCharsets.UTF_8);
    if (shown < bytes.length) {
      text += "\n… " + (bytes.length - shown) + " bytes more, shown as hex";
    }
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      starts.add(i);
      int end = text.indexOf('\n', i);
      int next = end < 0 ? text.length() : end + 1;
      next = Math.min(next, i + LONGEST_LINE);
      boolean split = next < text.length() && Character.isLowSurrogate(text.charAt(next));
      i = split ? next + 1 : next;
    }
    starts.add(text.length());
    int[] all = starts.stream().mapToInt(Integer::intValue).toArray();
    return new BytesLines(bytes, false, 0, text, all);
  }

  int size() {
    return asHex ? (bytes.length + perLine - 1) / perLine : Math.max(0, starts.length - 1);
  }

  /** One line. */
  String line(int index) {
    if (!asHex) {
      return text.substring(starts[index], starts[index + 1]).stripTrailing();
    }
    int from = index * perLine;
    int to = Math.min(bytes.length, from + perLine);
    StringBuilder line = new StringBuilder(HEX.toHexDigits(from, 6)).append("  ");
    for (int i = from; i < from + perLine; i++) {
      line.append(i < to ? HEX.toHexDigits(bytes[i]) : "  ");
      line.append((i - from) % 4 == 3 ? "  " : " ");
    }
    for (int i = from; i < to; i++) {
      char c = (char) (bytes[i] & 0xff);
      line.append(c >= 0x20 && c < 0x7f ? c : '·');
    }
    return line.toString();
  }

  /** All of it, for the clipboard. */
  String all() {
    if (!asHex) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    StringBuilder all = new StringBuilder();
    IntStream.range(0, size()).forEach(i -> all.append(line(i)).append('\n'));
    return all.toString();
  }
}
