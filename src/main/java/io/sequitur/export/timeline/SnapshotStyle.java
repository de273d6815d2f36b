package io.sequitur.export.timeline;

/**
 * How a timeline is drawn into a file.
 *
 * @param dark on dark ground, else on light
 * @param width in pixels
 * @param foldGaps whether idle gaps are folded
 * @param adjusted whether times are adjusted by an estimate of clock skew
 * @param pngScale device pixels per pixel of a PNG
 */
public record SnapshotStyle(
    boolean dark, int width, boolean foldGaps, boolean adjusted, double pngScale) {
  /** Light, 1,200 pixels wide, gaps folded, times as recorded; PNG at twice the resolution. */
  public static final SnapshotStyle DEFAULT = new SnapshotStyle(false, 1200, true, false, 2);

  /** The same on dark or light ground. */
  public SnapshotStyle dark(boolean newDark) {
    return new SnapshotStyle(newDark, width, foldGaps, adjusted, pngScale);
  }
}
