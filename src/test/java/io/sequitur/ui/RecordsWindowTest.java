package io.sequitur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.ui.shell.Selected;
import io.sequitur.ui.shell.TimeRange;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class RecordsWindowTest extends WindowTest {
  private TableView<Integer> table() {
    return lookup("#records").queryTableView();
  }

  private void openTable() {
    open(FAULTS);
    interact(() -> explorer.window().showTab("records"));
    waitFor(() -> table().getItems().size() == snapshot().analysis().totals().records());
  }

  private void select(int chain) {
    interact(() -> workspace().selection().selectChain(chain));
    waitFor(() -> table().getItems().size() == snapshot().chains().records(chain));
  }

  @Test
  void aRecordSelectedInTheTableIsSelectedEverywhere() {
    openTable();
    select(5);
    interact(() -> table().getSelectionModel().clearAndSelect(1));

    assertThat(workspace().selection().current())
        .isEqualTo(new Selected(5, table().getItems().get(1)));
  }

  @Test
  void aRecordSelectedElsewhereIsSelectedInTheTable() {
    openTable();
    select(5);
    int row = snapshot().chains().row(snapshot().chains().start(7) + 1);
    interact(() -> workspace().selectRow(row));
    waitFor(() -> Integer.valueOf(row).equals(table().getSelectionModel().getSelectedItem()));

    assertThat(table().getItems()).hasSize(snapshot().chains().records(7));
  }

  @Test
  void theTableOfAllRecordsStaysWhereARecordIsSelectedInIt() {
    openTable();
    int all = table().getItems().size();
    interact(() -> table().getSelectionModel().clearAndSelect(10));
    int row = table().getItems().get(10);

    assertThat(workspace().selection().current().row()).isEqualTo(row);
    assertThat(table().getItems()).hasSize(all);
    assertThat(table().getSelectionModel().getSelectedItem()).isEqualTo(row);
  }

  @Test
  void theBrushedTimeLeavesOutTheRest() {
    openTable();
    var totals = snapshot().analysis().totals();
    long half = (totals.lastTime() - totals.firstTime()) / 2;
    int all = table().getItems().size();
    interact(
        () ->
            workspace()
                .rangeProperty()
                .set(new TimeRange(totals.firstTime(), totals.firstTime() + half)));
    waitFor(() -> table().getItems().size() < all);

    assertThat(table().getItems())
        .allMatch(row -> snapshot().store().time(row) < totals.firstTime() + half);
  }

  @Test
  void theOrderCanBeChosenAndSaysThatItIsAnEstimate() {
    openTable();
    waitFor(() -> lookup("order across 29 partitions is an estimate").tryQuery().isPresent());
    clickOn("Reading order");
    clickOn("Time order");
    waitFor(() -> isSortedByTime(table().getItems()));

    assertThat(lookup("order across 29 partitions is an estimate").tryQuery()).isEmpty();
  }

  private boolean isSortedByTime(List<Integer> rows) {
    for (int i = 1; i < rows.size(); i++) {
      if (snapshot().store().time(rows.get(i - 1)) > snapshot().store().time(rows.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Test
  void columnsCanBeChosen() {
    openTable();
    clickOn("Columns");
    clickOn("Correlation id");
    waitFor(
        () ->
            table().getVisibleLeafColumns().stream()
                .map(TableColumn::getUserData)
                .anyMatch(data -> data.toString().equals("CORRELATION_ID")));
  }

  @Test
  void chosenColumnsAreThereAgainAtTheNextStart() {
    openTable();
    clickOn("Columns");
    clickOn("Correlation id");
    interact(
        () -> {
          TableColumn<Integer, ?> first = table().getColumns().removeFirst();
          table().getColumns().add(2, first); // as dragging its header does
        });
    List<String> chosen = visibleColumns();
    assertThat(chosen).contains("CORRELATION_ID").element(2).isEqualTo("TIME");

    restart();
    openTable();
    assertThat(visibleColumns()).isEqualTo(chosen);
  }

  private List<String> visibleColumns() {
    return table().getVisibleLeafColumns().stream()
        .map(column -> column.getUserData().toString())
        .toList();
  }

  @Test
  void selectedRecordsAreCopiedAsTabSeparatedValues() {
    openTable();
    select(3);
    interact(() -> table().getSelectionModel().selectRange(0, 3));
    clickOn(table());
    interact(() -> table().getSelectionModel().selectRange(0, 3));
    push(KeyCode.CONTROL, KeyCode.C);
    String[] text = new String[1];
    interact(() -> text[0] = Clipboard.getSystemClipboard().getString());

    assertThat(text[0].lines()).hasSize(4);
    assertThat(text[0]).startsWith("Time (UTC)\tSince start\tEvent type\t");
  }
}
