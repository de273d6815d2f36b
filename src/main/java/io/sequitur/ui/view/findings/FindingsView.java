package io.sequitur.ui.view.findings;

import io.sequitur.model.Figures;
import io.sequitur.rule.RuleResult;
import io.sequitur.rule.Severity;
import io.sequitur.session.Snapshot;
import io.sequitur.ui.shell.Fxml;
import io.sequitur.ui.shell.Icons;
import io.sequitur.ui.shell.KeyHint;
import io.sequitur.ui.shell.Settings;
import io.sequitur.ui.shell.SplitMemory;
import io.sequitur.ui.shell.View;
import io.sequitur.ui.shell.Workspace;
import java.util.Comparator;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** All rules with their counts; of the selected one, what it means and every case. */
public final class FindingsView implements View {
  private static final double ROW_HEIGHT = 33;
  private static final double CASE_HEIGHT = 62;

  /** What matters first: severe, found, evaluated. */
  private static final Comparator<RuleResult> ORDER =
      Comparator.comparing((RuleResult r) -> r.notEvaluated() != null)
          .thenComparing(r -> r.count() == 0)
          .thenComparing(r -> r.rule().severity(), Comparator.reverseOrder())
          .thenComparing(RuleResult::count, Comparator.reverseOrder())
          .thenComparing(r -> r.rule().title());

  private final Workspace workspace;
  private final VBox root;

  /** The user chose a rule or a case; until then the rule at the top is selected. */
  private boolean chosen;

  /** The list is being filled: what it selects meanwhile is not the user's doing. */
  private boolean filling;

  @FXML private ToggleButton errors;
  @FXML private ToggleButton warnings;
  @FXML private ToggleButton infos;
  @FXML private SplitPane split;
  @FXML private ListView<RuleResult> rules;
  @FXML private Label none;
  @FXML private VBox detail;
  @FXML private Label title;
  @FXML private Label ruleId;
  @FXML private Label reason;
  @FXML private Label explanation;
  @FXML private Label remedy;
  @FXML private Hyperlink filter;
  @FXML private ListView<Integer> cases;

  public FindingsView(Workspace workspace, Settings settings) {
    this.workspace = workspace;
    root = Fxml.load(this, "Findings");
    SplitMemory.follow(settings, split, "findings.detail", 0.45);
    toggle(errors, Severity.ERROR, "Wrong: data is lost, repeated or contradicts itself");
    toggle(warnings, Severity.WARNING, "Probably wrong, or will be under load");
    toggle(infos, Severity.INFO, "Worth knowing");
    rules.setCellFactory(v -> new RuleCell());
    rules.setAccessibleText("Rules");
    rules
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (p, old, now) -> {
              chosen |= !filling;
              ruleSelected(old, now);
            });
    cases.setCellFactory(v -> new CaseCell(workspace, this::selectedRule));
    cases.setAccessibleText("Findings of the selected rule");
    cases
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((p, old, now) -> caseSelected(now));
    cases.setOnMouseClicked(e -> caseSelected(cases.getSelectionModel().getSelectedItem()));
    filter.setOnAction(e -> workspace.queryProperty().set("has:" + selectedRule().rule().id()));
    filter.setTooltip(
        new Tooltip("Sets the query so that only chains with this finding are listed"));
    workspace.snapshotProperty().addListener((p, old, now) -> snapshotChanged(old, now));
    workspace.scaleProperty().addListener((p, old, now) -> applyScale());
    applyScale();
    fill();
  }

  @Override
  public String id() {
    return "findings";
  }

  @Override
  public String title() {
    return "Findings";
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(new KeyHint("↑ ↓", "Select a rule, or a finding and its evidence"));
  }

  private void applyScale() {
    double scale = workspace.scaleProperty().get();
    rules.setFixedCellSize(Math.rint(ROW_HEIGHT * scale));
    cases.setFixedCellSize(Math.rint(CASE_HEIGHT * scale));
  }

  private void toggle(ToggleButton button, Severity severity, String meaning) {
    button.setGraphic(Icons.of(severity));
    button.setTooltip(new Tooltip("Show or hide " + severity.id() + " findings. " + meaning + "."));
    button.setAccessibleText("Show " + severity.id() + " findings");
    button.selectedProperty().addListener((p, old, now) -> fill());
  }

  private boolean isShown(Severity severity) {
    return switch (severity) {
      case ERROR -> errors.isSelected();
      case WARNING -> warnings.isSelected();
      case INFO -> infos.isSelected();
    };
  }

  private void snapshotChanged(Snapshot before, Snapshot now) {
    if (before == null || now == null || before.analysis() != now.analysis()) {
      fill();
    }
  }

  private void fill() {
    Snapshot snapshot = workspace.snapshotProperty().get();
    List<RuleResult> results = snapshot == null ? List.of() : snapshot.analysis().results();
    count(errors, results, Severity.ERROR);
    count(warnings, results, Severity.WARNING);
    count(infos, results, Severity.INFO);
    RuleResult before = selectedRule();
    List<RuleResult> shown =
        results.stream().filter(r -> isShown(r.rule().severity())).sorted(ORDER).toList();
    filling = true;
    rules.getItems().setAll(shown);
    none.setVisible(shown.isEmpty());
    none.setText(
        results.isEmpty()
            ? "Findings appear here when enough has been read."
            : "All severities are hidden. Switch one on, above.");
    select(shown, before);
    filling = false;
    ruleSelected(before, selectedRule());
  }

  private void select(List<RuleResult> shown, RuleResult before) {
    for (int i = 0; chosen && i < shown.size() && before != null; i++) {
      if (shown.get(i).rule().id().equals(before.rule().id())) {
        rules.getSelectionModel().select(i);
        return;
      }
    }
    rules.getSelectionModel().selectFirst();
  }

  private static void count(ToggleButton button, List<RuleResult> results, Severity severity) {
    long count =
        results.stream()
            .filter(r -> r.rule().severity() == severity && r.notEvaluated() == null)
            .mapToLong(RuleResult::count)
            .sum();
    button.setText(Figures.count(count));
  }

  private RuleResult selectedRule() {
    return rules.getSelectionModel().getSelectedItem();
  }

  private void ruleSelected(RuleResult before, RuleResult now) {
    if (filling) {
      return;
    }
    detail.setVisible(now != null);
    if (now == null) {
      return;
    }
    title.setText(now.rule().title());
    title.setTooltip(new Tooltip("Counts " + now.rule().counts()));
    ruleId.setText(now.rule().id());
    show(reason, now.notEvaluated() == null ? "" : "Not evaluated: " + now.notEvaluated());
    explanation.setText(now.rule().explanation());
    remedy.setText("What to do: " + now.rule().remedy());
    int size = now.findings() == null ? 0 : now.findings().size();
    filter.setVisible(size > 0);
    filter.setManaged(size > 0);
    cases.setVisible(size > 0);
    boolean same = before != null && before.rule().id().equals(now.rule().id());
    Integer selected = same ? cases.getSelectionModel().getSelectedItem() : null;
    filling = true;
    cases.setItems(new CaseItems(size));
    if (selected != null && selected < size) {
      cases.getSelectionModel().select(selected);
    }
    filling = false;
  }

  private static void show(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  private void caseSelected(Integer index) {
    RuleResult result = selectedRule();
    Snapshot snapshot = workspace.snapshotProperty().get();
    if (filling || index == null || result == null || snapshot == null) {
      return;
    }
    chosen = true;
    if (index < result.findings().size()) {
      Evidence.show(workspace, result.findings(), index);
    }
  }
}
