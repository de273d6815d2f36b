package io.sequitur.ui.view.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.ui.shell.TimeRange;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BrushTest {
  private static final long FROM = 1_700_000_000_000_000_000L;
  private static final long TO = FROM + 2_000_000_000_000L;
  private static final long LEAST = 1_000_000_000L;

  private final Brush brush = new Brush(FROM, TO, LEAST);

  @Test
  void aRangeDrawnBackwardsIsTheSame() {
    assertThat(brush.between(FROM + 5 * LEAST, FROM + 2 * LEAST))
        .isEqualTo(brush.between(FROM + 2 * LEAST, FROM + 5 * LEAST));
  }

  @Test
  void whateverHandsDoARangeStaysInsideAndLongEnough() {
    Random random = new Random(7);
    TimeRange range = brush.middle();
    for (int i = 0; i < 100_000; i++) {
      long somewhere = FROM - 1_000_000_000_000L + (long) (random.nextDouble() * 4e12);
      range =
          switch (random.nextInt(6)) {
            case 0 -> brush.move(range, somewhere - FROM);
            case 1 -> brush.moveStart(range, somewhere);
            case 2 -> brush.moveEnd(range, somewhere);
            case 3 -> brush.zoom(range, 0.2 + random.nextDouble() * 4);
            case 4 -> brush.between(somewhere, FROM + (long) (random.nextDouble() * 2e12));
            default -> brush.zoom(range, 0.5, range.from() + range.length() / 3);
          };
      assertThat(range.from()).isGreaterThanOrEqualTo(FROM);
      assertThat(range.to()).isLessThanOrEqualTo(TO);
      assertThat(range.length()).isGreaterThanOrEqualTo(LEAST - 1);
    }
  }

  @Test
  void movingKeepsTheLength() {
    TimeRange range = new TimeRange(FROM + 3 * LEAST, FROM + 8 * LEAST);
    assertThat(brush.move(range, TO).length()).isEqualTo(range.length());
    assertThat(brush.move(range, TO).to()).isEqualTo(TO);
  }

  @Test
  void aPointThatIsZoomedAboutStays() {
    TimeRange range = new TimeRange(FROM + 400 * LEAST, FROM + 800 * LEAST);
    long about = FROM + 500 * LEAST;
    TimeRange zoomed = brush.zoom(range, 0.5, about);
    double before = (double) (about - range.from()) / range.length();
    double after = (double) (about - zoomed.from()) / zoomed.length();
    assertThat(Math.abs(before - after)).isLessThan(1e-6);
  }
}
