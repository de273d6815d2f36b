package io.sequitur.ui.canvas;

/**
 * The stretch of an axis that is in view, and how far it can be zoomed and panned. Immutable.
 *
 * @param min where the content starts
 * @param max where it ends
 * @param from where the view starts
 * @param to where it ends
 * @param least the shortest view
 */
public record Viewport(double min, double max, double from, double to, double least) {
  /** How much emptiness beyond the content may be in view, as a share of the view. */
  private static final double BEYOND = 0.5;

  /** How much longer than the content the view can get. */
  private static final double LONGEST = 1.5;

  /** A view of everything. */
  public static Viewport of(double min, double max, double least) {
    double end = max > min ? max : min + Math.max(least, 1);
    return new Viewport(min, end, min, end, Math.min(least, end - min));
  }

  /** How much is in view. */
  public double length() {
    return to - from;
  }

  /** True if exactly everything is in view. */
  public boolean isWhole() {
    return from == min && to == max;
  }

  /**
   * Zooms so that the position under the pointer stays where it is.
   *
   * @param factor above 1 shows less, larger
   * @param share where the pointer is, 0 at the left edge, 1 at the right
   */
  public Viewport zoom(double factor, double share) {
    double length = Math.clamp(length() / factor, least, Math.max(least, (max - min) * LONGEST));
    double fixed = from + share * length();
    return moved(fixed - share * length, length);
  }

  /** Moves the view by a share of its length, to the right if positive. */
  public Viewport pan(double share) {
    return moved(from + share * length(), length());
  }

  /** Everything. */
  public Viewport fit() {
    return new Viewport(min, max, min, max, least);
  }

  /** Shows a stretch, or as much around it as the shortest view needs. */
  public Viewport show(double newFrom, double newTo) {
    double length = Math.clamp(newTo - newFrom, least, Math.max(least, (max - min) * LONGEST));
    return moved((newFrom + newTo) / 2 - length / 2, length);
  }

  /** The same zoom, moved as little as needed for a position to be in view with some margin. */
  public Viewport reveal(double position) {
    double margin = 0.1 * length();
    if (position < from + margin) {
      return moved(position - margin, length());
    }
    return position > to - margin ? moved(position + margin - length(), length()) : this;
  }

  /** The view of content that grew: a view of everything stays one. */
  public Viewport content(double newMin, double newMax) {
    Viewport next = of(newMin, newMax, least);
    return isWhole() ? next : next.moved(from, length());
  }

  private Viewport moved(double start, double length) {
    double lowest = min - BEYOND * length;
    double highest = Math.max(lowest, max - (1 - BEYOND) * length);
    double at = Math.clamp(start, lowest, highest);
    return new Viewport(min, max, at, at + length, least);
  }
}
