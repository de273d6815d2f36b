package io.sequitur.ui.view.inspector;

import io.sequitur.rule.Finding;
import io.sequitur.rule.Rule;
import io.sequitur.ui.shell.Icons;
import io.sequitur.ui.shell.Wrapping;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One finding: what happened; on demand why it matters and what to do; the way to its evidence. */
final class FindingCard extends VBox {
  private static final int MOST_ROWS = 6;

  /**
   * @param selectedRow the record that is shown, which needs no link
   * @param name names a record for a link
   * @param go selects a record
   */
  FindingCard(
      Finding finding, Rule rule, int selectedRow, IntFunction<String> name, IntConsumer go) {
    getStyleClass().addAll("finding-card", "finding-" + finding.severity().id());
    Label title = new Label(rule.title(), Icons.of(finding.severity()));
    title.getStyleClass().add("finding-title");
    Label severity = new Label(finding.severity().id());
    severity.getStyleClass().addAll("caption", "severity-" + finding.severity().id());
    severity.setMinWidth(USE_PREF_SIZE);
    HBox head = new HBox(6, title, severity);
    head.setAlignment(Pos.BASELINE_LEFT);
    VBox more = new VBox(4, text(rule.explanation(), "muted"), text(rule.remedy(), "muted"));
    more.setManaged(false);
    more.setVisible(false);
    Hyperlink why = new Hyperlink("Why it matters, what to do");
    why.setOnAction(
        e -> {
          more.setManaged(!more.isManaged());
          more.setVisible(more.isManaged());
          why.setText(more.isManaged() ? "Less" : "Why it matters, what to do");
        });
    getChildren().addAll(head, text(finding.summary(), "finding-summary"), more);
    finding.rows().stream()
        .filter(row -> row != selectedRow)
        .limit(MOST_ROWS)
        .forEach(row -> getChildren().add(link(row, name, go)));
    getChildren().add(why);
    setAccessibleText(rule.title() + ", " + finding.severity().id() + ": " + finding.summary());
  }

  private static Label text(String text, String style) {
    Label label = new Label(text);
    Wrapping.of(label);
    label.getStyleClass().add(style);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static Hyperlink link(int row, IntFunction<String> name, IntConsumer go) {
    Hyperlink link = new Hyperlink("→ " + name.apply(row));
    link.setOnAction(e -> go.accept(row));
    return link;
  }
}
