package io.sequitur.ui.shell;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/**
 * Something that the user can have done: in menus, by keys and in the command palette.
 *
 * @param title what it does, as in a menu
 * @param keywords further words by which the palette finds it
 * @param keys key combinations, the one to show first; empty for none
 * @param enabled whether it can be done now
 * @param run does it
 */
public record Action(
    String title,
    String keywords,
    List<KeyCombination> keys,
    ObservableBooleanValue enabled,
    Runnable run) {
  public Action {
    keys = List.copyOf(keys);
  }

  /** An action that is always possible. */
  public static Action of(String title, String keywords, Runnable run, String... keys) {
    return when(new SimpleBooleanProperty(true), title, keywords, run, keys);
  }

  /** An action that is possible at times. */
  public static Action when(
      ObservableBooleanValue enabled, String title, String keywords, Runnable run, String... keys) {
    return new Action(
        title,
        keywords,
        List.of(keys).stream().map(KeyCombination::valueOf).toList(),
        enabled,
        run);
  }

  /** The first key combination as people read it, empty if there is none. */
  public String keyText() {
    return keys.isEmpty() ? "" : keys.getFirst().getDisplayText();
  }

  /** Does it if it is possible. */
  public void runIfEnabled() {
    if (enabled.get()) {
      run.run();
    }
  }

  /** All key combinations as people read them. */
  public String allKeysText() {
    return keys.stream().map(KeyCombination::getDisplayText).collect(Collectors.joining(" or "));
  }
}
