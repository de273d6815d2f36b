package io.sequitur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.ui.shell.Selected;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class LinkedSelectionTest extends WindowTest {
  @Test
  void aChainSelectedInTheListIsShownEverywhere() {
    open(FAULTS);
    interact(() -> lookup(".chain-list").queryListView().getSelectionModel().select(3));
    String label = selectedChain();
    assertThat(label).startsWith("o-");
    assertThat(text(".chain-summary")).startsWith(label + " · ");
    waitFor(() -> lookup(label).queryAll().size() >= 2); // the list and the inspector
  }

  @Test
  void aRecordSelectedElsewhereSelectsItsChainInTheList() {
    open(FAULTS);
    interact(() -> workspace().selectRow(700));
    int chain = snapshot().chains().chainOf(700);
    ListView<Integer> list = lookup(".chain-list").queryListView();
    assertThat(workspace().selection().current()).isEqualTo(new Selected(chain, 700));
    assertThat(list.getSelectionModel().getSelectedItem()).isEqualTo(chain);
  }

  @Test
  void backAndForwardWalkTheSelections() {
    open(FAULTS);
    ListView<Integer> list = lookup(".chain-list").queryListView();
    interact(() -> list.getSelectionModel().select(1));
    String first = selectedChain();
    interact(() -> list.getSelectionModel().select(5));
    String second = selectedChain();
    assertThat(second).isNotEqualTo(first);

    clickOn(".chain-list");
    interact(() -> list.getSelectionModel().select(5));
    press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
    waitFor(() -> !selectedChain().equals(second));
    press(KeyCode.ALT, KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.ALT);
    waitFor(() -> selectedChain().equals(second));
    assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(5);
  }

  @Test
  void aFindingLeadsToItsEvidence() {
    open(FAULTS);
    clickOn("#nav-findings");
    clickOn("Duplicate record");
    ListView<Integer> cases = lookup(".case-list").queryListView();
    waitFor(() -> cases.getItems().size() == findings("duplicate-record").size());
    interact(() -> cases.getSelectionModel().select(2));
    int row = findings("duplicate-record").row(2);
    assertThat(workspace().selection().current())
        .isEqualTo(new Selected(snapshot().chains().chainOf(row), row));
  }

  @Test
  void aRuleCanFilterTheChains() {
    open(FAULTS);
    clickOn("#nav-findings");
    clickOn("Missing cause");
    clickOn("Only chains with this finding");
    waitFor(() -> workspace().matchesProperty().get() != null);
    assertThat(workspace().queryProperty().get()).isEqualTo("has:missing-cause");
    clickOn("#nav-chains");
    waitFor(() -> chainsListed() == workspace().matchesProperty().get().cardinality());
  }

  @Test
  void theRuleWithTheGravestFindingsIsSelectedOnceTheyAreThere() {
    open(FAULTS);
    clickOn("#nav-findings");
    waitFor(() -> lookup(".rule-list").tryQuery().isPresent());
    ListView<?> rules = lookup(".rule-list").queryListView();
    assertThat(rules.getSelectionModel().getSelectedIndex()).isZero();
    assertThat(((io.sequitur.rule.RuleResult) rules.getItems().getFirst()).count()).isPositive();
  }

  private io.sequitur.rule.FindingTable findings(String rule) {
    return snapshot().analysis().result(rule).findings();
  }
}
