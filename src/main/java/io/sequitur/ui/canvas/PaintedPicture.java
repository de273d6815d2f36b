package io.sequitur.ui.canvas;

import io.sequitur.export.picture.Picture;
import io.sequitur.export.picture.Raster;
import io.sequitur.export.picture.RasterPainter;
import java.util.List;

/**
 * A picture drawn into pixels, ready to be shown. Painting is done off the JavaFX thread; texts,
 * which JavaFX draws, are left over.
 *
 * @param picture what was painted
 * @param raster its shapes
 * @param texts its texts
 * @param scale device pixels per pixel
 */
public record PaintedPicture(
    Picture picture, Raster raster, List<RasterPainter.ClippedText> texts, double scale) {
  /**
   * Draws a picture. For any thread.
   *
   * @param pool that of the canvas which will show it
   */
  public static PaintedPicture paint(Picture picture, double scale, RasterPool pool) {
    int width = (int) Math.max(1, Math.ceil(picture.width() * scale));
    int height = (int) Math.max(1, Math.ceil(picture.height() * scale));
    Raster raster = pool.take(width, height);
    var texts = new RasterPainter(raster, scale, 0, 0).paint(picture);
    return new PaintedPicture(picture, raster, List.copyOf(texts), scale);
  }
}
