package io.sequitur.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The bundled fonts: Inter for text, JetBrains Mono for numbers, ids and payloads (both OFL). */
public final class Fonts {
  private static final List<String> FILES =
      List.of(
          "Inter-Regular.otf",
          "Inter-Medium.otf",
          "Inter-SemiBold.otf",
          "Inter-Bold.otf",
          "JetBrainsMono-Regular.ttf",
          "JetBrainsMono-Medium.ttf",
          "JetBrainsMono-Bold.ttf");

  private Fonts() {}

  /** Makes the fonts known to JavaFX; call it once before the first window. */
  public static void load() {
    for (String file : FILES) {
      try (InputStream in = Fonts.class.getResourceAsStream("/io/sequitur/ui/fonts/" + file)) {
        if (in == null || Font.loadFont(in, 12) == null) {
          throw new IllegalStateException("the font " + file + " could not be loaded");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Inter in a size in pixels. */
  public static Font text(double size) {
    return Font.font("Inter", size);
  }

  /** Inter, half bold, for titles. */
  public static Font title(double size) {
    return Font.font("Inter Semi Bold", size);
  }

  /** JetBrains Mono: all characters are equally wide, so figures line up. */
  public static Font mono(double size) {
    return Font.font("JetBrains Mono", size);
  }
}
