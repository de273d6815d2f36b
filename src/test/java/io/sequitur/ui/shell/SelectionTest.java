package io.sequitur.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private final Selection selection = new Selection();

  @Test
  void backAndForwardWalkAndANewSelectionForgetsWhatLayAhead() {
    selection.selectChain(1);
    selection.selectChain(2);
    selection.selectChain(3);
    selection.back();
    selection.back();
    assertThat(selection.current().chain()).isEqualTo(1);
    assertThat(selection.canGoBackProperty().get()).isFalse();
    selection.forward();
    assertThat(selection.current().chain()).isEqualTo(2);
    selection.selectChain(9);
    assertThat(selection.canGoForwardProperty().get()).isFalse();
    selection.back();
    assertThat(selection.current().chain()).isEqualTo(2);
  }

  @Test
  void translatedChainsAreAnnouncedOnce() {
    selection.selectChain(1);
    selection.selectChain(2);
    List<Selected> told = new ArrayList<>();
    selection.currentProperty().addListener((p, old, now) -> told.add(now));
    selection.remap(s -> new Selected(s.chain() + 10, s.row()));
    assertThat(told).isEmpty();
    assertThat(selection.current().chain()).isEqualTo(12);
    selection.announce();
    assertThat(told).containsExactly(new Selected(12, -1));
    selection.back();
    assertThat(selection.current().chain()).isEqualTo(11);
  }

  @Test
  void theHistoryIsBounded() {
    for (int i = 0; i < 10_000; i++) {
      selection.selectChain(i);
    }
    int steps = 0;
    while (selection.canGoBackProperty().get()) {
      selection.back();
      steps++;
    }
    assertThat(steps).isEqualTo(199);
  }
}
