package io.sequitur.ui.view.records;

import io.sequitur.chain.ChainIndex;
import io.sequitur.model.Figures;
import io.sequitur.session.SessionState;
import io.sequitur.session.Snapshot;
import io.sequitur.ui.canvas.Visibility;
import io.sequitur.ui.shell.Fxml;
import io.sequitur.ui.shell.Icons;
import io.sequitur.ui.shell.KeyHint;
import io.sequitur.ui.shell.LatestWork;
import io.sequitur.ui.shell.Selected;
import io.sequitur.ui.shell.Settings;
import io.sequitur.ui.shell.View;
import io.sequitur.ui.shell.Workspace;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The table of the selected chain's records, or of all in the brushed time. */
public final class RecordsView implements View {
  private static final double ROW_HEIGHT = 27;
  private static final double WORDS_NEED = 480;
  private static final int MOST_COPIED = 100_000;
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final Workspace workspace;
  private final BorderPane root;
  private final LatestWork<RecordRows.Request, RecordRows> work;
  private RecordOrder ordered = RecordOrder.READING;
  private RecordRows shown;
  private Visibility visibility;

  /** The table is showing a selection made elsewhere, not making one. */
  private boolean following;

  /** The selected chain was chosen in the table of all records, which therefore stays. */
  private boolean stayWithAll;

  @FXML private HBox tools;
  @FXML private Label count;
  @FXML private Label estimate;
  @FXML private ToggleButton onlyChain;
  @FXML private MenuButton order;
  @FXML private MenuButton columns;
  @FXML private Button copy;
  @FXML private TableView<Integer> table;

