package io.sequitur.ui.shell;

import io.sequitur.chain.ChainIndex;
import io.sequitur.model.Figures;
import io.sequitur.session.Snapshot;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;

/** The selected chain in one line: {@code 7834 · 10 records · 9 events · 4.82 s · 2 findings}. */
final class ChainSummary {
  private static final double ROOM_PER_TAB = 90;
  private static final double ROOM_PER_CHARACTER = 6;

  private ChainSummary() {}

  /**
   * Keeps a label up to date that lies over the header of tabs.
   *
   * @param tabs where they leave too little room, the label is hidden
   */
  static void bind(Label label, Workspace workspace, TabPane tabs) {
    BooleanBinding fits =
        Bindings.createBooleanBinding(
            () -> tabs.getWidth() > scaled(workspace, label.getText(), tabs.getTabs().size()),
            tabs.widthProperty(),
            workspace.scaleProperty(),
            label.textProperty());
    label.visibleProperty().bind(fits);
    Runnable update = () -> label.setText(text(workspace));
    workspace.snapshotProperty().addListener((p, old, now) -> update.run());
    workspace.selection().currentProperty().addListener((p, old, now) -> update.run());
  }

  private static double scaled(Workspace workspace, String text, int tabs) {
    double room = ROOM_PER_CHARACTER * text.length() + ROOM_PER_TAB * tabs;
    return room * workspace.scaleProperty().get();
  }

  private static String text(Workspace workspace) {
    Snapshot snapshot = workspace.snapshotProperty().get();
    int chain = workspace.selection().current().chain();
    if (snapshot == null || chain < 0 || chain >= snapshot.chains().chains()) {
      return "";
    }
    ChainIndex chains = snapshot.chains();
    int[] found = snapshot.analysis().chainFindings();
    int rules = chain < found.length ? Integer.bitCount(found[chain]) : 0;
    return chains.label(chain)
        + " · "
        + Figures.count(chains.records(chain), "record")
        + " · "
        + Figures.count(chains.events(chain), "event")
        + " · "
        + Figures.duration(chains.duration(chain))
        + (rules == 0 ? "" : " · " + Figures.count(rules, "kind") + " of findings");
  }
}
