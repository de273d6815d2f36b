package io.sequitur.export.picture;

/** Which point of a text its x names. */
public enum Anchor {
  START(0),
  MIDDLE(0.5),
  END(1);

  private final double share;

  Anchor(double share) {
    this.share = share;
  }

  /** Where a text of a width starts if it is anchored at {@code x}. */
  public double left(double x, double width) {
    return x - share * width;
  }
}
