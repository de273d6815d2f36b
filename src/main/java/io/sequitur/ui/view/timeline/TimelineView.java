package io.sequitur.ui.view.timeline;

import io.sequitur.export.picture.BundledMeasure;
import io.sequitur.export.picture.TextMeasure;
import io.sequitur.export.timeline.TimelineText;
import io.sequitur.session.Snapshot;
import io.sequitur.ui.canvas.PaintThreads;
import io.sequitur.ui.shell.Fxml;
import io.sequitur.ui.shell.Icons;
import io.sequitur.ui.shell.KeyHint;
import io.sequitur.ui.shell.Selected;
import io.sequitur.ui.shell.View;
import io.sequitur.ui.shell.Workspace;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The timeline of the selected chain; of all events where none is selected. */
public final class TimelineView implements View {
  private static final double ZOOM = 1.5;
  private static final double WORDS_NEED = 620;

  private final Workspace workspace;
  private final BorderPane root;
  private final TimelinePane pane;
  private final ChainScene chain;
  private final AllScene everything;
  private final FittingText line;

  @FXML private HBox tools;
  @FXML private Button all;
  @FXML private Label start;
  @FXML private ToggleButton critical;
  @FXML private ToggleButton fold;
  @FXML private ToggleButton adjust;
  @FXML private Button zoomOut;
  @FXML private Button zoomIn;
  @FXML private Button fit;
  @FXML private StackPane plot;
  @FXML private Label empty;

  public TimelineView(Workspace workspace) {
    this.workspace = workspace;
    root = Fxml.load(this, "Timeline");
    pane = new TimelinePane(workspace);
    line = new FittingText(start);
    TimelineToggles toggles =
        new TimelineToggles(
            fold.selectedProperty(), critical.selectedProperty(), adjust.selectedProperty());
    Executor painting = new PaintThreads(workspace.background());
    TextMeasure measure = new BundledMeasure();
    chain = new ChainScene(workspace, pane, toggles, measure, painting);
    chain.setContentListener(made -> describe());
    everything = new AllScene(workspace, pane, measure, painting);
    everything.setContentListener(this::describe);
    plot.getChildren().addFirst(pane);
    buildTools();
    listen();
  }

  @Override
  public String id() {
    return "timeline";
  }

  @Override
  public String title() {
    return "Timeline";
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(
        new KeyHint("W / S", "Zoom in, out"),
        new KeyHint("A / D", "Move left, right"),
        new KeyHint("wheel", "Zoom at the pointer"),
        new KeyHint("drag", "Move; with Shift brush a range of time"),
        new KeyHint("F / double-click", "Fit everything in"),
        new KeyHint("← →", "Go to the cause, to an effect"),
        new KeyHint("↑ ↓", "Go to the effect before, after"),
        new KeyHint("Esc", "Leave the chain, show all events"));
  }

  private void buildTools() {
    all.setGraphic(Icons.of(Feather.CHEVRON_LEFT));
    critical.setGraphic(Icons.of(Feather.TRENDING_UP));
    fold.setGraphic(Icons.of(Feather.SCISSORS));
    adjust.setGraphic(Icons.of(Feather.CLOCK));
    List.of(all, critical, fold, adjust)
        .forEach(button -> button.setAccessibleText(button.getText()));
    tools.widthProperty().addListener((p, old, now) -> fitTools(now.doubleValue()));
    all.setTooltip(new Tooltip("Leave the chain, show the events of all chains (Esc)"));
    all.setOnAction(e -> workspace.selection().selectChain(-1));
    critical.setTooltip(
        new Tooltip(
            "Marks the links that decided when the chain ended: from its last event back"
                + " through the latest cause of each."));
    fold.setTooltip(new Tooltip("Draws long idle gaps short, each with a label of its length."));
    icon(zoomIn, Feather.ZOOM_IN, "Zoom in (W)", () -> zoom(ZOOM));
    icon(zoomOut, Feather.ZOOM_OUT, "Zoom out (S)", () -> zoom(1 / ZOOM));
    icon(fit, Feather.MAXIMIZE_2, "Fit everything in (F)", () -> scene().fit());
    critical.selectedProperty().addListener(o -> scene().request());
    fold.selectedProperty().addListener(o -> chain.gather());
    adjust.selectedProperty().addListener(o -> chain.gather());
  }

