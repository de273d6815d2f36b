package io.sequitur.export.picture;

import java.util.Arrays;

/**
 * An array of pixels and the few things that are drawn into it: rectangles, discs, rings, rounded
 * boxes and polylines, anti-aliased by the distance of a pixel's middle from the outline. Made for
 * pictures with many links, which graphics libraries draw ten times slower in software. Pixels are
 * premultiplied {@code 0xAARRGGBB}. For one thread at a time.
 */
public final class Raster {
  private static final double REACH = 0.5;

  private final int width;
  private final int height;
  private final int[] pixels;
  private int clipLeft;
  private int clipTop;
  private int clipRight;
  private int clipBottom;

  /** Coverage (0 to 255) of the outline that is being drawn; 0 everywhere in between. */
  private final byte[] coverage;

  private int[] touched = new int[4096];
  private int touchedCount;

  /** A transparent raster. */
  public Raster(int width, int height) {
    this.width = width;
    this.height = height;
    pixels = new int[width * height];
    coverage = new byte[width * height];
    clip(0, 0, width, height);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The pixels, row by row from the top; shared, not a copy. */
  @SuppressWarnings("EI_EXPOSE_REP")
  public int[] pixels() {
    return pixels;
  }

  /** Draws only inside a rectangle from now on. */
  public void clip(int left, int top, int right, int bottom) {
    clipLeft = Math.clamp(left, 0, width);
    clipTop = Math.clamp(top, 0, height);
    clipRight = Math.clamp(right, clipLeft, width);
    clipBottom = Math.clamp(bottom, clipTop, height);
  }

  /** Makes every pixel one colour. */
  public void clear(int argb) {
    Arrays.fill(pixels, premultiplied(argb, 255));
  }

  /** Fills whole pixels. */
  public void fill(int left, int top, int right, int bottom, int argb) {
    int x0 = Math.max(left, clipLeft);
    int x1 = Math.min(right, clipRight);
    int y0 = Math.max(top, clipTop);
    int y1 = Math.min(bottom, clipBottom);
    int source = premultiplied(argb, 255);
    if (x0 >= x1) {
      return;
    }
    for (int y = y0; y < y1; y++) {
      if (source >>> 24 == 255) {
        Arrays.fill(pixels, y * width + x0, y * width + x1, source);
      } else {
        for (int i = y * width + x0; i < y * width + x1; i++) {
          pixels[i] = over(source, pixels[i]);
        }
      }
    }
  }

  /** Draws a disc. */
  public void disc(double x, double y, double radius, int argb) {
    ring(x, y, radius / 2, radius, argb);
  }

  /** Draws a circle whose line is {@code thickness} wide and has its middle at {@code radius}. */
  public void ring(double x, double y, double radius, double thickness, int argb) {
    double outer = radius + thickness / 2 + 1;
    int x1 = Math.min(clipRight, (int) Math.ceil(x + outer));
    int y1 = Math.min(clipBottom, (int) Math.ceil(y + outer));
    for (int py = Math.max(clipTop, (int) Math.floor(y - outer)); py < y1; py++) {
      for (int px = Math.max(clipLeft, (int) Math.floor(x - outer)); px < x1; px++) {
        double distance = Math.hypot(px + 0.5 - x, py + 0.5 - y);
        blend(py * width + px, argb, thickness / 2 - Math.abs(distance - radius));
      }
    }
  }

  /** Fills a rectangle with round corners. */
  public void box(double x, double y, double w, double h, double radius, int argb) {
    boxes(x, y, w, h, radius, argb, Double.NaN);
  }

  /** Draws the outline of a rectangle with round corners; the line lies half outside. */
  public void boxOutline(
      double x, double y, double w, double h, double radius, double thickness, int argb) {
    boxes(x, y, w, h, radius, argb, thickness / 2);
  }

  private void boxes(double x, double y, double w, double h, double radius, int argb, double half) {
    double r = Math.min(radius, Math.min(w, h) / 2);
    double margin = Double.isNaN(half) ? 1 : half + 1;
    int x1 = Math.min(clipRight, (int) Math.ceil(x + w + margin));
    int y1 = Math.min(clipBottom, (int) Math.ceil(y + h + margin));
    for (int py = Math.max(clipTop, (int) Math.floor(y - margin)); py < y1; py++) {
      double qy = Math.abs(py + 0.5 - y - h / 2) - h / 2 + r;
      for (int px = Math.max(clipLeft, (int) Math.floor(x - margin)); px < x1; px++) {
        double qx = Math.abs(px + 0.5 - x - w / 2) - w / 2 + r;
        double outside = Math.hypot(Math.max(qx, 0), Math.max(qy, 0));
        double distance = outside + Math.min(Math.max(qx, qy), 0) - r;
        double inside = Double.isNaN(half) ? -distance : half - Math.abs(distance);
        blend(py * width + px, argb, inside);
      }
    }
  }

  /**
   * Draws a line through points; where it overlaps itself it is drawn once.
   *
   * @param points x and y by turns
   * @param count how many points
   * @param on length of a dash, 0 for a whole line
   * @param off length of a gap
   */
  public void polyline(
      double[] points, int count, double thickness, int argb, double on, double off) {
    double half = thickness / 2;
    double phase = 0;
    for (int i = 0; i + 1 < count; i++) {
      double x1 = points[2 * i];
      double y1 = points[2 * i + 1];
      double x2 = points[2 * i + 2];
      double y2 = points[2 * i + 3];
      if (on <= 0) {
        segment(x1, y1, x2, y2, half);
      } else {
        phase = dashes(x1, y1, x2, y2, half, on, off, phase);
      }
    }
    for (int i = 0; i < touchedCount; i++) {
      int at = touched[i];
      pixels[at] = over(premultiplied(argb, coverage[at] & 0xff), pixels[at]);
      coverage[at] = 0;
    }
    touchedCount = 0;
  }

  private double dashes(
      double x1, double y1, double x2, double y2, double half, double on, double off, double at) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    if (length == 0 || length > 1e5) {
      return at;
    }
    double phase = at % (on + off);
    for (double from = -phase; from < length; from += on + off) {
      double a = Math.max(0, from) / length;
      double b = Math.min(length, from + on) / length;
      if (b > a) {
        segment(
            x1 + a * (x2 - x1), y1 + a * (y2 - y1), x1 + b * (x2 - x1), y1 + b * (y2 - y1), half);
      }
    }
    return phase + length;
  }

