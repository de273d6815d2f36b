package io.sequitur.ui.shell;

import io.sequitur.model.Figures;
import io.sequitur.model.Reject;
import io.sequitur.model.RejectReason;
import io.sequitur.model.SourceSummary;
import io.sequitur.model.Tolerated;
import io.sequitur.session.Snapshot;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** What could not be read, and what was read all the same: by reason, with samples. */
final class RejectsPopup {
  private static final double HEIGHT = 380;
  private static final int MOST_SAMPLES = 50;

  private final Workspace workspace;
  private final VBox content = new VBox(6);
  private final ScrollPane scroll = new ScrollPane(content);
  private final PopOver popOver;

  RejectsPopup(Workspace workspace) {
    this.workspace = workspace;
    content.getStyleClass().add("rejects");
    scroll.setFitToWidth(true);
    scroll.setPrefWidth(560);
    scroll.getStyleClass().add("edge-to-edge");
    popOver = new PopOver(scroll);
    popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
    popOver.setTitle("Rejected and tolerated input");
    popOver.setHeaderAlwaysVisible(true);
    popOver.setCloseButtonEnabled(false);
    popOver.setDetachable(false);
    popOver.getStyleClass().add("themed");
    popOver.setAnimated(false);
  }

  void toggle(Node owner) {
    if (popOver.isShowing()) {
      popOver.hide();
    } else {
      fill(workspace.snapshotProperty().get());
      popOver.show(owner);
    }
  }

  private void fill(Snapshot snapshot) {
    content.getChildren().clear();
    if (snapshot == null) {
      return;
    }
    boolean nothing = true;
    for (SourceSummary source : snapshot.sources()) {
      if (!source.rejected().isEmpty()
          || !source.tolerated().isEmpty()
          || !source.notices().isEmpty()) {
        nothing = false;
        addSource(source);
      }
    }
    scroll.setPrefHeight(nothing ? Region.USE_COMPUTED_SIZE : HEIGHT);
    if (nothing) {
      content.getChildren().add(new Label("Everything that was read was readable."));
    }
  }

  private void addSource(SourceSummary source) {
    content.getChildren().add(label(source.name(), "heading"));
    source.notices().forEach(notice -> content.getChildren().add(label(notice, "caption")));
    for (RejectReason reason : RejectReason.values()) {
      Long count = source.rejected().get(reason);
      if (count != null) {
        addReason(Figures.count(count) + " × " + reason.id(), reason.explanation());
        source.samples().stream()
            .filter(sample -> sample.reason() == reason)
            .limit(MOST_SAMPLES)
            .forEach(this::addSample);
      }
    }
    for (Map.Entry<Tolerated, Long> entry :
        new java.util.TreeMap<>(source.tolerated()).entrySet()) {
      addReason(
          Figures.count(entry.getValue()) + " × " + entry.getKey().id() + " (read all the same)",
          entry.getKey().explanation());
    }
  }

  private void addReason(String title, String explanation) {
    content.getChildren().addAll(label(title, "reject-reason"), label(explanation, "caption"));
  }

  private void addSample(Reject reject) {
    String where = "line " + Figures.count(reject.number());
    String detail = reject.detail().isEmpty() ? "" : ": " + reject.detail();
    TextField sample = new TextField(reject.sample());
    sample.setEditable(false);
    sample.setFocusTraversable(false); // else the first stands there selected
    sample.getStyleClass().addAll("mono", "sample");
    sample.setAccessibleText("Sample of " + where);
    content.getChildren().addAll(label(where + detail, "caption"), sample);
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    Wrapping.of(label);
    return label;
  }
}
