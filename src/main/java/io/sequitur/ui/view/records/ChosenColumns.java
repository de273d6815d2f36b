package io.sequitur.ui.view.records;

import io.sequitur.ui.shell.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Remembers which columns the table shows, and in what order, from one start to the next. */
final class ChosenColumns {
  private static final String NAME = "records.columns";

  /** Stands before a column that is not shown. */
  private static final String HIDDEN = "-";

  private final TableView<Integer> table;
  private final Settings settings;

  private ChosenColumns(TableView<Integer> table, Settings settings) {
    this.table = table;
    this.settings = settings;
  }

  /** Arranges the columns as they were left, and takes note of every change. */
  static void remember(TableView<Integer> table, Settings settings) {
    ChosenColumns chosen = new ChosenColumns(table, settings);
    chosen.restore();
    table.getColumns().addListener((ListChangeListener<Object>) change -> chosen.save());
    for (TableColumn<Integer, ?> column : table.getColumns()) {
      column.visibleProperty().addListener((Observable visible) -> chosen.save());
    }
  }

  /** Columns that the settings do not know keep their place behind those that they know. */
  private void restore() {
    List<TableColumn<Integer, ?>> left = new ArrayList<>(table.getColumns());
    List<TableColumn<Integer, ?>> arranged = new ArrayList<>();
    for (String entry : settings.text(NAME, "").split(",")) {
      String name = entry.startsWith(HIDDEN) ? entry.substring(HIDDEN.length()) : entry;
      left.stream()
          .filter(column -> name(column).equals(name))
          .findFirst()
          .ifPresent(
              column -> {
                column.setVisible(entry.equals(name));
                left.remove(column);
                arranged.add(column);
              });
    }
    arranged.addAll(left);
    if (arranged.stream().noneMatch(TableColumn::isVisible)) {
      arranged.getFirst().setVisible(true); // an edited file: a table without columns is no table
    }
    table.getColumns().setAll(arranged);
  }

  private void save() {
    String text =
        table.getColumns().stream()
            .map(column -> (column.isVisible() ? "" : HIDDEN) + name(column))
            .collect(Collectors.joining(","));
    settings.setText(NAME, text);
  }

  private static String name(TableColumn<Integer, ?> column) {
    return ((RecordColumn) column.getUserData()).name();
  }
}
