package io.sequitur.ui.shell;

import io.sequitur.query.Completion;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

/** The list under the query field: how the query could go on, or earlier queries. */
final class QueryProposals {
  private static final double ROW = 27;
  private static final int MOST_ROWS = 10;

  private final Region field;
  private final Popup popup = new Popup();
  private final ListView<Completion> list = new ListView<>();
  private final StackPane box = new StackPane(list);

  QueryProposals(Region field, Consumer<Completion> chosen) {
    this.field = field;
    list.setCellFactory(v -> new ProposalCell());
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setAccessibleText("Proposals");
    list.setOnMouseClicked(
        e -> {
          if (selected() != null) {
            chosen.accept(selected());
          }
        });
    box.getStyleClass().addAll("proposals");
    popup.getContent().add(box);
    popup.setAutoHide(true);
    popup.setHideOnEscape(false); // the field does it, and then says what is wrong
    // Else its shadow begins where the field does, and its text further right.
    popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
  }

  boolean isShowing() {
    return popup.isShowing();
  }

  /** The proposal that the user went to, or {@code null}. */
  Completion selected() {
    return list.getSelectionModel().getSelectedItem();
  }

  /** The first one, {@code null} if there is none. */
  Completion first() {
    return list.getItems().isEmpty() ? null : list.getItems().getFirst();
  }

  /** Shows proposals under the field, or nothing where there are none. */
  void show(List<Completion> proposals) {
    list.getItems().setAll(proposals);
    list.getSelectionModel().clearSelection();
    if (proposals.isEmpty() || field.getScene() == null) {
      popup.hide();
      return;
    }
    double height = Math.min(MOST_ROWS, proposals.size()) * ROW + 6;
    list.setPrefSize(Math.max(420, field.getWidth()), height);
    list.setMinHeight(height);
    Bounds at = field.localToScreen(field.getBoundsInLocal());
    if (!popup.isShowing() && at != null) {
      popup.show(field, at.getMinX(), at.getMaxY() + 2);
    }
  }

  void hide() {
    popup.hide();
  }

  /** Goes down or up in the list. */
  void move(int by) {
    int size = list.getItems().size();
    if (size > 0) {
      int at = list.getSelectionModel().getSelectedIndex() + by;
      int next = at < 0 ? size - 1 : at % size;
      list.getSelectionModel().select(next);
      list.scrollTo(Math.max(0, next - MOST_ROWS / 2));
    }
  }

  /** A proposal and what it means. */
  private static final class ProposalCell extends ListCell<Completion> {
    private final Label text = new Label();
    private final Label detail = new Label();
    private final HBox row = new HBox(14, text, detail);

    ProposalCell() {
      row.setAlignment(Pos.BASELINE_LEFT);
      text.getStyleClass().add("mono");
      text.setMinWidth(Region.USE_PREF_SIZE);
      detail.getStyleClass().add("caption");
      HBox.setHgrow(detail, Priority.ALWAYS);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Completion completion, boolean empty) {
      super.updateItem(completion, empty);
      setText(null);
      setGraphic(empty ? null : row);
      if (!empty) {
        text.setText(completion.text());
        detail.setText(completion.detail());
        setAccessibleText(completion.text() + " " + completion.detail());
      }
    }
  }
}
