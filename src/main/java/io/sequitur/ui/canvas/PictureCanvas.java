package io.sequitur.ui.canvas;

import io.sequitur.export.picture.Anchor;
import io.sequitur.export.picture.BundledMeasure;
import io.sequitur.export.picture.Mark;
import io.sequitur.export.picture.PictureFont;
import io.sequitur.export.picture.RasterPainter.ClippedText;
import io.sequitur.export.picture.Shape;
import io.sequitur.export.picture.TextMeasure;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/**
 * Shows a {@link PaintedPicture}: copies its pixels in one go and writes its texts, at most once a
 * pulse. As large as its parent makes it.
 */
public final class PictureCanvas extends Region {
  private static final double REACH = 5;

  private final Canvas canvas = new Canvas();
  private final RasterPool pool = new RasterPool();
  private final PulseTask redraw = new PulseTask(this::draw);
  private final TextMeasure measure = new BundledMeasure();
  private final HitTest hitTest = new HitTest(measure, REACH);
  private final Map<PictureFont, Font> fonts = new HashMap<>();
  private final Map<Integer, Color> colors = new HashMap<>();
  private Consumer<GraphicsContext> overlay = g -> {};
  private PaintedPicture shown;
  private WritableImage image;
  private PixelBuffer<IntBuffer> pixels;
  private boolean changed;

  public PictureCanvas() {
    getChildren().add(canvas);
    getStyleClass().add("picture-canvas");
    setMinSize(0, 0);
    widthProperty().addListener(o -> redraw.request());
    heightProperty().addListener(o -> redraw.request());
  }

  /** Shows a picture from the next pulse on; {@code null} for nothing. */
  public void show(PaintedPicture picture) {
    if (shown != null && shown != picture) {
      pool.give(shown.raster());
    }
    shown = picture;
    changed = true;
    redraw.request();
  }

  /** Where to take rasters from for pictures that are shown here. */
  public RasterPool pool() {
    return pool;
  }

  /** The picture that is shown, {@code null} for none. */
  public PaintedPicture shown() {
    return shown;
  }

  /** Draws over the picture whenever it is drawn: what follows the pointer. */
  public void setOverlay(Consumer<GraphicsContext> painter) {
    overlay = painter;
  }

  /** Asks for the overlay to be drawn again. */
  public void redraw() {
    redraw.request();
  }

  /** What lies at a point, {@code null} for nothing that is marked. */
  public Mark markAt(double x, double y) {
    return shown == null ? null : hitTest.at(shown.picture(), x, y);
  }

  /** Device pixels per pixel of the screen that this is on. */
  public double outputScale() {
    boolean known = getScene() != null && getScene().getWindow() != null;
    return known ? Math.max(1, getScene().getWindow().getOutputScaleX()) : 1;
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(Math.floor(getWidth()));
    canvas.setHeight(Math.floor(getHeight()));
    redraw.request();
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (shown == null) {
      return;
    }
    upload();
    g.setImageSmoothing(false);
    double scale = shown.scale();
    g.drawImage(image, 0, 0, image.getWidth() / scale, image.getHeight() / scale);
    for (ClippedText text : shown.texts()) {
      write(g, text);
    }
    overlay.accept(g);
  }

  private void upload() {
    int width = shown.raster().width();
    int height = shown.raster().height();
    if (image == null || image.getWidth() != width || image.getHeight() != height) {
      IntBuffer buffer = IntBuffer.allocate(width * height);
      pixels = new PixelBuffer<>(width, height, buffer, PixelFormat.getIntArgbPreInstance());
      image = new WritableImage(pixels);
      changed = true;
    }
    if (changed) {
      changed = false;
      pixels.updateBuffer(
          buffer -> {
            int[] source = shown.raster().pixels();
            System.arraycopy(source, 0, buffer.getBuffer().array(), 0, source.length);
            return null;
          });
    }
  }

  private void write(GraphicsContext g, ClippedText clipped) {
    Shape.Text text = clipped.text();
    double width = measure.width(text.text(), text.font());
    double left = text.anchor().left(text.x(), width);
    double top = text.y() - text.font().size();
    double right = left + width;
    double bottom = text.y() + 0.35 * text.font().size();
    if (right < clipped.left()
        || left > clipped.right()
        || bottom < clipped.top()
        || top > clipped.bottom()) {
      return;
    }
    g.setFont(fonts.computeIfAbsent(text.font(), PictureCanvas::font));
    g.setFill(colors.computeIfAbsent(text.argb(), PictureCanvas::color));
    g.setTextAlign(
        text.anchor() == Anchor.START
            ? TextAlignment.LEFT
            : text.anchor() == Anchor.MIDDLE ? TextAlignment.CENTER : TextAlignment.RIGHT);
    g.fillText(text.text(), text.x(), text.y());
    restore(g, left, top, right, Math.min(bottom, clipped.top()));
    restore(g, left, Math.max(top, clipped.bottom()), right, bottom);
    restore(g, left, top, Math.min(right, clipped.left()), bottom);
    restore(g, Math.max(left, clipped.right()), top, right, bottom);
  }

  /**
   * Draws a part of the picture again, over a text that reached into it. A clip would do the same,
   * but takes a canvas several blends of its whole area, every time.
   */
  private void restore(GraphicsContext g, double left, double top, double right, double bottom) {
    double x = Math.max(0, Math.floor(left) - 1);
    double y = Math.max(0, Math.floor(top));
    double w = Math.min(canvas.getWidth(), Math.ceil(right) + 1) - x;
    double h = Math.min(canvas.getHeight(), Math.floor(bottom)) - y;
    if (right > left && bottom > top && w > 0 && h > 0) {
      double scale = shown.scale();
      g.drawImage(image, x * scale, y * scale, w * scale, h * scale, x, y, w, h);
    }
  }

  private static Font font(PictureFont font) {
    return switch (font.face()) {
      case TEXT -> Font.font("Inter", font.size());
      case MEDIUM -> Font.font("Inter", FontWeight.MEDIUM, font.size());
      case TITLE -> Font.font("Inter Semi Bold", font.size());
      case MONO -> Font.font("JetBrains Mono", font.size());
    };
  }

  static Color color(int argb) {
    return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, (argb >>> 24) / 255.0);
  }
}
