package io.sequitur.export.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Measures text by the advance widths in the bundled font files themselves: the same on every
 * machine, on any thread, with no display and no toolkit. Reads the OpenType tables {@code head},
 * {@code hhea}, {@code hmtx} and {@code cmap} (format 4); kerning, well under a pixel in a label,
 * is left out. Characters that the fonts lack are taken to be one em wide.
 */
public final class BundledMeasure implements TextMeasure {
  private static final int CHARACTERS = 0x3000;

  private final Map<PictureFont.Face, float[]> widths = new EnumMap<>(PictureFont.Face.class);

  /** Reads the fonts. */
  public BundledMeasure() {
    for (PictureFont.Face face : PictureFont.Face.values()) {
      widths.put(face, read(face.resource()));
    }
  }

  @Override
  public double width(String text, PictureFont font) {
    float[] ems = widths.get(font.face());
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLowSurrogate(c)) {
        width += c < CHARACTERS ? ems[c] : 1;
      }
    }
    return width * font.size();
  }

  private static float[] read(String resource) {
    try (InputStream in = BundledMeasure.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the font " + resource + " is not there");
      }
      return widths(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float[] widths(ByteBuffer font) {
    double unitsPerEm = u16(font, table(font, "head") + 18);
    int metrics = u16(font, table(font, "hhea") + 34);
    int hmtx = table(font, "hmtx");
    float[] ems = new float[CHARACTERS];
    Arrays.fill(ems, 1);
    int map = unicodeMap(font, table(font, "cmap"));
    int segments = u16(font, map + 6) / 2;
    int ends = map + 14;
    int starts = ends + 2 * segments + 2;
    int deltas = starts + 2 * segments;
    int offsets = deltas + 2 * segments;
    for (int s = 0; s < segments; s++) {
      int last = Math.min(CHARACTERS - 1, u16(font, ends + 2 * s));
      int first = u16(font, starts + 2 * s);
      int delta = u16(font, deltas + 2 * s);
      int at = offsets + 2 * s;
      for (int c = first; c <= last; c++) {
        int glyph = c;
        if (u16(font, at) != 0) {
          glyph = u16(font, at + u16(font, at) + 2 * (c - first));
        }
        if (glyph != 0 || u16(font, at) == 0) {
          glyph = glyph + delta & 0xffff;
          int metric = Math.min(glyph, metrics - 1);
          ems[c] = (float) (u16(font, hmtx + 4 * metric) / unitsPerEm);
        }
      }
    }
    return ems;
  }

  /** The character map for Unicode's basic plane: format 4. */
  private static int unicodeMap(ByteBuffer font, int cmap) {
    int maps = u16(font, cmap + 2);
    for (int i = 0; i < maps; i++) {
      int map = cmap + font.getInt(cmap + 8 + 8 * i);
      if (u16(font, map) == 4) {
        return map;
      }
    }
    throw new IllegalStateException("the font has no map of format 4");
  }

  private static int table(ByteBuffer font, String name) {
    int tag = ByteBuffer.wrap(name.getBytes(java.nio.charset.StandardCharsets.US_ASCII)).getInt();
    int tables = u16(font, 4);
    for (int i = 0; i < tables; i++) {
      int entry = 12 + 16 * i;
      if (font.getInt(entry) == tag) {
        return font.getInt(entry + 8);
      }
    }
    throw new IllegalStateException("the font has no table " + name);
  }

  private static int u16(ByteBuffer font, int at) {
    return font.getShort(at) & 0xffff;
  }
}
