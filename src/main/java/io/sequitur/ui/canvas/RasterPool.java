package io.sequitur.ui.canvas;

import io.sequitur.export.picture.Raster;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Rasters to be used again: megabytes each, and wanted sixty times a second. For any thread. */
public final class RasterPool {
  private static final int MOST = 3;

  private final ConcurrentLinkedQueue<Raster> free = new ConcurrentLinkedQueue<>();

  /** A raster of a size; what is in it is undefined. */
  Raster take(int width, int height) {
    Raster raster = free.poll();
    return raster != null && raster.width() == width && raster.height() == height
        ? raster
        : new Raster(width, height);
  }

  /** Gives back a raster that nobody will look at any more. */
  void give(Raster raster) {
    if (free.size() < MOST) {
      free.add(raster);
    }
  }
}