  /** Buttons lose their words where there is no room. */
  private void fitTools(double width) {
    boolean words = width > WORDS_NEED * workspace.scaleProperty().get();
    for (ButtonBase button : List.of(all, critical, fold, adjust)) {
      button.setContentDisplay(words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
    }
  }

  private static void icon(Button button, Feather icon, String what, Runnable action) {
    button.setGraphic(Icons.of(icon));
    button.setTooltip(new Tooltip(what));
    button.setAccessibleText(what);
    button.setOnAction(e -> action.run());
  }

  private void zoom(double factor) {
    scene().zoom(factor, pane.getWidth() / 2);
  }

  private TimelineScene scene() {
    return workspace.selection().current().chain() >= 0 ? chain : everything;
  }

  private void listen() {
    workspace
        .snapshotProperty()
        .addListener(
            (p, old, now) -> {
              boolean same =
                  old != null
                      && now != null
                      && old.chains() == now.chains()
                      && old.analysis() == now.analysis();
              if (!same) {
                refresh();
              }
            });
    workspace.selection().currentProperty().addListener((p, old, now) -> selected(old, now));
    workspace.rangeProperty().addListener(o -> everything.rangeChanged());
    workspace.darkProperty().addListener(o -> scene().request());
    workspace.colorsProperty().addListener(o -> scene().request());
    workspace.scaleProperty().addListener(o -> scene().request());
    refresh();
  }

  private void selected(Selected before, Selected now) {
    if (before.chain() != now.chain()) {
      refresh();
    } else {
      scene().request();
      if (now.row() >= 0 && now.chain() >= 0) {
        chain.reveal(now.row());
      }
    }
    tellAccessibly();
  }

  private void refresh() {
    boolean ofChain = workspace.selection().current().chain() >= 0;
    for (Node node : List.of(all, critical, fold, adjust)) {
      node.setVisible(ofChain);
      node.setManaged(ofChain);
    }
    pane.setScene(scene());
    if (ofChain) {
      chain.gather();
    } else {
      everything.gather();
    }
    describe();
  }

  /** Says what is shown, and which toggles make a difference to it. */
  private void describe() {
    Snapshot snapshot = workspace.snapshotProperty().get();
    ChainContent content = chain.content();
    boolean ofChain = scene() == chain;
    empty.setVisible(!ofChain && everything.hint() != null);
    empty.setText(everything.hint());
    if (snapshot == null || (ofChain && content == null)) {
      line.show(List.of(), "");
      return;
    }
    if (!ofChain) {
      line.show(everything.summaries(), "What is shown: records, chains, and how long they took.");
      return;
    }
    line.show(
        StartText.of(content, snapshot),
        "When the chain starts. Times on the axis count from here, in UTC.");
    fold.setDisable(!content.axis().hasIdleGaps());
    boolean skewed = !content.axis().skew().isNone();
    adjust.setDisable(!skewed && !adjust.isSelected());
    adjust.setTooltip(
        new Tooltip(
            skewed
                ? "Moves services whose clocks are behind forward, by the least that puts no effect"
                    + " before its cause. An estimate, and labelled as one."
                : "No effect in this chain is stamped before its cause."));
    tellAccessibly();
  }

  private void tellAccessibly() {
    ChainContent content = chain.content();
    if (scene() == chain && content != null) {
      pane.setAccessibleText(
          "Timeline of chain "
              + content.model().tree().chains().label(content.request().chain())
              + ", "
              + TimelineText.summary(content.model()));
      int row = workspace.selection().current().row();
      String selected = row < 0 ? null : content.text().row(row);
      pane.setAccessibleHelp(selected == null ? "Arrow keys step along links" : selected);
    } else {
      pane.setAccessibleText("Timeline of all events");
    }
  }
}
