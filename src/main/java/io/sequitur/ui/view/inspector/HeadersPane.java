package io.sequitur.ui.view.inspector;

import io.sequitur.model.Header;
import io.sequitur.ui.shell.Wrapping;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;

/** The headers in their order; a name that comes again is shown again. */
final class HeadersPane extends StackPane {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final TableView<Header> table = new TableView<>();

  HeadersPane() {
    table.setId("headers");
    table.setAccessibleText("Headers");
    table.getStyleClass().add("dense");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TableColumn<Header, String> name = new TableColumn<>("Name");
    name.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().name()));
    name.setCellFactory(c -> new HeaderCell());
    name.setPrefWidth(110);
    TableColumn<Header, String> value = new TableColumn<>("Value");
    value.setCellValueFactory(row -> new ReadOnlyStringWrapper(text(row.getValue())));
    value.setCellFactory(c -> new HeaderCell());
    table.getColumns().setAll(List.of(name, value));
    table.setPlaceholder(new Label("This record has no headers."));
    MenuItem copyValue = new MenuItem("Copy value");
    copyValue.setAccelerator(COPY);
    copyValue.setOnAction(e -> copySelected());
    MenuItem copyAll = new MenuItem("Copy all headers");
    copyAll.setOnAction(e -> copyAll());
    table.setContextMenu(new ContextMenu(copyValue, copyAll));
    table.setOnKeyPressed(
        e -> {
          if (COPY.match(e)) {
            copySelected();
            e.consume();
          }
        });
    getChildren().add(table);
  }

  void show(List<Header> headers) {
    table.setItems(FXCollections.observableArrayList(headers));
  }

  /** The value as text; bytes that are no text as hex. */
  static String text(Header header) {
    if (header.value() == null) {
      return "null";
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(header.value())).toString();
    } catch (CharacterCodingException binary) {
      return "0x" + HexFormat.of().formatHex(header.value());
    }
  }

  private void copySelected() {
    Header header = table.getSelectionModel().getSelectedItem();
    if (header != null) {
      Copying.copy(text(header));
    }
  }

  private void copyAll() {
    StringBuilder text = new StringBuilder();
    for (Header header : table.getItems()) {
      text.append(header.name()).append(": ").append(text(header)).append('\n');
    }
    Copying.copy(text.toString());
  }

  /** A text with the whole of it in the tooltip. */
  private static final class HeaderCell extends TableCell<Header, String> {
    private final Tooltip whole = new Tooltip();

    HeaderCell() {
      getStyleClass().add("mono-column");
      Wrapping.of(whole);
      whole.setMaxWidth(560);
    }

    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? null : text);
      whole.setText(text);
      setTooltip(empty || text == null || text.isEmpty() ? null : whole);
    }
  }
}
