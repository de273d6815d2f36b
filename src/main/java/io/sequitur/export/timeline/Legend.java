package io.sequitur.export.timeline;

import io.sequitur.export.picture.Anchor;
import io.sequitur.export.picture.PictureFont;
import io.sequitur.export.picture.Shape;
import io.sequitur.export.picture.Stroke;
import java.util.ArrayList;
import java.util.List;

/** Says what the signs in a timeline mean; only those that are in it. */
final class Legend {
  private final Frame frame;
  private final double y;
  private final PictureFont font;
  private double x = 16;
  final List<Shape> shapes = new ArrayList<>();

  Legend(Frame frame) {
    this.frame = frame;
    font = frame.smallFont();
    y = Math.min(frame.options.height() - 14 * frame.scale, frame.bottom + 16 * frame.scale);
  }

  void criticalPath() {
    Stroke stroke = Stroke.of(frame.colors.accent(), 2);
    shapes.add(new Shape.Line(x, y, x + 16, y, stroke, null));
    text(22, "critical path");
  }

  void selected() {
    ring(Stroke.of(frame.colors.selection(), 2), "selected");
  }

  void laterRecord(int colour) {
    ring(Stroke.of(colour, 2), "later record of the same event");
  }

  void finding(int colour) {
    Stroke ring = Stroke.of(colour, 1.8);
    shapes.add(new Shape.Circle(x + 7, y, 3, frame.colors.muted(), null, null));
    shapes.add(new Shape.Circle(x + 7, y, 6.5, 0, ring, null));
    text(20, "finding");
  }

  void pill() {
    Stroke stroke = Stroke.of(frame.colors.muted(), 1.5);
    double width = frame.measure.width("×3", frame.smallFont()) + 12;
    double high = 8 * frame.scale;
    shapes.add(new Shape.Box(x, y - high, width, 2 * high, high, 0, stroke, null));
    shapes.add(
        new Shape.Text(
            x + width / 2,
            font.baseline(y),
            "×3",
            font,
            frame.colors.muted(),
            Anchor.MIDDLE,
            null));
    text(width + 6, "records too close to tell apart");
  }

  void columns() {
    for (int i = 0; i < 4; i++) {
      double height = new double[] {4, 10, 14, 7}[i];
      shapes.add(
          new Shape.Box(x + 4 * i, y - height / 2, 3, height, 0, frame.colors.muted(), null, null));
    }
    text(22, "records over time (height: square root)");
  }

  private void ring(Stroke stroke, String text) {
    shapes.add(new Shape.Circle(x + 6, y, 5, 0, stroke, null));
    text(18, text);
  }

  void note(String note) {
    text(0, note);
  }

  private void text(double shift, String text) {
    double width = frame.measure.width(text, font);
    if (x + shift + width > frame.options.width() - 8 && x > 16) {
      String fitting =
          frame.measure.elide(text, font, Math.max(0, frame.options.width() - 8 - x - shift));
      if (fitting.length() > 4) {
        write(shift, fitting, new TimelineMark.OfNote(text));
      }
      x = frame.options.width();
      return;
    }
    write(shift, text, null);
    x += shift + width + 16;
  }

  private void write(double shift, String text, TimelineMark mark) {
    int argb = frame.colors.muted();
    shapes.add(new Shape.Text(x + shift, font.baseline(y), text, font, argb, Anchor.START, mark));
  }
}
