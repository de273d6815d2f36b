package io.sequitur.ui.shell;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that work anywhere in the window. */
final class WindowKeys {
  private final List<Action> actions;
  private final WindowActions.Doer window;

  /** Listens to the scene, since there may be nothing that has the focus. */
  WindowKeys(Scene scene, List<Action> actions, WindowActions.Doer window) {
    this.actions = actions;
    this.window = window;
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  /** Before lists and fields get it, which take Escape for themselves. */
  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && window.dismiss()) {
      event.consume();
    }
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
