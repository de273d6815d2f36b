package io.sequitur.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** All keys on one card. */
final class KeysHelp {
  private final VBox card = new VBox(12);

  KeysHelp(List<Action> actions, List<View> views) {
    card.getStyleClass().addAll("card", "keys-help");
    card.setMaxSize(880, 560);
    card.setId("keys-help");
    Label title = new Label("Keys");
    title.getStyleClass().add("card-title");
    FlowPane groups = new FlowPane(28, 18);
    groups.setPrefWrapLength(820);
    groups.getChildren().add(group("Anywhere", everywhere(actions)));
    for (View view : views) {
      if (!view.keys().isEmpty()) {
        groups.getChildren().add(group(view.title(), view.keys()));
      }
    }
    ScrollPane scroll = new ScrollPane(groups);
    scroll.setFitToWidth(true);
    card.getChildren().addAll(title, scroll);
  }

  Node node() {
    return card;
  }

  private static List<KeyHint> everywhere(List<Action> actions) {
    List<KeyHint> hints = new ArrayList<>();
    hints.add(new KeyHint("/", "Go to the query"));
    hints.add(new KeyHint("?", "Show these keys"));
    for (Action action : actions) {
      if (!action.keys().isEmpty()) {
        hints.add(new KeyHint(action.keyText(), action.title().replace("…", "")));
      }
    }
    return hints;
  }

  private static VBox group(String name, List<KeyHint> hints) {
    Label title = new Label(name);
    title.getStyleClass().add("heading");
    GridPane grid = new GridPane(14, 5);
    int line = 0;
    for (KeyHint hint : hints) {
      Label keys = new Label(hint.keys());
      keys.getStyleClass().addAll("mono", "key");
      grid.addRow(line++, keys, new Label(hint.does()));
    }
    return new VBox(8, title, grid);
  }
}
