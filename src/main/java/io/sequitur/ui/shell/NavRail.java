package io.sequitur.ui.shell;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** The places of the window, one of which is shown at its left. */
final class NavRail {
  private final VBox box = new VBox();
  private final ToggleGroup group = new ToggleGroup();
  private final ReadOnlyStringWrapper current = new ReadOnlyStringWrapper(this, "current");

  NavRail() {
    box.getStyleClass().add("nav-rail");
    group
        .selectedToggleProperty()
        .addListener(
            (p, old, now) -> {
              if (now == null) {
                old.setSelected(true); // one is always shown
              } else {
                current.set((String) now.getUserData());
              }
            });
  }

  VBox node() {
    return box;
  }

  /** The id of the place that is shown. */
  ReadOnlyStringProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Adds a place; the first one is shown at once. */
  ToggleButton add(String id, String title, Ikon icon, String tooltip) {
    ToggleButton button = new ToggleButton(title, Icons.of(icon));
    button.setContentDisplay(ContentDisplay.TOP);
    button.setUserData(id);
    button.setId("nav-" + id);
    button.setToggleGroup(group);
    button.setTooltip(new Tooltip(tooltip));
    button.setMaxWidth(Double.MAX_VALUE);
    box.getChildren().add(button);
    if (group.getSelectedToggle() == null) {
      button.setSelected(true);
    }
    return button;
  }

  /** Shows a place. */
  void show(String id) {
    group.getToggles().stream()
        .filter(toggle -> id.equals(toggle.getUserData()))
        .findFirst()
        .ifPresent(toggle -> toggle.setSelected(true));
  }
}
