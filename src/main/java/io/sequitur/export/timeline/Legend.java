package io.sequitur.export.timeline;

import io.sequitur.export.picture.Anchor;
import io.sequitur.export.picture.PictureFont;
import io.sequitur.export.picture.Shape;
import io.sequitur.export.picture.Stroke;
import java.util.ArrayList;
import java.util.List;

/** Says what the signs in a timeline mean; only those that are in it. */
final class Legend {
  private static final double START = 16;
  private static final double LINE = 16;
  private static final String PILLS = "records too close to tell apart";
  private static final String COLUMNS = "records over time (height: square root)";

  private final Frame frame;
  private double y;
  private int line = 1;
  private final PictureFont font;
  private double x = START;
  final List<Shape> shapes = new ArrayList<>();

  Legend(Frame frame) {
    this.frame = frame;
    font = frame.smallFont();
    double lines = 14 + LINE * (frame.legendLines - 1);
    y = Math.min(frame.options.height() - lines * frame.scale, frame.bottom + 16 * frame.scale);
  }

  /** Goes on in the next line, if there is one, where a sign and its text have no room. */
  private void room(double shift, String text) {
    double end = x + shift + frame.measure.width(text, font);
    if (end > frame.options.width() - 8 && x > START && line < frame.legendLines) {
      x = START;
      y += LINE * frame.scale;
      line++;
    }
  }

  void criticalPath() {
    room(22, "critical path");
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
    room(20, "finding");
    Stroke ring = Stroke.of(colour, 1.8);
    shapes.add(new Shape.Circle(x + 7, y, 3, frame.colors.muted(), null, null));
    shapes.add(new Shape.Circle(x + 7, y, 6.5, 0, ring, null));
    text(20, "finding");
  }

  void pill() {
    Stroke stroke = Stroke.of(frame.colors.muted(), 1.5);
    double width = frame.measure.width("×3", frame.smallFont()) + 12;
    room(width + 6, PILLS);
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
    text(width + 6, PILLS);
  }

  void columns() {
    room(22, COLUMNS);
    for (int i = 0; i < 4; i++) {
      double height = new double[] {4, 10, 14, 7}[i];
      shapes.add(
          new Shape.Box(x + 4 * i, y - height / 2, 3, height, 0, frame.colors.muted(), null, null));
    }
    text(22, COLUMNS);
  }

  private void ring(Stroke stroke, String text) {
    room(18, text);
    shapes.add(new Shape.Circle(x + 6, y, 5, 0, stroke, null));
    text(18, text);
  }

  void note(String note) {
    room(0, note);
    text(0, note);
  }

  private void text(double shift, String text) {
    double width = frame.measure.width(text, font);
    if (x + shift + width > frame.options.width() - 8 && x > START) {
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
