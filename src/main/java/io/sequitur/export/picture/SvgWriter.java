package io.sequitur.export.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Writes a picture as SVG 1.1 that refers to nothing outside itself. Numbers have at most two
 * decimals, so that equal pictures are equal files.
 */
public final class SvgWriter {
  private static final String SANS = "Inter, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
  private static final String MONO = "'JetBrains Mono', Consolas, Menlo, monospace";

  private final Function<Mark, String> titles;
  private final StringBuilder out = new StringBuilder();
  private int clips;

  /**
   * @param titles what is told when the pointer rests on a mark, {@code null} for nothing
   */
  public SvgWriter(Function<Mark, String> titles) {
    this.titles = titles;
  }

  /** Writes a file, replacing one that is there. */
  public void write(Picture picture, Path file) throws IOException {
    Files.writeString(file, svg(picture), StandardCharsets.UTF_8);
  }

  /** The picture as text. */
  public String svg(Picture picture) {
    out.setLength(0);
    clips = 0;
    String w = number(picture.width());
    String h = number(picture.height());
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(w);
    out.append("\" height=\"").append(h).append("\" viewBox=\"0 0 ").append(w).append(' ');
    out.append(h).append("\">\n<rect width=\"").append(w).append("\" height=\"").append(h);
    out.append("\" fill=\"").append(colour(picture.background())).append("\"/>\n");
    shapes(picture.shapes());
    return out.append("</svg>\n").toString();
  }

  private void shapes(List<Shape> shapes) {
    for (Shape shape : shapes) {
      switch (shape) {
        case Shape.Line line -> line(line);
        case Shape.Curve curve -> curve(curve);
        case Shape.Circle circle -> circle(circle);
        case Shape.Box box -> box(box);
        case Shape.Text text -> text(text);
        case Shape.Clipped clipped -> clipped(clipped);
      }
    }
  }

  private void line(Shape.Line line) {
    boolean straight = line.x1() == line.x2() || line.y1() == line.y2();
    out.append("<line");
    at("x1", line.x1()).at("y1", line.y1()).at("x2", line.x2()).at("y2", line.y2());
    stroke(line.stroke());
    if (straight) {
      out.append(" shape-rendering=\"crispEdges\"");
    }
    end("line", line.mark());
  }

  private void curve(Shape.Curve c) {
    out.append("<path d=\"M").append(number(c.x1())).append(' ').append(number(c.y1()));
    out.append('C').append(number(c.ax())).append(' ').append(number(c.ay()));
    out.append(' ').append(number(c.bx())).append(' ').append(number(c.by()));
    out.append(' ').append(number(c.x2())).append(' ').append(number(c.y2()));
    out.append("\" fill=\"none\"");
    stroke(c.stroke());
    end("path", c.mark());
  }

  private void circle(Shape.Circle circle) {
    out.append("<circle");
    at("cx", circle.x()).at("cy", circle.y()).at("r", circle.radius());
    fill(circle.fill());
    stroke(circle.stroke());
    end("circle", circle.mark());
  }

  private void box(Shape.Box box) {
    out.append("<rect");
    at("x", box.x()).at("y", box.y()).at("width", box.width()).at("height", box.height());
    if (box.radius() > 0) {
      at("rx", box.radius());
    }
    fill(box.fill());
    stroke(box.stroke());
    end("rect", box.mark());
  }

  private void text(Shape.Text text) {
    PictureFont font = text.font();
    out.append("<text");
    at("x", text.x()).at("y", text.y()).at("font-size", font.size());
    String family = font.face() == PictureFont.Face.MONO ? MONO : SANS;
    out.append(" font-family=\"").append(family).append('"');
    if (font.face().weight() != 400) {
      out.append(" font-weight=\"").append(font.face().weight()).append('"');
    }
    if (text.anchor() != Anchor.START) {
      out.append(" text-anchor=\"").append(text.anchor().name().toLowerCase(Locale.ROOT));
      out.append('"');
    }
    fill(text.argb());
    out.append(" xml:space=\"preserve\">").append(escape(text.text()));
    title(text.mark());
    out.append("</text>\n");
  }

  private void clipped(Shape.Clipped c) {
    String id = "clip" + ++clips;
    out.append("<clipPath id=\"").append(id).append("\"><rect");
    at("x", c.x()).at("y", c.y()).at("width", c.width()).at("height", c.height());
    out.append("/></clipPath>\n<g clip-path=\"url(#").append(id).append(")\">\n");
    shapes(c.shapes());
    out.append("</g>\n");
  }

  private SvgWriter at(String name, double value) {
    out.append(' ').append(name).append("=\"").append(number(value)).append('"');
    return this;
  }

  private void fill(int argb) {
    out.append(" fill=\"").append(argb == 0 ? "none" : colour(argb)).append('"');
    if (argb != 0 && argb >>> 24 != 255) {
      at("fill-opacity", (argb >>> 24) / 255.0);
    }
  }

  private void stroke(Stroke stroke) {
    if (stroke == null) {
      return;
    }
    out.append(" stroke=\"").append(colour(stroke.argb())).append('"');
    at("stroke-width", stroke.width());
    if (stroke.argb() >>> 24 != 255) {
      at("stroke-opacity", (stroke.argb() >>> 24) / 255.0);
    }
    if (stroke.dash() != Stroke.Dash.SOLID) {
      out.append(" stroke-dasharray=\"").append(number(stroke.dash().on(stroke.width())));
      out.append(' ').append(number(stroke.dash().off(stroke.width()))).append('"');
    }
  }

  private void end(String element, Mark mark) {
    int before = out.append('>').length();
    title(mark);
    if (out.length() == before) {
      out.insert(before - 1, '/').append('\n');
    } else {
      out.append("</").append(element).append(">\n");
    }
  }

  private void title(Mark mark) {
    String title = mark == null ? null : titles.apply(mark);
    if (title != null) {
      out.append("<title>").append(escape(title)).append("</title>");
    }
  }

  private static String colour(int argb) {
    return String.format(Locale.ROOT, "#%06x", argb & 0xffffff);
  }

  static String number(double value) {
    long hundredths = Math.round(value * 100);
    if (hundredths % 100 == 0) {
      return Long.toString(hundredths / 100);
    }
    String text = String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
    return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
  }

  /**
   * Escapes markup. Characters that XML 1.0 forbids become U+FFFD, and so do those that it allows
   * but that would not be seen: C1 controls, and separators of lines and paragraphs.
   */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isShown(c) ? c : 0xfffd);
              }
            });
    return safe.toString();
  }

  private static boolean isShown(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c < 0x7f
        || c >= 0xa0 && c <= 0xd7ff && c != 0x2028 && c != 0x2029
        || c >= 0xe000 && c <= 0xfffd
        || c >= 0x10000;
  }
}
