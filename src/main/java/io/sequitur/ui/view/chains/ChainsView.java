package io.sequitur.ui.view.chains;

import io.sequitur.model.Figures;
import io.sequitur.session.SessionState;
import io.sequitur.session.Snapshot;
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
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The list of chains that match the query and touch the brushed time. */
public final class ChainsView implements View {
  private static final double ROW_HEIGHT = 33;
  private static final String SORT = "chains.sort";
  private static final String ASCENDING = "chains.ascending";

  private final Workspace workspace;
  private final Settings settings;
  private final VBox root;
  private final LatestWork<ChainOrdering.Request, ChainOrder> work;
  private ChainOrder order;
  private ChainSort sortedBy = ChainSort.DURATION;
  private boolean ascending;

  /** The list is showing a selection made elsewhere, not making one. */
  private boolean following;

  @FXML private Label count;
  @FXML private MenuButton sort;
  @FXML private Button direction;
  @FXML private ListView<Integer> list;
  @FXML private Label empty;

  public ChainsView(Workspace workspace, Settings settings) {
    this.workspace = workspace;
    this.settings = settings;
    ChainOrdering ordering = new ChainOrdering();
    work =
        new LatestWork<>(
            workspace.background(), Platform::runLater, ordering::apply, this::showOrder);
    root = Fxml.load(this, "Chains");
    restoreSort();
    buildSortMenu();
    list.setCellFactory(v -> new ChainCell(workspace, () -> order));
    list.setAccessibleText("Chains");
    list.getSelectionModel()
        .selectedIndexProperty()
        .addListener((p, old, now) -> selectedInList(now.intValue()));
    count.setTooltip(
        new Tooltip("Chains that match the query and touch the brushed time, of all chains."));
    workspace.snapshotProperty().addListener((p, old, now) -> snapshotChanged(old, now));
    workspace.matchesProperty().addListener((p, old, now) -> refill());
    workspace.rangeProperty().addListener((p, old, now) -> refill());
    workspace.selection().currentProperty().addListener((p, old, now) -> follow(now));
    workspace.themeProperty().addListener((p, old, now) -> list.refresh());
    workspace.colorsProperty().addListener((p, old, now) -> list.refresh());
    workspace.scaleProperty().addListener((p, old, now) -> applyScale());
    applyScale();
  }

  @Override
  public String id() {
    return "chains";
  }

  @Override
  public String title() {
    return "Chains";
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(
        new KeyHint("↑ ↓", "Select the chain before or after"),
        new KeyHint("Home / End", "Select the first or last chain"));
  }

  private void applyScale() {
    list.setFixedCellSize(Math.rint(ROW_HEIGHT * workspace.scaleProperty().get()));
    list.refresh();
  }

  private void restoreSort() {
    String name = settings.text(SORT, ChainSort.DURATION.name());
    for (ChainSort choice : ChainSort.values()) {
      if (choice.name().equals(name)) {
        sortedBy = choice;
      }
    }
    String way = settings.text(ASCENDING, String.valueOf(sortedBy.ascendingFirst()));
    ascending = Boolean.parseBoolean(way);
  }

  private void buildSortMenu() {
    ToggleGroup group = new ToggleGroup();
    for (ChainSort choice : ChainSort.values()) {
      RadioMenuItem item = new RadioMenuItem("by " + choice.title());
      item.setToggleGroup(group);
      item.setSelected(choice == sortedBy);
      item.setOnAction(e -> sortBy(choice, choice.ascendingFirst()));
      sort.getItems().add(item);
    }
    direction.setOnAction(e -> sortBy(sortedBy, !ascending));
    showSort();
  }

  private void sortBy(ChainSort choice, boolean upwards) {
    sortedBy = choice;
    ascending = upwards;
    settings.setText(SORT, choice.name());
    settings.setText(ASCENDING, String.valueOf(upwards));
    showSort();
    refill();
  }

  private void showSort() {
    sort.setText("by " + sortedBy.title());
    sort.setTooltip(new Tooltip("Sorted by: " + sortedBy.meaning()));
    direction.setGraphic(Icons.of(ascending ? Feather.ARROW_UP : Feather.ARROW_DOWN));
    String way = ascending ? "Smallest first" : "Largest first";
    direction.setTooltip(new Tooltip(way + "; click to turn round"));
    direction.setAccessibleText(way);
  }

  private void snapshotChanged(Snapshot before, Snapshot now) {
    if (now == null) {
      order = null;
      list.setItems(FXCollections.observableArrayList());
      count.setText("");
      empty.setVisible(false);
    } else if (before == null
        || before.chains() != now.chains()
        || before.analysis() != now.analysis()
        || before.state() != now.state()) {
      refill();
    }
  }

  private void refill() {
    Snapshot snapshot = workspace.snapshotProperty().get();
    if (snapshot != null) {
      work.submit(
          new ChainOrdering.Request(
              snapshot,
              workspace.matchesProperty().get(),
              workspace.rangeProperty().get(),
              sortedBy,
              ascending));
    }
  }

  private void showOrder(ChainOrder next) {
    Snapshot now = workspace.snapshotProperty().get();
    if (now == null || now.store() != next.snapshot().store()) {
      return; // another session was opened meanwhile
    }
    order = next;
    following = true;
    list.setItems(new ChainItems(next));
    following = false;
    int shown = next.chains().length;
    count.setText(
        shown == next.total()
            ? Figures.count(shown)
            : Figures.count(shown) + " of " + Figures.count(next.total()));
    empty.setVisible(shown == 0);
    empty.setText(emptyHint(next));
    select(workspace.selection().current(), false);
  }

  private String emptyHint(ChainOrder shown) {
    if (shown.total() == 0) {
      if (shown.snapshot().state() == SessionState.LOADING) {
        return "Chains appear here as they are read.";
      }
      boolean rejects =
          shown.snapshot().sources().stream().anyMatch(source -> source.rejectedTotal() > 0);
      return rejects
          ? "No record was read, so there are no chains. See what was rejected, below."
          : "There is no record in what was opened, so there are no chains. Open another log.";
    }
    return workspace.rangeProperty().get() != null
        ? "No chain matches in the brushed time. Double-click the strip above to see the whole"
            + " time."
        : "No chain matches the query. Change it, or clear it with Escape.";
  }

  private void follow(Selected selected) {
    select(selected, true);
  }

  private void select(Selected selected, boolean scroll) {
    if (order == null) {
      return;
    }
    int position = currentPosition(selected);
    following = true;
    if (position < 0) {
      list.getSelectionModel().clearSelection();
    } else if (list.getSelectionModel().getSelectedIndex() != position) {
      list.getSelectionModel().select(position);
      list.getFocusModel().focus(position);
      if (scroll) {
        ListScroll.reveal(list, position);
      }
    }
    following = false;
  }

  /** The order may be of an earlier snapshot, where the chain had another number. */
  private int currentPosition(Selected selected) {
    Snapshot now = workspace.snapshotProperty().get();
    if (now == null || selected.chain() < 0) {
      return -1;
    }
    return order.position(
        Renumbering.chain(now.chains(), selected.chain(), order.snapshot().chains()));
  }

  private void selectedInList(int index) {
    Snapshot now = workspace.snapshotProperty().get();
    if (following || order == null || now == null || index < 0 || index >= order.chains().length) {
      return;
    }
    int chain = Renumbering.chain(order.snapshot().chains(), order.chains()[index], now.chains());
    if (chain != workspace.selection().current().chain()) {
      workspace.selection().selectChain(chain);
    }
  }
}
