package io.sequitur.ui.shell;

import atlantafx.base.controls.CustomTextField;
import io.sequitur.chain.ChainIndex;
import io.sequitur.session.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Finds an action by a few letters, or a chain by an id. */
final class CommandPalette {
  private final Workspace workspace;
  private final List<Action> actions;
  private final Runnable close;
  private final Notices notices;
  private final CustomTextField field = new CustomTextField();
  private final ListView<Action> list = new ListView<>();
  private final VBox box = new VBox(8, field, list);

  CommandPalette(Workspace workspace, List<Action> actions, Runnable close, Notices notices) {
    this.workspace = workspace;
    this.actions = actions;
    this.close = close;
    this.notices = notices;
    box.getStyleClass().addAll("palette", "card");
    box.setMaxSize(560, 420);
    box.setId("palette");
    field.setLeft(Icons.of(Feather.SEARCH));
    field.setPromptText("Find a command, or go to an id");
    field.setAccessibleText("Find a command");
    list.setCellFactory(v -> new ActionCell());
    list.setFocusTraversable(false);
    VBox.setVgrow(list, Priority.ALWAYS);
    field.textProperty().addListener((p, old, now) -> filter());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setOnMouseClicked(e -> runSelected());
  }

  Node node() {
    return box;
  }

  /** Empties the field and takes the focus. */
  void start() {
    field.clear();
    filter();
    Platform.runLater(field::requestFocus);
  }

  private void filter() {
    String[] words = field.getText().toLowerCase(Locale.ROOT).strip().split("\\s+");
    List<Action> found = new ArrayList<>();
    for (Action action : actions) {
      String text = (action.title() + ' ' + action.keywords()).toLowerCase(Locale.ROOT);
      boolean all = true;
      for (String word : words) {
        all &= text.contains(word);
      }
      if (all && action.enabled().get()) {
        found.add(action);
      }
    }
    String id = field.getText().strip();
    if (!id.isEmpty() && workspace.snapshotProperty().get() != null) {
      found.add(goTo(id));
    }
    list.getItems().setAll(found);
    list.getSelectionModel().selectFirst();
  }

  private Action goTo(String id) {
    return new Action(
        "Go to the chain of “" + id + "”",
        "",
        List.of(),
        new SimpleBooleanProperty(true),
        () -> findChain(id));
  }

  private void findChain(String id) {
    Snapshot snapshot = workspace.snapshotProperty().get();
    if (snapshot != null) {
      new LatestWork<Snapshot, Integer>(
              workspace.background(), Platform::runLater, s -> findRow(s, id), row -> show(id, row))
          .submit(snapshot);
    }
  }

  /** The event with the id, else the first record of the chain that the id means, else -1. */
  private static int findRow(Snapshot snapshot, String id) {
    ChainIndex chains = snapshot.chains();
    int event = snapshot.store().eventRow(snapshot.store().findId(id));
    if (event >= 0 && event < chains.size()) {
      return event;
    }
    int chain = chains.find(id);
    return chain < 0 ? -1 : chains.row(chains.start(chain));
  }

  private void show(String id, int row) {
    if (row < 0 || workspace.snapshotProperty().get() == null) {
      notices.problem("No event, chain or key has the id “" + id + "”.");
    } else {
      workspace.selectRow(row);
    }
  }

  private void pressed(KeyEvent event) {
    int at = list.getSelectionModel().getSelectedIndex();
    if (event.getCode() == KeyCode.DOWN) {
      select(Math.min(at + 1, list.getItems().size() - 1));
    } else if (event.getCode() == KeyCode.UP) {
      select(Math.max(at - 1, 0));
    } else if (event.getCode() == KeyCode.ENTER) {
      runSelected();
    } else {
      return;
    }
    event.consume();
  }

  private void select(int index) {
    list.getSelectionModel().select(index);
    list.scrollTo(index);
  }

  private void runSelected() {
    Action action = list.getSelectionModel().getSelectedItem();
    if (action != null) {
      close.run();
      action.runIfEnabled();
    }
  }

  /** An action and its keys. */
  private static final class ActionCell extends ListCell<Action> {
    private final Label title = new Label();
    private final Label keys = new Label();
    private final Region space = new Region();
    private final HBox row = new HBox(8, title, space, keys);

    ActionCell() {
      HBox.setHgrow(space, Priority.ALWAYS);
      row.setAlignment(Pos.CENTER_LEFT);
      keys.getStyleClass().addAll("caption", "key-text");
    }

    @Override
    protected void updateItem(Action action, boolean empty) {
      super.updateItem(action, empty);
      setText(null);
      setGraphic(empty ? null : row);
      if (!empty) {
        title.setText(action.title());
        keys.setText(action.keyText());
        setAccessibleText(action.title() + " " + action.keyText());
      }
    }
  }
}
