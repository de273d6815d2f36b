package io.sequitur.ui.shell;

import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** The keys that work anywhere in the window. */
final class WindowKeys {
  private final List<Action> actions;
  private final WindowActions.Doer window;

  WindowKeys(Region root, List<Action> actions, WindowActions.Doer window) {
    this.actions = actions;
    this.window = window;
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(KeyEvent event) {
    for (Action action : actions) {
      for (KeyCombination keys : action.keys()) {
        if (keys.match(event)) {
          event.consume();
          action.runIfEnabled();
          return;
        }
      }
    }
  }

  /** Characters, since where they lie on the keyboard differs by country. */
  private void typed(KeyEvent event) {
    if (event.getTarget() instanceof TextInputControl) {
      return;
    }
    if (event.getCharacter().equals("/")) {
      event.consume();
      window.focusQuery();
    } else if (event.getCharacter().equals("?")) {
      event.consume();
      window.showKeys();
    }
  }
}
