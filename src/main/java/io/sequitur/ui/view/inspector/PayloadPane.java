package io.sequitur.ui.view.inspector;

import io.sequitur.model.PayloadNode;
import io.sequitur.ui.shell.Icons;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The payload as a tree, with a search through names and values. */
final class PayloadPane extends VBox {
  private static final int OPEN_AT_FIRST = 200;
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final TextField search = new TextField();
  private final Label hits = new Label();
  private final TreeView<PayloadNode> tree = new TreeView<>();
  private final List<TreeItem<PayloadNode>> found = new ArrayList<>();
  private byte[] value;
  private int at;

  PayloadPane() {
    getStyleClass().add("payload");
    search.setPromptText("Search the payload");
    search.setAccessibleText("Search the payload");
    search.setId("payload-search");
    HBox.setHgrow(search, Priority.ALWAYS);
    hits.getStyleClass().add("caption");
    hits.setMinWidth(USE_PREF_SIZE);
    Button copyAll = new Button();
    copyAll.setGraphic(Icons.of(Feather.COPY));
    copyAll.getStyleClass().addAll("flat", "icon-button");
    copyAll.setTooltip(new Tooltip("Copy the whole payload"));
    copyAll.setAccessibleText("Copy the whole payload");
    copyAll.setOnAction(e -> copyAll());
    HBox bar = new HBox(6, search, hits, copyAll);
    bar.setAlignment(Pos.CENTER_LEFT);
    tree.setId("payload-tree");
    tree.setAccessibleText("Payload");
    tree.setShowRoot(false);
    tree.setCellFactory(t -> new PayloadCell(() -> search.getText().strip()));
    tree.setContextMenu(menu());
    VBox.setVgrow(tree, Priority.ALWAYS);
    getChildren().addAll(bar, tree);
    search.textProperty().addListener(o -> find());
    search.setOnAction(e -> next(1));
    search.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.UP) {
            next(e.getCode() == KeyCode.DOWN ? 1 : -1);
            e.consume();
          } else if (e.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            e.consume();
          }
        });
    tree.setOnKeyPressed(
        e -> {
          if (COPY.match(e)) {
            copyValue();
            e.consume();
          }
        });
  }

  private ContextMenu menu() {
    MenuItem copyValue = new MenuItem("Copy value");
    copyValue.setAccelerator(COPY);
    copyValue.setOnAction(e -> copyValue());
    MenuItem copyPath = new MenuItem("Copy path");
    copyPath.setOnAction(e -> copyPath());
    MenuItem copyAll = new MenuItem("Copy the whole payload");
    copyAll.setOnAction(e -> copyAll());
    return new ContextMenu(copyValue, copyPath, copyAll);
  }

  /** Shows a payload; {@code null} for none. */
  void show(PayloadNode payload, byte[] bytes) {
    value = bytes;
    if (payload == null) {
      tree.setRoot(null);
      find();
      return;
    }
    int[] budget = {OPEN_AT_FIRST};
    TreeItem<PayloadNode> item = item(payload, budget);
    boolean leaf = payload.children().isEmpty();
    tree.setShowRoot(leaf);
    item.setExpanded(true);
    tree.setRoot(item);
    find();
  }

  /** Nodes are opened as long as the tree stays small. */
  private static TreeItem<PayloadNode> item(PayloadNode node, int[] budget) {
    TreeItem<PayloadNode> item = new TreeItem<>(node);
    budget[0] -= node.children().size();
    item.setExpanded(budget[0] > 0);
    for (PayloadNode child : node.children()) {
      item.getChildren().add(item(child, budget));
    }
    return item;
  }

  /** How many lines the tree has now. */
  int lines() {
    return tree.getExpandedItemCount();
  }

  private void find() {
    found.clear();
    at = -1;
    String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
    if (!wanted.isEmpty() && tree.getRoot() != null) {
      collect(tree.getRoot(), wanted);
    }
    tree.refresh();
    next(1);
  }

  private void collect(TreeItem<PayloadNode> item, String wanted) {
    if (matches(item.getValue(), wanted)) {
      found.add(item);
    }
    item.getChildren().forEach(child -> collect(child, wanted));
  }

  /** True if the name, or the value of a leaf, has the text in it. */
  static boolean matches(PayloadNode node, String wanted) {
    boolean leaf = node.children().isEmpty();
    return node.name().toLowerCase(Locale.ROOT).contains(wanted)
        || leaf && node.text().toLowerCase(Locale.ROOT).contains(wanted);
  }

  private void next(int by) {
    if (found.isEmpty()) {
      hits.setText(search.getText().isBlank() ? "" : "nothing found");
      return;
    }
    at = Math.floorMod(at + by, found.size());
    hits.setText(at + 1 + " of " + found.size());
    TreeItem<PayloadNode> item = found.get(at);
    for (TreeItem<PayloadNode> up = item.getParent(); up != null; up = up.getParent()) {
      up.setExpanded(true);
    }
    tree.getSelectionModel().select(item);
    tree.scrollTo(Math.max(0, tree.getRow(item) - 2));
  }

  private void copyValue() {
    TreeItem<PayloadNode> item = tree.getSelectionModel().getSelectedItem();
    if (item != null) {
      Copying.copy(PayloadText.json(item.getValue()));
    }
  }

  private void copyPath() {
    TreeItem<PayloadNode> item = tree.getSelectionModel().getSelectedItem();
    StringBuilder path = new StringBuilder();
    for (; item != null && item.getParent() != null; item = item.getParent()) {
      String name = item.getValue().name();
      String dot = path.isEmpty() || path.charAt(0) == '[' ? "" : ".";
      path.insert(0, name + dot);
    }
    if (!path.isEmpty()) {
      Copying.copy(path.toString());
    }
  }

  private void copyAll() {
    if (value != null) {
      Copying.copy(new String(value, StandardCharsets.UTF_8));
    }
  }
}
