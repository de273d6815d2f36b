package io.sequitur.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lays out lines of text: headings, wrapped paragraphs, aligned tables. */
final class TextPage {
  /** Columns of a page. */
  static final int WIDTH = 100;

  private static final int NARROWEST = 24;
  private static final String GAP = "  ";

  private final StringBuilder text = new StringBuilder();

  /** A heading, after an empty line. */
  void heading(String title) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append(title).append('\n').append("─".repeat(title.length())).append('\n');
  }

  /** An empty line. */
  void blank() {
    text.append('\n');
  }

  /** A paragraph: wrapped, further lines further in by {@code hanging}. */
  void paragraph(int indent, int hanging, String content) {
    int in = indent;
    for (String line : wrap(Visible.text(content), WIDTH - indent - hanging, hanging)) {
      text.append(" ".repeat(in)).append(line).append('\n');
      in = indent + hanging;
    }
  }

  /** A paragraph after a bullet. */
  void bullet(int indent, String content) {
    paragraph(indent, 2, "• " + content);
  }

  /** A line to be copied: neither wrapped nor cut. */
  void verbatim(int indent, String line) {
    text.append(" ".repeat(indent)).append(Visible.text(line)).append('\n');
  }

  /**
   * A table of rows of cells, two blanks between columns. The last column is wrapped, the others
   * are as wide as they need.
   *
   * @param right columns that are aligned to the right
   */
  void table(int indent, List<List<String>> rows, Integer... right) {
    List<List<String>> shown = new ArrayList<>();
    rows.forEach(row -> shown.add(row.stream().map(Visible::text).toList()));
    int columns = shown.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : shown) {
      for (int c = 0; c < row.size(); c++) {
        widths[c] = Math.max(widths[c], row.get(c).length());
      }
    }
    List<Integer> toTheRight = Arrays.asList(right);
    shown.forEach(row -> row(indent, row, widths, toTheRight));
  }

  private void row(int indent, List<String> row, int[] widths, List<Integer> right) {
    StringBuilder line = new StringBuilder(" ".repeat(indent));
    int last = row.size() - 1;
    for (int c = 0; c < last; c++) {
      line.append(pad(row.get(c), widths[c], right.contains(c))).append(GAP);
    }
    String end = row.get(last);
    int room = WIDTH - line.length();
    if (right.contains(last)) {
      end = pad(end, widths[last], true);
    }
    if (end.length() <= room || room < NARROWEST) {
      text.append(line.append(end).toString().stripTrailing()).append('\n');
      return;
    }
    String before = line.toString();
    for (String part : wrap(end, room, 0)) {
      text.append(before).append(part).append('\n');
      before = " ".repeat(before.length());
    }
  }

  private static String pad(String cell, int width, boolean right) {
    String blanks = " ".repeat(Math.max(0, width - cell.length()));
    return right ? blanks + cell : cell + blanks;
  }

  /**
   * Lines of at most {@code width} characters, the first {@code extra} longer. Words longer than a
   * line are cut.
   */
  private static List<String> wrap(String content, int width, int extra) {
    List<String> lines = new ArrayList<>();
    String rest = content.strip();
    int room = width + extra;
    while (rest.length() > room) {
      int end = lastBreak(rest, room);
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).strip();
      room = width;
    }
    lines.add(rest);
    return lines;
  }

  /** Before a blank; where a word is longer than a line, after a comma or bracket, as in shapes. */
  private static int lastBreak(String content, int room) {
    int blank = content.lastIndexOf(' ', room);
    if (blank > 0) {
      return blank;
    }
    for (int i = room; i > room / 2; i--) {
      if (",()".indexOf(content.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return room;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
