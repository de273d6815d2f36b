package io.sequitur.ui.view.findings;

import io.sequitur.chain.ChainIndex;
import io.sequitur.rule.Finding;
import io.sequitur.rule.FindingTable;
import io.sequitur.rule.RuleResult;
import io.sequitur.session.Snapshot;
import io.sequitur.ui.shell.Workspace;
import io.sequitur.ui.shell.Wrapping;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** One finding: the chain it is in, and what happened. Texts are made for visible cells only. */
final class CaseCell extends ListCell<Integer> {
  private final Workspace workspace;
  private final Supplier<RuleResult> rule;
  private final Label chain = new Label();
  private final Label summary = new Label();
  private final VBox box = new VBox(1, chain, summary);
  private final Tooltip full = new Tooltip();

  CaseCell(Workspace workspace, Supplier<RuleResult> rule) {
    this.workspace = workspace;
    this.rule = rule;
    chain.getStyleClass().add("case-chain");
    summary.getStyleClass().addAll("muted", "case-summary");
    Wrapping.of(summary);
    summary.setAlignment(javafx.geometry.Pos.TOP_LEFT);
    VBox.setVgrow(summary, javafx.scene.layout.Priority.ALWAYS);
    summary.setMaxHeight(Double.MAX_VALUE);
    setPrefWidth(0);
    Wrapping.of(full);
    full.setMaxWidth(480);
  }

  @Override
  protected void updateItem(Integer index, boolean empty) {
    super.updateItem(index, empty);
    RuleResult result = rule.get();
    FindingTable table = result == null ? null : result.findings();
    setText(null);
    if (empty || table == null || index >= table.size()) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    Finding finding = table.get(index);
    String where = label(finding);
    chain.setText(where);
    chain.setManaged(!where.isEmpty());
    chain.setVisible(!where.isEmpty());
    summary.setText(finding.summary());
    full.setText(finding.summary());
    setGraphic(box);
    setTooltip(full);
    setAccessibleText(where + " " + finding.summary());
  }

  private String label(Finding finding) {
    Snapshot snapshot = workspace.snapshotProperty().get();
    if (snapshot == null || finding.chain() < 0) {
      return "";
    }
    ChainIndex chains = snapshot.chains();
    return finding.chain() < chains.chains() ? chains.label(finding.chain()) : "";
  }
}
