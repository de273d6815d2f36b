package io.sequitur.ui.view.start;

import io.sequitur.ui.shell.Fxml;
import io.sequitur.ui.shell.Icons;
import io.sequitur.ui.shell.Opening;
import io.sequitur.ui.shell.Settings;
import io.sequitur.ui.shell.View;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Open a file, drop one, take a recent one or the sample. */
public final class StartView implements View {
  private static final int MOST_RECENT = 6;
  private static final String FORMATS =
      "JSON Lines, JSON arrays, kcat, AKHQ, Redpanda Console, Kafbat UI, console consumer, CSV and"
          + " TSV; plain, gzip or zstd. Format and id convention are detected and shown before"
          + " anything is read.";

  private final Opening opening;
  private final Settings settings;
  private final StackPane root;

  @FXML private StackPane icon;
  @FXML private Label formats;
  @FXML private Button open;
  @FXML private Button connect;
  @FXML private Button sample;
  @FXML private VBox recentBox;
  @FXML private VBox recent;
  @FXML private Label progress;

  /**
   * @param busy true while something is being opened
   */
  public StartView(Opening opening, Settings settings, ObservableBooleanValue busy) {
    this.opening = opening;
    this.settings = settings;
    root = Fxml.load(this, "Start");
    ImageView picture =
        new ImageView(
            new Image(
                StartView.class
                    .getResource("/io/sequitur/ui/icon/sequitur-128.png")
                    .toExternalForm()));
    picture.setFitWidth(56);
    picture.setFitHeight(56);
    icon.getChildren().setAll(picture);
    formats.setText(FORMATS);
    open.setGraphic(Icons.of(Feather.FOLDER));
    open.setOnAction(e -> opening.choose());
    open.setTooltip(new Tooltip("Choose one or more files; they open as one session (Ctrl+O)"));
    connect.setGraphic(Icons.of(Feather.RADIO));
    connect.setOnAction(e -> opening.connect());
    connect.setTooltip(new Tooltip("Read live topics; nothing in the cluster is changed (Ctrl+L)"));
    boolean hasSample = opening.sample().isPresent();
    sample.setVisible(hasSample);
    sample.setManaged(hasSample);
    sample.setGraphic(Icons.of(Feather.PLAY));
    sample.setOnAction(e -> opening.sample().ifPresent(opening::open));
    sample.setTooltip(new Tooltip("A small log of orders that comes with the program"));
    progress.textProperty().set("Opening…");
    progress.visibleProperty().bind(busy);
    root.visibleProperty().addListener((p, old, now) -> showRecent());
    root.sceneProperty().addListener((p, old, now) -> showRecent());
    showRecent();
  }

  @Override
  public String id() {
    return "start";
  }

  @Override
  public String title() {
    return "Start";
  }

  @Override
  public Node node() {
    return root;
  }

  private void showRecent() {
    List<Path> files = settings.recentFiles();
    recentBox.setVisible(!files.isEmpty());
    recent.getChildren().clear();
    for (Path file : files.subList(0, Math.min(MOST_RECENT, files.size()))) {
      recent.getChildren().add(row(file));
    }
  }

  private Node row(Path file) {
    Path name = file.getFileName();
    Hyperlink link = new Hyperlink(name == null ? file.toString() : name.toString());
    link.setOnAction(e -> opening.open(file));
    link.setTooltip(new Tooltip(file.toString()));
    Label folder = new Label(file.getParent() == null ? "" : file.getParent().toString());
    folder.getStyleClass().add("caption");
    folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    Button forget = new Button(null, Icons.of(Feather.X));
    forget.getStyleClass().addAll("flat", "icon-button", "small");
    forget.setTooltip(new Tooltip("Forget this file"));
    forget.setAccessibleText("Forget " + file);
    forget.setOnAction(
        e -> {
          settings.removeRecentFile(file);
          showRecent();
        });
    HBox row = new HBox(8, link, folder, forget);
    row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return row;
  }
}
