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
    card.setMaxSize(1330, 660);
    card.setId("keys-help");
    Label title = new Label("Keys");
    title.getStyleClass().add("card-title");
    FlowPane groups = new FlowPane(36, 18);
    groups.setPrefWrapLength(1280);
    groups.getChildren().add(column(group("Anywhere", everywhere(actions))));
    List<VBox> ofViews = new ArrayList<>();
    for (View view : views) {
      if (!view.keys().isEmpty()) {
        ofViews.add(group(view.title(), view.keys()));
      }
    }
    int half = (ofViews.size() + 1) / 2;
    groups.getChildren().add(column(ofViews.subList(0, half).toArray(VBox[]::new)));
    groups.getChildren().add(column(ofViews.subList(half, ofViews.size()).toArray(VBox[]::new)));
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

  private static VBox column(VBox... groups) {
    return new VBox(18, groups);
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
