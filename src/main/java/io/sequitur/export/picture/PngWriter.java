package io.sequitur.export.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** Writes a picture as PNG; needs no display. Texts are drawn with the bundled fonts. */
public final class PngWriter {
  private static final int MOST_PIXELS = 100_000_000;

  private final double scale;
  private final Map<PictureFont.Face, Font> fonts = new EnumMap<>(PictureFont.Face.class);

  /**
   * @param scale device pixels per pixel of the picture; 2 for sharp print
   */
  public PngWriter(double scale) {
    this.scale = scale;
  }

  /**
   * Writes a file, replacing one that is there.
   *
   * @throws IOException if it cannot be written, or the picture is too large
   */
  public void write(Picture picture, Path out) throws IOException {
    BufferedImage image = draw(picture);
    try (var stream = Files.newOutputStream(out)) {
      if (!ImageIO.write(image, "png", stream)) {
        throw new IOException("this Java cannot write PNG");
      }
    }
  }

  /** Draws the picture. */
  public BufferedImage draw(Picture picture) throws IOException {
    double pixels = picture.width() * scale * picture.height() * scale;
    if (pixels > MOST_PIXELS) {
      throw new IOException("the picture would have more than 100 million pixels; try SVG");
    }
    int width = (int) Math.ceil(picture.width() * scale);
    int height = (int) Math.ceil(picture.height() * scale);
    Raster raster = new Raster(width, height);
    var texts = new RasterPainter(raster, scale, 0, 0).paint(picture);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    int[] target = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(raster.pixels(), 0, target, 0, target.length);
    Graphics2D g = image.createGraphics();
    try {
      g.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      g.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      g.scale(scale, scale);
      for (RasterPainter.ClippedText text : texts) {
        draw(g, text);
      }
    } finally {
      g.dispose();
    }
    return image;
  }

  private void draw(Graphics2D g, RasterPainter.ClippedText clipped) throws IOException {
    Shape.Text text = clipped.text();
    Font font = font(text.font().face()).deriveFont((float) text.font().size());
    if (font.canDisplayUpTo(text.text()) >= 0) {
      font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) text.font().size());
    }
    double width = font.getStringBounds(text.text(), g.getFontRenderContext()).getWidth();
    java.awt.Shape before = g.getClip();
    if (!clipped.isWhole()) {
      g.clip(
          new java.awt.geom.Rectangle2D.Double(
              clipped.left(),
              clipped.top(),
              clipped.right() - clipped.left(),
              clipped.bottom() - clipped.top()));
    }
    g.setFont(font);
    g.setColor(new Color(text.argb(), true));
    g.drawString(text.text(), (float) text.anchor().left(text.x(), width), (float) text.y());
    g.setClip(before);
  }

  private Font font(PictureFont.Face face) throws IOException {
    Font known = fonts.get(face);
    if (known != null) {
      return known;
    }
    try (InputStream in = PngWriter.class.getResourceAsStream(face.resource())) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, in);
      fonts.put(face, font);
      return font;
    } catch (FontFormatException | IOException e) {
      throw new IOException(
          "Java cannot use fonts here (on Debian it needs the packages fontconfig and"
              + " fonts-dejavu-core; SVG needs none)",
          e);
    }
  }
}
