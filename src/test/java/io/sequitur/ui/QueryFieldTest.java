package io.sequitur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;

class QueryFieldTest extends WindowTest {
  @Test
  void aQueryTypedAfterASlashFiltersTheChains() {
    open(FAULTS);
    int all = chainsListed();
    clickOn(".chain-list");
    write("/");
    waitFor(() -> lookup("#query").query().isFocused());
    write("has:duplicate-record");
    type(KeyCode.ENTER);
    waitFor(() -> chainsListed() < all);
    int matching = workspace().matchesProperty().get().cardinality();
    assertThat(chainsListed()).isEqualTo(matching).isPositive();
    assertThat(text(".query-field > .caption")).isEqualTo(matching + " of " + all + " chains");

    type(KeyCode.ESCAPE);
    waitFor(() -> chainsListed() == all);
  }

  @Test
  void aMistakeIsMarkedAndTheLastMatchesStay() {
    open(FAULTS);
    interact(() -> workspace().queryProperty().set("has:duplicate-record"));
    waitFor(() -> workspace().matchesProperty().get() != null);
    int matching = workspace().matchesProperty().get().cardinality();
    interact(() -> workspace().queryProperty().set("duration > soon"));
    waitFor(
        () ->
            lookup(".query-field")
                .query()
                .getPseudoClassStates()
                .contains(PseudoClass.getPseudoClass("mistake")));
    assertThat(text(".query-field > .caption")).isEqualTo("not understood");
    assertThat(workspace().matchesProperty().get().cardinality()).isEqualTo(matching);
  }

  @Test
  void tabTakesTheFirstProposal() {
    open(FAULTS);
    clickOn("#query");
    write("dur");
    waitFor(() -> lookup(".proposals .list-cell").tryQuery().isPresent());
    type(KeyCode.TAB);
    waitFor(() -> lookup("#query").queryTextInputControl().getText().equals("duration > "));
    assertThat(lookup("#query").query().isFocused()).isTrue();
  }

  @Test
  void proposalsStayWhileAnUnfinishedQueryIsNotUnderstood() {
    open(FAULTS);
    clickOn("#query");
    write("has:");
    waitFor(() -> lookup(".proposals .list-cell").tryQuery().isPresent());
    assertThat(text(".query-field > .caption")).isEqualTo("not understood");
    // Once the pause before a scolding is over, which the field itself times.
    CountDownLatch over = new CountDownLatch(1);
    interact(
        () -> {
          PauseTransition pause = new PauseTransition(Duration.seconds(1));
          pause.setOnFinished(e -> over.countDown());
          pause.play();
        });
    waitFor(() -> over.getCount() == 0);
    assertThat(lookup(".proposals").query().isVisible()).isTrue();
    assertThat(lookup(".query-mistake").tryQuery()).isEmpty();

    type(KeyCode.ESCAPE);
    waitFor(() -> lookup(".query-mistake").tryQuery().isPresent());
  }
}
