package io.sequitur.export.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which labels were written where, so that a row of equal events is named once and not at each dot.
 */
final class Repeats {
  /** In a row of equal events the name stands again after this many pixels. */
  private static final double AGAIN = 240;

  private final Frame frame;
  private final Map<String, List<Spot>> written = new HashMap<>();
  private final Map<Spot, Integer> rowOf = new HashMap<>();

  Repeats(Frame frame) {
    this.frame = frame;
  }

  /** Notes the next spot of a lane, from left to right, and whether it continues a row. */
  void row(Spot spot, int row) {
    rowOf.put(spot, row);
  }

  /**
   * True if the text stands nearby in the same lane already: where it would stand side by side with
   * itself, or at another spot of the same row.
   */
  boolean isRepeat(String text, Spot spot, double width) {
    for (Spot other : written.getOrDefault(key(text, spot), List.of())) {
      double distance = Math.abs(other.x() - spot.x());
      Integer row = rowOf.get(spot);
      boolean sameRow = row != null && row.equals(rowOf.get(other));
      if (distance < (sameRow ? AGAIN * frame.scale : 1.4 * width)) {
        return true;
      }
    }
    return false;
  }

  /** Notes that a text was written at a spot. */
  void note(String text, Spot spot) {
    written.computeIfAbsent(key(text, spot), t -> new ArrayList<>()).add(spot);
  }

  private static String key(String text, Spot spot) {
    return spot.lane() + " " + text;
  }
}