  private void segment(double x1, double y1, double x2, double y2, double half) {
    boolean flat = Math.abs(x2 - x1) >= Math.abs(y2 - y1);
    double a1 = flat ? x1 : y1;
    double a2 = flat ? x2 : y2;
    double b1 = flat ? y1 : x1;
    double b2 = flat ? y2 : x2;
    double reach = half + 1;
    int low = flat ? clipLeft : clipTop;
    int high = flat ? clipRight : clipBottom;
    int from = (int) Math.max(low, Math.floor(Math.min(a1, a2) - reach));
    int to = (int) Math.min(high, Math.ceil(Math.max(a1, a2) + reach));
    double slope = a2 == a1 ? 0 : (b2 - b1) / (a2 - a1);
    double span = reach * Math.sqrt(1 + slope * slope);
    double lengthSquared = (a2 - a1) * (a2 - a1) + (b2 - b1) * (b2 - b1);
    for (int a = from; a < to; a++) {
      double middle = Math.clamp(a + 0.5, Math.min(a1, a2), Math.max(a1, a2));
      double b = b1 + slope * (middle - a1);
      int first = (int) Math.max(flat ? clipTop : clipLeft, Math.floor(b - span));
      int last = (int) Math.min(flat ? clipBottom : clipRight, Math.ceil(b + span));
      for (int c = first; c < last; c++) {
        double da = a + 0.5 - a1;
        double db = c + 0.5 - b1;
        double t = lengthSquared == 0 ? 0 : (da * (a2 - a1) + db * (b2 - b1)) / lengthSquared;
        t = Math.clamp(t, 0, 1);
        double ea = da - t * (a2 - a1);
        double eb = db - t * (b2 - b1);
        cover(flat ? c * width + a : a * width + c, half - Math.sqrt(ea * ea + eb * eb));
      }
    }
  }

  private void cover(int at, double inside) {
    if (inside <= -REACH) {
      return;
    }
    int value = (int) Math.round(255 * Math.min(1, inside + REACH));
    int before = coverage[at] & 0xff;
    if (value <= before) {
      return;
    }
    if (before == 0) {
      if (touchedCount == touched.length) {
        touched = Arrays.copyOf(touched, touchedCount * 2);
      }
      touched[touchedCount++] = at;
    }
    coverage[at] = (byte) value;
  }

  private void blend(int at, int argb, double inside) {
    if (inside > -REACH) {
      int value = (int) Math.round(255 * Math.min(1, inside + REACH));
      pixels[at] = over(premultiplied(argb, value), pixels[at]);
    }
  }

  private static int premultiplied(int argb, int coverage) {
    int a = (argb >>> 24) * coverage / 255;
    if (a == 255) {
      return argb;
    }
    int r = (argb >> 16 & 0xff) * a / 255;
    int g = (argb >> 8 & 0xff) * a / 255;
    int b = (argb & 0xff) * a / 255;
    return a << 24 | r << 16 | g << 8 | b;
  }

  /** Source over destination (Porter and Duff 1984), both premultiplied. */
  private static int over(int source, int destination) {
    int rest = 255 - (source >>> 24);
    int redBlue = share(destination & 0xff00ff, rest);
    int alphaGreen = share(destination >>> 8 & 0xff00ff, rest) << 8;
    return source + (redBlue | alphaGreen);
  }

  /** Two channels, multiplied by {@code rest / 255} and rounded exactly. */
  private static int share(int channels, int rest) {
    int product = channels * rest + 0x800080;
    return (product + (product >>> 8 & 0xff00ff)) >>> 8 & 0xff00ff;
  }
}
