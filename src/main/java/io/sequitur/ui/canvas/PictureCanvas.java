package io.sequitur.ui.canvas;

import io.sequitur.export.picture.Anchor;
import io.sequitur.export.picture.BundledMeasure;
import io.sequitur.export.picture.Mark;
import io.sequitur.export.picture.PictureFont;
import io.sequitur.export.picture.RasterPainter.ClippedText;
import io.sequitur.export.picture.Shape;
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
  private final PulseTask redraw = new PulseTask(this::draw);
  private final HitTest hitTest = new HitTest(new BundledMeasure(), REACH);
  private final Map<PictureFont, Font> fonts = new HashMap<>();
  private final Map<Integer, Color> colors = new HashMap<>();
  private Consumer<GraphicsContext> overlay = g -> {};
  private PaintedPicture shown;
  private WritableImage image;
  private PixelBuffer<IntBuffer> pixels;
  private boolean changed;

  public PictureCanvas() {
    getChildren().add(canvas);
    setMinSize(0, 0);
    widthProperty().addListener(o -> redraw.request());
    heightProperty().addListener(o -> redraw.request());
  }

  /** Shows a picture from the next pulse on; {@code null} for nothing. */
  public void show(PaintedPicture picture) {
    shown = picture;
    changed = true;
    redraw.request();
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
    boolean clip = !clipped.isWhole();
    if (clip) {
      g.save();
      g.beginPath();
      g.rect(
          clipped.left(),
          clipped.top(),
          clipped.right() - clipped.left(),
          clipped.bottom() - clipped.top());
      g.clip();
    }
    g.setFont(fonts.computeIfAbsent(text.font(), PictureCanvas::font));
    g.setFill(colors.computeIfAbsent(text.argb(), PictureCanvas::color));
    g.setTextAlign(
        text.anchor() == Anchor.START
            ? TextAlignment.LEFT
            : text.anchor() == Anchor.MIDDLE ? TextAlignment.CENTER : TextAlignment.RIGHT);
    g.fillText(text.text(), text.x(), text.y());
    if (clip) {
      g.restore();
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
