package io.sequitur.ui.view.chains;

import io.sequitur.chain.ChainIndex;
import io.sequitur.model.Figures;
import io.sequitur.model.Times;
import io.sequitur.rule.Rule;
import io.sequitur.session.Snapshot;
import io.sequitur.ui.shell.RuleNames;
import io.sequitur.ui.shell.Workspace;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;

/** One chain in the list; reused as the list scrolls. */
final class ChainCell extends ListCell<Integer> {
  private final Workspace workspace;
  private final Supplier<ChainOrder> order;
  private final ChainRow row = new ChainRow();
  private final Tooltip meaning = new Tooltip();

  ChainCell(Workspace workspace, Supplier<ChainOrder> order) {
    this.workspace = workspace;
    this.order = order;
    setText(null);
    meaning.setOnShowing(e -> meaning.setText(describe()));
    getStyleClass().add("chain-cell");
  }

  @Override
  protected void updateItem(Integer chain, boolean empty) {
    super.updateItem(chain, empty);
    ChainOrder shown = order.get();
    if (empty || shown == null) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    Snapshot snapshot = shown.snapshot();
    ChainIndex chains = snapshot.chains();
    List<Rule> rules = RuleNames.ofChain(snapshot, chain);
    row.show(
        chains,
        chain,
        rules,
        workspace.colorsProperty().get(),
        workspace.themeProperty().get(),
        workspace.scaleProperty().get());
    setGraphic(row);
    setTooltip(meaning);
    setAccessibleText(
        chains.label(chain)
            + ", "
            + Figures.duration(chains.duration(chain))
            + ", "
            + Figures.count(chains.records(chain), "record")
            + (rules.isEmpty() ? "" : ", findings: " + titles(rules)));
  }

  private static String titles(List<Rule> rules) {
    return rules.stream().map(Rule::title).collect(Collectors.joining(", "));
  }

  private String describe() {
    if (isEmpty() || getItem() == null || order.get() == null) {
      return "";
    }
    Snapshot snapshot = order.get().snapshot();
    ChainIndex chains = snapshot.chains();
    int chain = getItem();
    List<Rule> rules = RuleNames.ofChain(snapshot, chain);
    boolean timed = chains.firstTime(chain) != Times.ABSENT;
    return chains.label(chain)
        + "\n"
        + Figures.count(chains.records(chain), "record")
        + ", "
        + Figures.count(chains.events(chain), "event")
        + "\n"
        + (timed
            ? Figures.duration(chains.duration(chain)) + " from the first record to the last"
            : "no record has a time")
        + (rules.isEmpty() ? "" : "\nFindings: " + titles(rules))
        + "\nDots: one per record at its time, in its service's colour; rings are later records of"
        + " an event.";
  }
}
