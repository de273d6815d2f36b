package io.sequitur.ui.shell;

import java.util.List;
import javafx.scene.image.Image;

/** The program's icon in the sizes that systems ask for. */
final class WindowIcon {
  private WindowIcon() {}

  static List<Image> sizes() {
    return List.of(16, 32, 48, 128, 256).stream()
        .map(size -> "/io/sequitur/ui/icon/sequitur-" + size + ".png")
        .map(name -> new Image(WindowIcon.class.getResource(name).toExternalForm()))
        .toList();
  }
}
