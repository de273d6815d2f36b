package io.sequitur.ui.shell;

import io.sequitur.model.Figures;
import io.sequitur.model.SourceSummary;
import io.sequitur.rule.Analysis.Totals;
import io.sequitur.session.Progress;
import io.sequitur.session.SessionState;
import io.sequitur.session.Snapshot;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** How far reading is, how much there is, and the memory that it takes. */
final class StatusBar {
  private static final String OF_PART = " so far";

  private final Workspace workspace;
  private final RejectsPopup rejectsPopup;
  private final HBox root;
  private final Tooltip memoryMeaning = new Tooltip();

  @FXML private ProgressBar progress;
  @FXML private Label phase;
  @FXML private Button cancel;
  @FXML private HBox counts;
  @FXML private Label records;
  @FXML private Label events;
  @FXML private Label chains;
  @FXML private Button rejects;
  @FXML private Label memory;

  StatusBar(Workspace workspace, UiSessions sessions) {
    this.workspace = workspace;
    rejectsPopup = new RejectsPopup(workspace);
    root = Fxml.load(this, "StatusBar");
    cancel.setOnAction(e -> sessions.cancel());
    cancel.setTooltip(new Tooltip("Stops reading. What was read so far stays."));
    progress.setAccessibleText("Share of the input that was read");
    meaning(records, "Readable records. A record that was read twice counts once.");
    meaning(events, "Distinct event ids, plus one for each record without an event id.");
    meaning(chains, "Distinct flows: events that share a correlation id or are linked.");
    rejects.setTooltip(
        new Tooltip("Unreadable pieces of input, by reason, with samples. Click to see them."));
    rejects.setOnAction(e -> rejectsPopup.toggle(rejects));
    memory.setTooltip(memoryMeaning);
    workspace.snapshotProperty().addListener((p, old, now) -> show(now));
    sessions
        .openingProperty()
        .addListener((p, old, now) -> show(workspace.snapshotProperty().get()));
    Timeline clock = new Timeline(new KeyFrame(Duration.seconds(2), e -> showMemory()));
    clock.setCycleCount(Animation.INDEFINITE);
    runWhileShowing(clock);
    show(null);
  }

  HBox node() {
    return root;
  }

  /** A clock that ran on would hold a closed window, and its log, in memory. */
  private void runWhileShowing(Timeline clock) {
    root.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .orElse(false)
        .subscribe(
            showing -> {
              if (showing) {
                clock.play();
              } else {
                clock.stop();
              }
            });
  }

  private static void meaning(Label label, String text) {
    label.setTooltip(new Tooltip(text));
  }

  private void show(Snapshot snapshot) {
    boolean loading = snapshot != null && snapshot.state() == SessionState.LOADING;
    visible(progress, loading);
    visible(cancel, loading);
    counts.setVisible(snapshot != null);
    if (snapshot == null) {
      phase.setText("");
      return;
    }
    progress.setProgress(snapshot.progress().share());
    phase.setText(loading ? loadingText(snapshot.progress()) : doneText(snapshot));
    phase.setGraphic(
        failed(snapshot) ? Icons.of(Feather.ALERT_TRIANGLE, "severity-warning") : null);
    Totals totals = snapshot.analysis().totals();
    String part = loading ? OF_PART : "";
    records.setText(
        Figures.count(loading ? snapshot.progress().records() : totals.records(), "record"));
    events.setText(Figures.count(totals.events(), "event") + part);
    chains.setText(Figures.count(totals.chains(), "chain") + part);
    showRejects(snapshot);
    showMemory();
  }

  private void showRejects(Snapshot snapshot) {
    long rejected = snapshot.sources().stream().mapToLong(SourceSummary::rejectedTotal).sum();
    rejects.setText(Figures.count(rejected) + " rejected");
    rejects.setGraphic(rejected > 0 ? Icons.of(Feather.ALERT_TRIANGLE, "severity-warning") : null);
  }

  private static String loadingText(Progress p) {
    StringBuilder text = new StringBuilder(p.phase());
    if (p.share() >= 0) {
      text.append(" · ").append(Math.round(p.share() * 100)).append(" %");
    }
    if (p.records() > 0) {
      text.append(" · ").append(Figures.count(Math.round(p.rate()))).append(" records/s");
    }
    if (p.nanosLeft() >= 0 && p.share() < 1) {
      text.append(" · ").append(Figures.duration(roundToSeconds(p.nanosLeft()))).append(" left");
    }
    return text.toString();
  }

  private static long roundToSeconds(long nanos) {
    return Math.max(1, Math.round(nanos / 1e9)) * 1_000_000_000L;
  }

  private static String doneText(Snapshot snapshot) {
    String failure =
        snapshot.sources().stream()
            .map(SourceSummary::failure)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (failure != null) {
      return failure;
    }
    Progress p = snapshot.progress();
    return "Read in " + Figures.duration(p.nanos());
  }

  private static boolean failed(Snapshot snapshot) {
    return snapshot.sources().stream().anyMatch(s -> s.failure() != null);
  }

  private void showMemory() {
    Snapshot snapshot = workspace.snapshotProperty().get();
    if (snapshot == null) {
      return;
    }
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    memory.setText(Figures.bytes(used) + " of " + Figures.bytes(runtime.maxMemory()));
    long rows = Math.max(1, snapshot.store().size());
    long store = snapshot.store().bytes();
    memoryMeaning.setText(
        "Memory in use, and the most that the program may take. The records' columns and ids hold "
            + Figures.bytes(store)
            + ": "
            + Figures.count(store / rows)
            + " bytes a record. Payloads stay in their files.");
  }

  private static void visible(javafx.scene.Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
