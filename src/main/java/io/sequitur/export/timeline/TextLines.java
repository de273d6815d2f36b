package io.sequitur.export.timeline;

import io.sequitur.export.picture.PictureFont;
import io.sequitur.export.picture.TextMeasure;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines. */
final class TextLines {
  private TextLines() {}

  /** Lines no wider than {@code width}; at most {@code most} of them, the last one shortened. */
  static List<String> wrap(
      String text, PictureFont font, double width, int most, TextMeasure measure) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && measure.width(longer, font) > width) {
        lines.add(line.toString());
        line.setLength(0);
        longer = word;
      }
      line.setLength(0);
      line.append(longer);
    }
    lines.add(line.toString());
    if (lines.size() > most) {
      String rest = String.join(" ", lines.subList(most - 1, lines.size()));
      lines = new ArrayList<>(lines.subList(0, most - 1));
      lines.add(rest);
    }
    return lines.stream().map(l -> measure.elide(l, font, width)).toList();
  }
}
