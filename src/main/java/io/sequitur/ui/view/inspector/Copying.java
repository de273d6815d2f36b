package io.sequitur.ui.view.inspector;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts text onto the clipboard. */
final class Copying {
  private Copying() {}

  static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
