package io.sequitur.ui.shell;

import io.sequitur.model.Figures;
import io.sequitur.model.PartitionTable;
import io.sequitur.model.PartitionTable.TopicPartition;
import io.sequitur.model.SourceSummary;
import io.sequitur.session.Snapshot;
import io.sequitur.session.SourcePreview;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What is open, the query, and what can be done with the whole. */
final class SourceBar {
  private final Workspace workspace;
  private final HBox root;
  private final Tooltip sourceMeaning = new Tooltip();

  @FXML private Button back;
  @FXML private Button forward;
  @FXML private HBox source;
  @FXML private StackPane state;
  @FXML private Label name;
  @FXML private Label about;
  @FXML private StackPane queryPlace;
  @FXML private Button open;
  @FXML private MenuButton recent;
  @FXML private MenuButton export;
  @FXML private Button brightness;
  @FXML private MenuButton more;

  SourceBar(Workspace workspace) {
    this.workspace = workspace;
    root = Fxml.load(this, "SourceBar");
    Tooltip.install(source, sourceMeaning);
    workspace.snapshotProperty().addListener((p, old, now) -> show(now));
    workspace.darkProperty().addListener((p, old, now) -> showBrightness());
    showBrightness();
    show(null);
  }

  HBox node() {
    return root;
  }

  /** Gives the buttons their actions. */
  void use(WindowActions actions) {
    icon(back, Feather.ARROW_LEFT, actions.back());
    icon(forward, Feather.ARROW_RIGHT, actions.forward());
    button(open, actions.open());
    icon(brightness, Feather.MOON, actions.brightness());
    showBrightness();
    more.setGraphic(Icons.of(Feather.MORE_VERTICAL));
    more.setTooltip(new Tooltip("More actions"));
    more.setAccessibleText("More actions");
    more.getItems().setAll(actions.moreMenu());
  }

  /** Fills the export menu. */
  void exports(List<Action> exports) {
    export.setTooltip(new Tooltip("Write a report, the findings or a picture to a file"));
    export.disableProperty().bind(workspace.snapshotProperty().isNull());
    export.getItems().setAll(exports.stream().map(WindowActions::menuItem).toList());
  }

  /** Puts the query field in its place. */
  void query(Node field) {
    queryPlace.getChildren().setAll(field);
  }

  /** Fills the menu of recent files each time that it opens. */
  void recent(Settings settings, Consumer<Path> opener) {
    recent.setGraphic(Icons.of(Feather.CLOCK));
    recent.setTooltip(new Tooltip("Recent files"));
    recent.setAccessibleText("Recent files");
    recent.getItems().setAll(new MenuItem());
    recent.setOnShowing(
        e -> {
          List<Path> files = settings.recentFiles();
          recent.getItems().clear();
          for (Path file : files) {
            MenuItem item = new MenuItem(file.toString());
            item.setMnemonicParsing(false);
            item.setOnAction(a -> opener.accept(file));
            recent.getItems().add(item);
          }
          MenuItem clear = new MenuItem(files.isEmpty() ? "No recent files" : "Forget these files");
          clear.setDisable(files.isEmpty());
          clear.setOnAction(a -> settings.clearRecentFiles());
          if (!files.isEmpty()) {
            recent.getItems().add(new SeparatorMenuItem());
          }
          recent.getItems().add(clear);
        });
  }

  private static void button(Button button, Action action) {
    button.setOnAction(e -> action.runIfEnabled());
    button.disableProperty().bind(javafx.beans.binding.Bindings.not(action.enabled()));
    String keys = action.keyText().isEmpty() ? "" : " (" + action.keyText() + ")";
    button.setTooltip(new Tooltip(action.title() + keys));
    button.setAccessibleText(action.title());
  }

  private static void icon(Button button, Ikon ikon, Action action) {
    button(button, action);
    button.setGraphic(Icons.of(ikon));
    button.setText(null);
  }

  private void showBrightness() {
    brightness.setGraphic(Icons.of(workspace.darkProperty().get() ? Feather.SUN : Feather.MOON));
  }

  private void show(Snapshot snapshot) {
    source.setVisible(snapshot != null);
    if (snapshot == null) {
      return;
    }
    List<SourceSummary> sources = snapshot.sources();
    name.setText(title(sources));
    about.setText(describe(snapshot));
    showState(snapshot);
    sourceMeaning.setText(
        sources.stream()
            .map(s -> s.name() + "\n    " + s.format() + ", read as " + convention(s))
            .collect(Collectors.joining("\n")));
  }

  static String title(List<SourceSummary> sources) {
    if (sources.isEmpty()) {
      return "Opening";
    }
    String first = fileName(sources.getFirst().name());
    return sources.size() == 1 ? first : first + " and " + (sources.size() - 1) + " more";
  }

  private static String fileName(String name) {
    Path file = name.startsWith("(") ? null : Path.of(name).getFileName();
    return file == null ? name : file.toString();
  }

  private static String convention(SourceSummary source) {
    return source.mapping() == null
        ? "nothing known"
        : SourcePreview.conventionTitle(source.mapping().convention());
  }

  private static String describe(Snapshot snapshot) {
    PartitionTable named = snapshot.store().names().partitions();
    List<TopicPartition> partitions =
        snapshot.analysis().partitions().stream()
            .filter(span -> span.records() > 0)
            .map(span -> named.get(span.partition()))
            .toList();
    long topics = partitions.stream().map(TopicPartition::topic).distinct().count();
    String formats =
        snapshot.sources().stream()
            .map(SourceSummary::format)
            .distinct()
            .collect(Collectors.joining(", "));
    return partitions.stream().anyMatch(TopicPartition::positioned)
        ? Figures.count(topics, "topic")
            + " · "
            + Figures.count(partitions.size(), "partition")
            + " · "
            + formats
        : formats;
  }

  private void showState(Snapshot snapshot) {
    boolean failed = snapshot.sources().stream().anyMatch(s -> s.failure() != null);
    StateDot dot = failed ? StateDot.FAILED : StateDot.of(snapshot.state());
    state.getChildren().setAll(dot.node());
    state.setAccessibleText(dot.words());
  }
}