  /**
   * @param settings remember the columns
   */
  public RecordsView(Workspace workspace, Settings settings) {
    this.workspace = workspace;
    work =
        new LatestWork<>(
            workspace.background(), Platform::runLater, RecordRows::of, this::showRows);
    root = Fxml.load(this, "Records");
    buildTable();
    ChosenColumns.remember(table, settings);
    buildOrders();
    buildCopy();
    onlyChain.setTooltip(
        new Tooltip("Shows the records of the selected chain; else those of all chains."));
    onlyChain.setOnAction(e -> refill());
    workspace.snapshotProperty().addListener((p, old, now) -> snapshotChanged(old, now));
    workspace.rangeProperty().addListener(o -> refill());
    workspace.selection().currentProperty().addListener((p, old, now) -> follow(old, now));
    workspace.darkProperty().addListener(o -> table.refresh());
    workspace.colorsProperty().addListener(o -> table.refresh());
    workspace.scaleProperty().addListener(o -> applyScale());
    onlyChain.setGraphic(Icons.of(Feather.GIT_COMMIT));
    onlyChain.setAccessibleText(onlyChain.getText());
    tools
        .widthProperty()
        .addListener(
            (p, old, now) -> {
              boolean words = now.doubleValue() > WORDS_NEED * workspace.scaleProperty().get();
              onlyChain.setContentDisplay(
                  words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
            });
    applyScale();
    visibility = new Visibility(root, this::refill);
  }

  @Override
  public String id() {
    return "records";
  }

  @Override
  public String title() {
    return "Records";
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(
        new KeyHint("↑ ↓", "Select the record before or after"),
        new KeyHint("Ctrl+C", "Copy the selected records as tab-separated values"));
  }

  private ChainIndex chains() {
    return shown == null ? null : shown.request().snapshot().chains();
  }

  private void buildTable() {
    table.setId("records");
    table.setAccessibleText("Records");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    for (RecordColumn column : RecordColumn.values()) {
      table.getColumns().add(column(column));
    }
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((p, old, now) -> selectedInTable(now));
    table.setPlaceholder(new Label());
  }

  private TableColumn<Integer, Integer> column(RecordColumn column) {
    TableColumn<Integer, Integer> made = new TableColumn<>();
    Label title = new Label(column.title());
    title.setTooltip(new Tooltip(column.meaning()));
    made.setGraphic(title);
    made.setUserData(column);
    made.setSortable(false);
    made.setVisible(column.isShown());
    made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    made.setCellFactory(c -> new RecordCell(column, workspace, this::chains));
    CheckMenuItem item = new CheckMenuItem(column.title());
    item.setSelected(column.isShown());
    item.selectedProperty().bindBidirectional(made.visibleProperty());
    columns.getItems().add(item);
    return made;
  }

  private void buildOrders() {
    ToggleGroup group = new ToggleGroup();
    for (RecordOrder choice : RecordOrder.values()) {
      RadioMenuItem item = new RadioMenuItem(choice.title());
      item.setToggleGroup(group);
      item.setSelected(choice == ordered);
      item.setOnAction(
          e -> {
            ordered = choice;
            order.setText(choice.title());
            refill();
          });
      order.getItems().add(item);
    }
    order.setText(ordered.title());
  }

  private void buildCopy() {
    copy.setGraphic(Icons.of(Feather.COPY));
    copy.setTooltip(new Tooltip("Copy the selected records as tab-separated values"));
    copy.setAccessibleText("Copy the selected records");
    copy.setOnAction(e -> copySelected());
    MenuItem item = new MenuItem("Copy as tab-separated values");
    item.setAccelerator(COPY);
    item.setOnAction(e -> copySelected());
    MenuItem all = new MenuItem("Select all");
    all.setOnAction(e -> table.getSelectionModel().selectAll());
    table.setContextMenu(new ContextMenu(item, all));
    table.setOnKeyPressed(
        e -> {
          if (COPY.match(e)) {
            copySelected();
            e.consume();
          }
        });
  }

  private void copySelected() {
    if (shown == null) {
      return;
    }
    List<Integer> indices = table.getSelectionModel().getSelectedIndices();
    int all = indices.size();
    List<Integer> rows =
        indices.stream().limit(MOST_COPIED).map(index -> shown.rows()[index]).toList();
    List<RecordColumn> visible =
        table.getVisibleLeafColumns().stream()
            .map(column -> (RecordColumn) column.getUserData())
            .toList();
    ClipboardContent content = new ClipboardContent();
    content.putString(RecordsText.tsv(chains(), visible, rows));
    Clipboard.getSystemClipboard().setContent(content);
    String copied = Figures.count(rows.size());
    count.setText(
        all > rows.size()
            ? "the first " + copied + " of " + Figures.count(all, "record") + " copied"
            : Figures.count(all, "record") + " copied");
  }

  private void applyScale() {
    double scale = workspace.scaleProperty().get();
    table.setFixedCellSize(Math.rint(ROW_HEIGHT * scale));
    for (TableColumn<Integer, ?> column : table.getColumns()) {
      column.setPrefWidth(((RecordColumn) column.getUserData()).width() * scale);
    }
  }

  private void snapshotChanged(Snapshot before, Snapshot now) {
    if (now == null) {
      shown = null;
      stayWithAll = false;
      table.setItems(FXCollections.observableArrayList());
      count.setText("");
    } else if (before == null || before.chains() != now.chains()) {
      refill();
    }
  }

  private int wantedChain() {
    boolean all = stayWithAll || !onlyChain.isSelected();
    return all ? -1 : workspace.selection().current().chain();
  }

  /** Gathers rows anew; not while nobody sees them, since there may be millions. */
  private void refill() {
    Snapshot snapshot = workspace.snapshotProperty().get();
    if (snapshot != null && visibility != null && visibility.isSeen()) {
      onlyChain.setDisable(workspace.selection().current().chain() < 0);
      int chain = wantedChain();
      work.submit(
          new RecordRows.Request(
              snapshot, chain, chain < 0 ? workspace.rangeProperty().get() : null, ordered));
    }
  }

  private void showRows(RecordRows rows) {
    Snapshot now = workspace.snapshotProperty().get();
    boolean stale =
        now == null
            || now.store() != rows.request().snapshot().store()
            || rows.request().chain() != wantedChain();
    if (stale) {
      return;
    }
    shown = rows;
    following = true;
    table.setItems(new RecordItems(rows));
    following = false;
    describe(now);
    showSelected(workspace.selection().current());
  }

  private void describe(Snapshot now) {
    boolean ofChain = shown.request().chain() >= 0;
    String records = Figures.count(shown.rows().length, "record");
    count.setText(
        ofChain
            ? records + " of this chain"
            : shown.request().range() == null ? records : records + " in the brushed time");
    boolean estimated = ordered == RecordOrder.READING && shown.partitions() > 1;
    estimate.setText(
        estimated
            ? "order across " + Figures.count(shown.partitions(), "partition") + " is an estimate"
            : "");
    estimate.setTooltip(
        new Tooltip(
            "Inside a partition the order is the offset. Across partitions Kafka keeps no order:"
                + " there, records are merged by their timestamps."));
    ((Label) table.getPlaceholder())
        .setText(
            now.state() == SessionState.LOADING
                ? "Records appear here as they are read."
                : shown.request().range() != null
                    ? "No record lies in the brushed time. Double-click the overview to see all."
                    : "No record was read.");
  }

  private void selectedInTable(Integer row) {
    boolean several = table.getSelectionModel().getSelectedIndices().size() > 1;
    if (following || row == null || several) {
      return;
    }
    stayWithAll = shown != null && shown.request().chain() < 0 && onlyChain.isSelected();
    following = true;
    try {
      workspace.selectRow(row);
    } finally {
      following = false;
    }
    onlyChain.setDisable(false);
  }

  private void follow(Selected before, Selected now) {
    if (following) {
      return;
    }
    stayWithAll = false;
    if (before.chain() != now.chain()
        || shown == null
        || shown.request().chain() != wantedChain()) {
      refill();
    } else {
      showSelected(now);
    }
  }

  private void showSelected(Selected selected) {
    int index = shown == null || selected.row() < 0 ? -1 : shown.indexOf(selected.row());
    following = true;
    try {
      if (index < 0) {
        table.getSelectionModel().clearSelection();
      } else if (table.getSelectionModel().getSelectedIndex() != index
          || table.getSelectionModel().getSelectedIndices().size() != 1) {
        table.getSelectionModel().clearAndSelect(index);
        table.scrollTo(Math.max(0, index - 3));
      }
    } finally {
      following = false;
    }
  }
}
