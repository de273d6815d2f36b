package io.sequitur.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewportTest {
  private static final double LEAST = 1e-3;

  @Test
  void zoomingKeepsWhatIsUnderThePointer() {
    Viewport before = Viewport.of(0, 1000, LEAST);
    Viewport after = before.zoom(4, 0.3);

    assertThat(after.length()).isCloseTo(250, within(1e-9));
    assertThat(after.from() + 0.3 * after.length()).isCloseTo(300, within(1e-9));
  }

  @Test
  void zoomingInEndsAtTheShortestView() {
    Viewport view = Viewport.of(0, 1000, LEAST);
    for (int i = 0; i < 300; i++) {
      view = view.zoom(1.5, 0.7);
    }

    assertThat(view.length()).isCloseTo(LEAST, within(1e-9));
    assertThat(view.from()).isCloseTo(700, within(1.0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whereverTheHandGoesSomethingStaysInView(long seed) {
    Random random = new Random(seed);
    Viewport view = Viewport.of(-500, 1500, LEAST);
    for (int i = 0; i < 2000; i++) {
      view =
          random.nextBoolean()
              ? view.zoom(Math.exp(random.nextGaussian()), random.nextDouble())
              : view.pan(random.nextGaussian() * 3);
      assertThat(view.from()).isLessThan(1500);
      assertThat(view.to()).isGreaterThan(-500);
      assertThat(view.length()).isBetween(LEAST * 0.999, 3000.0 + 1e-6);
    }
  }

  @Test
  void fitShowsEverything() {
    Viewport view = Viewport.of(0, 100, LEAST).zoom(9, 0.2).pan(0.4);

    assertThat(view.isWhole()).isFalse();
    assertThat(view.fit().isWhole()).isTrue();
  }

  @Test
  void revealMovesNoMoreThanNeeded() {
    Viewport view = Viewport.of(0, 100, LEAST).show(40, 60);

    assertThat(view.reveal(50)).isEqualTo(view);
    assertThat(view.reveal(70).to()).isCloseTo(72, within(1e-9));
    assertThat(view.reveal(10).from()).isCloseTo(8, within(1e-9));
    assertThat(view.reveal(10).length()).isCloseTo(20, within(1e-9));
  }

  @Test
  void aViewOfEverythingGrowsWithTheContent() {
    Viewport whole = Viewport.of(0, 100, LEAST);
    Viewport near = whole.show(10, 20);

    assertThat(whole.content(0, 300).isWhole()).isTrue();
    assertThat(near.content(0, 300).from()).isEqualTo(10);
    assertThat(near.content(0, 300).length()).isCloseTo(10, within(1e-9));
  }

  @Test
  void contentWithoutLengthCanBeViewed() {
    Viewport view = Viewport.of(5, 5, 10);

    assertThat(view.zoom(2, 0.5).length()).isPositive();
  }
}
