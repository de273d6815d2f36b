package io.sequitur.ui.view.inspector;

import io.sequitur.ui.shell.Icons;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** A list of names and values; values can be copied. */
final class FactRows extends GridPane {
  FactRows() {
    getStyleClass().add("facts");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    values.setMinWidth(0);
    getColumnConstraints().addAll(names, values);
  }

  void clear() {
    getChildren().clear();
  }

  /** An id: shortened, whole in its tooltip, copied by a click; nothing for an empty one. */
  void addId(String name, String meaning, String id) {
    if (!id.isEmpty()) {
      add(name, meaning, copyable(new Label(IdText.shorten(id)), name, id));
    }
  }

  /** An id that leads somewhere. */
  void addLink(String name, String meaning, String id, Runnable action) {
    Hyperlink link = new Hyperlink(IdText.shorten(id));
    link.getStyleClass().add("mono");
    link.setTooltip(new Tooltip(id + "\nclick to go there"));
    link.setOnAction(e -> action.run());
    add(name, meaning, copyable(link, name, id));
  }

  /** A value as it is; nothing for an empty one. */
  void addValue(String name, String meaning, String value, String tooltip) {
    if (!value.isEmpty()) {
      Label label = new Label(value);
      label.setWrapText(true);
      label.getStyleClass().add("mono");
      if (tooltip != null) {
        label.setTooltip(new Tooltip(tooltip));
      }
      add(name, meaning, label);
    }
  }

  private void add(String name, String meaning, Node value) {
    Label label = new Label(name);
    label.getStyleClass().add("fact-name");
    label.setTooltip(new Tooltip(meaning));
    addRow(getRowCount(), label, value);
  }

  private static Node copyable(javafx.scene.control.Labeled shown, String name, String text) {
    shown.getStyleClass().add("mono");
    shown.setMinWidth(0);
    if (shown.getTooltip() == null) {
      shown.setTooltip(new Tooltip(text));
    }
    Button copy = new Button();
    copy.setGraphic(Icons.of(Feather.COPY));
    copy.getStyleClass().addAll("flat", "icon-button", "copy-button");
    copy.setAccessibleText("Copy the " + name);
    copy.setTooltip(new Tooltip("Copy " + text));
    copy.setOnAction(e -> Copying.copy(text));
    HBox box = new HBox(2, shown, copy);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("copyable");
    return box;
  }
}
