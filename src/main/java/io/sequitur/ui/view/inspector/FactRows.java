package io.sequitur.ui.view.inspector;

import io.sequitur.ui.shell.Icons;
import io.sequitur.ui.shell.Wrapping;
import java.util.ArrayList;
import java.util.List;
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
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.Feather;

/** A list of names and values; values can be copied. Where it is narrow, values stand below. */
final class FactRows extends GridPane {
  /** Side by side, names and values need so many times the size of the text. */
  private static final double BESIDE_NEEDS = 17;

  private final List<Label> names = new ArrayList<>();
  private final List<Node> values = new ArrayList<>();
  private boolean narrow;

  FactRows() {
    getStyleClass().add("facts");
    constrain();
    widthProperty().addListener(o -> fit());
  }

  private void constrain() {
    ColumnConstraints first = new ColumnConstraints();
    first.setMinWidth(narrow ? 0 : USE_PREF_SIZE);
    ColumnConstraints last = new ColumnConstraints();
    last.setMinWidth(0);
    (narrow ? first : last).setHgrow(Priority.ALWAYS);
    getColumnConstraints().setAll(first, last);
  }

  void clear() {
    names.clear();
    values.clear();
    getChildren().clear();
  }

  private void fit() {
    double size =
        names.isEmpty() ? Font.getDefault().getSize() : names.getFirst().getFont().getSize();
    boolean now = getWidth() < BESIDE_NEEDS * size;
    if (now != narrow) {
      narrow = now;
      constrain();
      for (int i = 0; i < names.size(); i++) {
        place(i);
      }
    }
  }

  private void place(int index) {
    setConstraints(names.get(index), 0, narrow ? 2 * index : index);
    setConstraints(values.get(index), narrow ? 0 : 1, narrow ? 2 * index + 1 : index);
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
      Wrapping.of(label);
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
    names.add(label);
    values.add(value);
    place(names.size() - 1);
    getChildren().addAll(label, value);
    if (names.size() == 1) {
      label.fontProperty().addListener(o -> fit());
    }
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
