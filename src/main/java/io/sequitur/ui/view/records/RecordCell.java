package io.sequitur.ui.view.records;

import io.sequitur.chain.ChainIndex;
import io.sequitur.ui.shell.Workspace;
import java.util.function.Supplier;
import javafx.scene.control.TableCell;
import javafx.scene.shape.Circle;

/** What one column says about one record; reads the store when it is shown. */
final class RecordCell extends TableCell<Integer, Integer> {
  private static final double DOT = 4;

  private final RecordColumn column;
  private final Workspace workspace;
  private final Supplier<ChainIndex> chains;
  private final Circle dot;

  RecordCell(RecordColumn column, Workspace workspace, Supplier<ChainIndex> chains) {
    this.column = column;
    this.workspace = workspace;
    this.chains = chains;
    dot = column == RecordColumn.SERVICE ? new Circle(DOT) : null;
    if (column.isMono()) {
      getStyleClass().add("mono-column");
    }
  }

  @Override
  protected void updateItem(Integer row, boolean empty) {
    super.updateItem(row, empty);
    ChainIndex shown = chains.get();
    if (empty || row == null || shown == null || row >= shown.size()) {
      setText(null);
      setGraphic(null);
      return;
    }
    setText(column.text(shown, row));
    if (dot != null) {
      boolean dark = workspace.darkProperty().get();
      dot.setFill(workspace.colorsProperty().get().ofRow(shown.store(), row, dark));
      setGraphic(dot);
    }
  }
}
