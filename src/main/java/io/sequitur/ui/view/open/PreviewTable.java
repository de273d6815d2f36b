package io.sequitur.ui.view.open;

import io.sequitur.model.MappingField;
import io.sequitur.model.Times;
import io.sequitur.session.SourcePreview;
import io.sequitur.ui.shell.ClockText;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** The columns of the first events. */
final class PreviewTable {
  private PreviewTable() {}

  static void addColumns(TableView<SourcePreview.Row> table) {
    table.getStyleClass().add(atlantafx.base.theme.Styles.DENSE);
    table.setPlaceholder(new Label("No record could be read."));
    table.setAccessibleText("First events");
    add(table, "position", 185, SourcePreview.Row::position);
    add(table, "time (UTC)", 180, PreviewTable::time);
    add(table, "event type", 150, field(MappingField.EVENT_TYPE));
    add(table, "service", 150, field(MappingField.SERVICE));
    add(table, "business key", 95, field(MappingField.BUSINESS_KEY));
    add(table, "key", 80, row -> row.key() == null ? "" : row.key());
    add(table, "event id", 110, field(MappingField.EVENT_ID));
    add(table, "correlation id", 110, field(MappingField.CORRELATION_ID));
    add(table, "causation id", 110, field(MappingField.CAUSATION_ID));
  }

  private static String time(SourcePreview.Row row) {
    long time = row.eventTime() != Times.ABSENT ? row.eventTime() : row.recordTime();
    return time == Times.ABSENT ? "" : ClockText.full(time);
  }

  private static Function<SourcePreview.Row, String> field(MappingField field) {
    return row -> row.fields().getOrDefault(field, "");
  }

  private static void add(
      TableView<SourcePreview.Row> table,
      String title,
      double width,
      Function<SourcePreview.Row, String> text) {
    TableColumn<SourcePreview.Row, String> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.getStyleClass().add("mono-column");
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    column.setCellFactory(c -> new TextCell());
    table.getColumns().add(column);
  }

  /** A cell whose whole text is in its tooltip. */
  private static final class TextCell
      extends javafx.scene.control.TableCell<SourcePreview.Row, String> {
    private final Tooltip whole = new Tooltip();

    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? null : text);
      whole.setText(text);
      setTooltip(empty || text == null || text.isEmpty() ? null : whole);
    }
  }
}
