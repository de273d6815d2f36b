package io.sequitur.ui.shell;

import atlantafx.base.controls.ModalPane;
import io.sequitur.session.Snapshot;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/** The window: bars, the places at its left, tabs, inspector, and what is laid over them. */
public final class MainWindow implements WindowActions.Doer {
  private static final double CHAINS_SHARE = 0.235;
  private static final double FINDINGS_SHARE = 0.29;
  private static final double INSPECTOR_AT = 0.785;
  private static final double MODAL_MARGIN = 22;

  private final WindowContent content;
  private final Stage stage;
  private final StackPane root;
  private final NavRail nav = new NavRail();
  private final CommandPalette palette;
  private final KeysHelp keysHelp;
  private final SourceBar bar;
  private final SplitMemory splits;

  @FXML private BorderPane frame;
  @FXML private StackPane start;
  @FXML private BorderPane work;
  @FXML private StackPane overview;
  @FXML private SplitPane columns;
  @FXML private StackPane left;
  @FXML private TabPane tabs;
  @FXML private Label chainSummary;
  @FXML private StackPane right;
  @FXML private ModalPane modal;

  /** Builds the window into a stage, which is not shown yet. */
  public MainWindow(
      Stage stage,
      Workspace workspace,
      UiSessions sessions,
      Settings settings,
      Notices notices,
      Opening opening,
      WindowContent content) {
    this.stage = stage;
    this.content = content;
    root = Fxml.load(this, "MainWindow");
    Scene scene = new Scene(root);
    Appearance appearance = new Appearance(scene, workspace, settings);
    WindowActions actions = new WindowActions(workspace, sessions, opening, appearance, this);
    actions.addExports(content.exports());
    bar = new SourceBar(workspace);
    bar.use(actions);
    bar.exports(content.exports());
    bar.recent(settings, opening::open);
    bar.query(content.query());
    frame.setTop(bar.node());
    frame.setLeft(nav.node());
    frame.setBottom(new StatusBar(workspace, sessions).node());
    placeViews();
    splits = SplitMemory.follow(settings, columns, "chains", CHAINS_SHARE, INSPECTOR_AT);
    palette = new CommandPalette(workspace, actions.all(), this::closeModal, notices);
    keysHelp = new KeysHelp(actions.all(), allViews());
    layOver(notices);
    new WindowKeys(scene, actions.all(), this);
    new FileDrop(root, opening);
    stage.setScene(scene);
    stage.setTitle("Sequitur");
    stage.getIcons().addAll(WindowIcon.sizes());
    new WindowPlace(stage, settings);
    workspace.snapshotProperty().addListener((p, old, now) -> show(now));
    ChainSummary.bind(chainSummary, workspace, tabs);
    stage.setOnShown(e -> Platform.runLater(splits::restore));
    show(workspace.snapshotProperty().get());
  }

  private void placeViews() {
    start.getChildren().setAll(content.start().node());
    overview.getChildren().setAll(content.overview().node());
    right.getChildren().setAll(content.inspector().node());
    for (View view : content.tabs()) {
      Tab tab = new Tab(view.title(), view.node());
      tab.setId("tab-" + view.id());
      tabs.getTabs().add(tab);
    }
    nav.currentProperty().addListener((p, old, now) -> showLeft(now));
    nav.add("chains", "Chains", Feather.GIT_COMMIT, "All chains, one row each");
    nav.add("findings", "Findings", Feather.ALERT_TRIANGLE, "What the rules found, by rule");
  }

  private List<View> allViews() {
    List<View> views = new ArrayList<>(List.of(content.overview(), content.chains()));
    views.add(content.findings());
    views.addAll(content.tabs());
    views.add(content.inspector());
    return views;
  }

  private void layOver(Notices notices) {
    modal.setId("modal");
    Node corner = notices.node();
    StackPane.setAlignment(corner, Pos.BOTTOM_RIGHT);
    StackPane.setMargin(corner, new Insets(0, 16, 44, 0));
    root.getChildren().add(corner);
  }

  private void showLeft(String place) {
    boolean findings = place.equals("findings");
    left.getChildren().setAll((findings ? content.findings() : content.chains()).node());
    if (splits != null) {
      splits.use(place, findings ? FINDINGS_SHARE : CHAINS_SHARE, INSPECTOR_AT);
    }
  }

  private void show(Snapshot snapshot) {
    boolean open = snapshot != null;
    start.setVisible(!open);
    work.setVisible(open);
    nav.node().setVisible(open);
    nav.node().setManaged(open);
    stage.setTitle(open ? SourceBar.title(snapshot.sources()) + " – Sequitur" : "Sequitur");
  }

  /** Lays something over the window that must be answered or closed first. */
  public void showModal(Node node) {
    modal.setPersistent(true);
    modal.setAlignment(Pos.CENTER);
    if (node instanceof Region card) {
      card.setMaxWidth(Math.min(card.getMaxWidth(), root.getWidth() - 2 * MODAL_MARGIN));
      card.setMaxHeight(Math.min(card.getMaxHeight(), root.getHeight() - 2 * MODAL_MARGIN));
    }
    modal.show(node);
  }

  /** Takes away what lies over the window. */
  public void closeModal() {
    modal.hide(true);
  }

  @Override
  public boolean dismiss() {
    boolean shown = modal.isDisplay() && !modal.getPersistent();
    if (shown) {
      closeModal();
    }
    return shown;
  }

  /** The scene's root, for tests and pictures. */
  public StackPane root() {
    return root;
  }

  @Override
  public void focusQuery() {
    content.query().requestFocus();
  }

  @Override
  public void showPalette() {
    modal.setPersistent(false);
    modal.setAlignment(Pos.TOP_CENTER);
    modal.show(palette.node());
    palette.start();
  }

  @Override
  public void showKeys() {
    modal.setPersistent(false);
    modal.setAlignment(Pos.CENTER);
    modal.show(keysHelp.node());
  }

  @Override
  public void showPlace(String id) {
    nav.show(id);
    left.getChildren().getFirst().requestFocus();
  }

  @Override
  public void showTab(String id) {
    for (Tab tab : tabs.getTabs()) {
      if (tab.getId().equals("tab-" + id)) {
        tabs.getSelectionModel().select(tab);
        tab.getContent().requestFocus();
      }
    }
  }

  @Override
  public void closeWindow() {
    stage.close();
  }
}
