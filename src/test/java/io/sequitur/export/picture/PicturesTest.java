package io.sequitur.export.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
  private static final int INK = 0xff336699;

  /** What cannot stand in XML, or would not be seen. */
  private static final String GONE =
      "\u0000\u0007\u007f\u0085\u009b\u2028\u2029\ufffe\uffff\ud800 \udc00".replace(" ", "");

  @ParameterizedTest
  @EnumSource(PictureFont.Face.class)
  void textIsMeasuredAsJavaDrawsIt(PictureFont.Face face) throws Exception {
    try (InputStream in = getClass().getResourceAsStream(face.resource())) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(100f);
      FontRenderContext context = new FontRenderContext(null, true, true);
      TextMeasure measure = new BundledMeasure();
      for (String text : List.of("PaymentCaptured", "412 ms", "+3 h 12 min", "Größe · µs → ×12…")) {
        double expected = font.getStringBounds(text, context).getWidth();
        assertThat(measure.width(text, new PictureFont(face, 100)))
            .as(text)
            .isCloseTo(expected, within(expected * 0.02));
      }
    }
  }

  @Test
  void elidedTextFits() {
    TextMeasure measure = new BundledMeasure();
    PictureFont font = PictureFont.text(12);
    String text = "WarehouseAllocation😀ReservationConfirmed";
    for (double most = 10; most < 300; most += 3) {
      for (String shown :
          List.of(measure.elide(text, font, most), measure.elideMiddle(text, font, most))) {
        assertThat(measure.width(shown, font)).isLessThanOrEqualTo(Math.max(most, 12));
        assertThat(shown).isIn(text, shown).matches(s -> s.equals(text) || s.contains("…"));
        assertThat(
                new String(
                    shown.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    java.nio.charset.StandardCharsets.UTF_8))
            .isEqualTo(shown);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {2, 6.5, 20})
  void aDiscHasItsArea(double radius) {
    Raster raster = new Raster(64, 64);
    raster.disc(31.3, 30.8, radius, INK);

    assertThat(area(raster)).isCloseTo(Math.PI * radius * radius, within(radius * 0.5));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 0.8, 1.2, 1.57, 2.4, 3.0})
  void aLineHasItsAreaInEveryDirection(double angle) {
    Raster raster = new Raster(128, 128);
    double[] points = {
      64 - 40 * Math.cos(angle),
      64 - 40 * Math.sin(angle),
      64,
      64,
      64 + 40 * Math.cos(angle),
      64 + 40 * Math.sin(angle)
    };
    raster.polyline(points, 3, 2, INK, 0, 0);

    assertThat(area(raster)).isCloseTo(80 * 2 + Math.PI, within(6.0));
  }

  @Test
  void aSeeThroughLineIsDrawnOnceWhereItOverlapsItself() {
    Raster raster = new Raster(40, 40);
    raster.polyline(new double[] {5, 20, 35, 20, 5, 20}, 3, 6, 0x80ffffff, 0, 0);

    assertThat(raster.pixels()[20 * 40 + 20] >>> 24).isEqualTo(0x80);
  }

  @Test
  void nothingIsDrawnOutsideTheClip() {
    Raster raster = new Raster(40, 40);
    raster.clip(10, 10, 20, 20);
    raster.disc(15, 15, 30, INK);
    raster.fill(0, 0, 40, 40, INK);
    raster.box(-5, -5, 60, 60, 4, INK);
    raster.polyline(new double[] {-1e7, -1e7, 1e7, 1e7}, 2, 3, INK, 0, 0);

    assertThat(area(raster)).isEqualTo(100);
  }

  @Test
  void oneColourOverAnotherKeepsFullOpacity() {
    Raster raster = new Raster(8, 8);
    raster.clear(0xff0d1117);
    for (int i = 0; i < 50; i++) {
      raster.disc(4, 4, 3, 0x60ffffff);
    }

    for (int pixel : raster.pixels()) {
      assertThat(pixel >>> 24).isEqualTo(255);
    }
  }

  private static double area(Raster raster) {
    double area = 0;
    for (int pixel : raster.pixels()) {
      area += (pixel >>> 24) / 255.0;
    }
    return area;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a<b>&c",
        "\"quoted\"",
        "bell\u0007 \uffff \ud800 lone",
        "c1 \u0085\u009b2J\u007f",
        "lines \u2028 \u2029 end",
        "nul \u0000 \ufffe",
        "\udc00 \ud83d\ude00 😀 pair"
      })
  void svgEscapesWhateverNamesHold(String name) throws Exception {
    Shape text = new Shape.Text(10.126, 20, name, PictureFont.mono(11), INK, Anchor.MIDDLE, null);
    String svg = new SvgWriter(mark -> null).svg(new Picture(100, 40, 0xffffffff, List.of(text)));
    var document =
        javax.xml.parsers.DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new java.io.ByteArrayInputStream(
                    svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

    assertThat(document.getElementsByTagName("text").item(0).getTextContent())
        .isEqualTo(
            name.codePoints()
                .map(c -> GONE.indexOf(c) < 0 ? c : 0xfffd)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    assertThat(svg).contains("x=\"10.13\"");
  }

  @Test
  void colorsAreThoseOfTheWindow() {
    for (boolean dark : new boolean[] {true, false}) {
      PictureColors picture = PictureColors.of(dark);
      var theme = io.sequitur.ui.shell.Theme.of(dark);
      assertThat(argb(theme.background())).isEqualTo(picture.background());
      assertThat(argb(theme.panel())).isEqualTo(picture.panel());
      assertThat(argb(theme.grid())).isEqualTo(picture.grid());
      assertThat(argb(theme.border())).isEqualTo(picture.border());
      assertThat(argb(theme.text())).isEqualTo(picture.text());
      assertThat(argb(theme.muted())).isEqualTo(picture.muted());
      assertThat(argb(theme.subtle())).isEqualTo(picture.subtle());
      assertThat(argb(theme.accent())).isEqualTo(picture.accent());
      assertThat(argb(theme.error())).isEqualTo(picture.error());
      assertThat(argb(theme.warning())).isEqualTo(picture.warning());
      assertThat(argb(theme.info())).isEqualTo(picture.info());
      assertThat(argb(theme.selection())).isEqualTo(picture.selection());
    }
  }

  private static int argb(javafx.scene.paint.Color c) {
    return 0xff000000
        | (int) Math.round(c.getRed() * 255) << 16
        | (int) Math.round(c.getGreen() * 255) << 8
        | (int) Math.round(c.getBlue() * 255);
  }
}
