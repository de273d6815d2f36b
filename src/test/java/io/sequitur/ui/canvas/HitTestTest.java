package io.sequitur.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.export.picture.Anchor;
import io.sequitur.export.picture.BundledMeasure;
import io.sequitur.export.picture.Mark;
import io.sequitur.export.picture.Picture;
import io.sequitur.export.picture.PictureFont;
import io.sequitur.export.picture.Shape;
import io.sequitur.export.picture.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;

class HitTestTest {
  private static final Stroke STROKE = Stroke.of(0xff000000, 2);

  private record Named(String name) implements Mark {}

  private final HitTest test = new HitTest(new BundledMeasure(), 5);

  private Mark at(double x, double y, Shape... shapes) {
    return test.at(new Picture(200, 200, 0, List.of(shapes)), x, y);
  }

  @Test
  void theUppermostShapeCounts() {
    Shape below = new Shape.Circle(50, 50, 20, -1, null, new Named("below"));
    Shape above = new Shape.Circle(55, 50, 5, -1, null, new Named("above"));

    assertThat(at(55, 50, below, above)).isEqualTo(new Named("above"));
    assertThat(at(40, 50, below, above)).isEqualTo(new Named("below"));
  }

  @Test
  void aNearMissCountsAFarOneDoesNot() {
    Shape dot = new Shape.Circle(50, 50, 6, -1, null, new Named("dot"));

    assertThat(at(59, 50, dot)).isEqualTo(new Named("dot"));
    assertThat(at(62, 50, dot)).isNull();
  }

  @Test
  void whatIsHitGoesBeforeWhatIsNear() {
    Shape dot = new Shape.Circle(50, 50, 6, -1, null, new Named("dot"));
    Shape line = new Shape.Line(0, 60, 200, 60, STROKE, new Named("line"));

    assertThat(at(50, 55, dot, line)).isEqualTo(new Named("dot"));
    assertThat(at(50, 60, dot, line)).isEqualTo(new Named("line"));
  }

  @Test
  void curvesAreHitWhereTheyRun() {
    Shape curve = new Shape.Curve(0, 0, 100, 0, 100, 200, 200, 200, STROKE, new Named("curve"));

    assertThat(at(100, 100, curve)).isEqualTo(new Named("curve"));
    assertThat(at(150, 50, curve)).isNull();
  }

  @Test
  void textsAreHitInTheirBox() {
    PictureFont font = PictureFont.text(12);
    Shape text = new Shape.Text(100, 50, "PaymentCaptured", font, -1, Anchor.END, new Named("t"));

    assertThat(at(60, 46, text)).isEqualTo(new Named("t"));
    assertThat(at(110, 46, text)).isNull();
  }

  @Test
  void whatIsClippedAwayCannotBeHit() {
    Shape dot = new Shape.Circle(50, 50, 20, -1, null, new Named("dot"));
    Shape clipped = new Shape.Clipped(50, 0, 100, 100, List.of(dot));

    assertThat(at(60, 50, clipped)).isEqualTo(new Named("dot"));
    assertThat(at(40, 50, clipped)).isNull();
  }

  @Test
  void decorationIsNeverHit() {
    assertThat(at(50, 50, new Shape.Circle(50, 50, 20, -1, null, null))).isNull();
  }
}
