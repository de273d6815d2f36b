package io.sequitur.ui.view.findings;

import io.sequitur.model.Figures;
import io.sequitur.rule.RuleResult;
import io.sequitur.ui.shell.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A rule, its severity and its count. */
final class RuleCell extends ListCell<RuleResult> {
  private final Label title = new Label();
  private final Label count = new Label();
  private final Region space = new Region();
  private final HBox row = new HBox(8, title, space, count);

  RuleCell() {
    row.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(space, Priority.ALWAYS);
    count.setMinWidth(Region.USE_PREF_SIZE);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(RuleResult result, boolean empty) {
    super.updateItem(result, empty);
    setText(null);
    setGraphic(empty ? null : row);
    if (empty) {
      setTooltip(null);
      return;
    }
    boolean evaluated = result.notEvaluated() == null;
    boolean found = evaluated && result.count() > 0;
    title.setText(result.rule().title());
    title.setGraphic(Icons.of(result.rule().severity()));
    title.setOpacity(found ? 1 : 0.6);
    count.setText(evaluated ? Figures.count(result.count()) : "not evaluated");
    count.getStyleClass().setAll("label", evaluated ? "mono" : "caption");
    count.setOpacity(found ? 1 : 0.6);
    String meaning =
        evaluated ? "Counts " + result.rule().counts() : "Not evaluated: " + result.notEvaluated();
    setTooltip(new Tooltip(meaning));
    setAccessibleText(
        result.rule().title()
            + ", "
            + result.rule().severity().id()
            + ", "
            + (evaluated ? Figures.count(result.count(), "finding") : meaning));
  }
}
