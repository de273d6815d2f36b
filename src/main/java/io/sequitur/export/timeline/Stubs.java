package io.sequitur.export.timeline;

import io.sequitur.export.picture.Anchor;
import io.sequitur.export.picture.PictureFont;
import io.sequitur.export.picture.Shape;
import io.sequitur.export.picture.Stroke;
import java.util.ArrayList;
import java.util.List;

/** Links that leave the chain: broken ones whose cause is missing, and those of other chains. */
final class Stubs {
  private final Frame frame;
  private final Items items;
  private final LabelSpace space;
  private final double unit;
  final List<Shape> shapes = new ArrayList<>();

  Stubs(Frame frame, Items items, LabelSpace space) {
    this.frame = frame;
    this.items = items;
    this.space = space;
    unit = frame.scale;
  }

  void lay(List<Spot> spots) {
    for (Spot spot : spots) {
      if (spot.isPill() || items.isLater(spot.item())) {
        continue;
      }
      if (items.missingCauses(spot.item()).length > 0) {
        broken(spot);
      }
      int[] causes = items.causesElsewhere(spot.item());
      if (causes.length > 0) {
        elsewhere(spot, causes, true);
      }
      int[] effects = items.effectsElsewhere(spot.item());
      if (effects.length > 0) {
        elsewhere(spot, effects, false);
      }
    }
  }

  private void broken(Spot spot) {
    int handle = items.missingCauses(spot.item())[0];
    TimelineMark mark = new TimelineMark.OfMissingCause(items.row(spot.item()), handle);
    int colour = spot.severity() == null ? frame.colors.muted() : frame.colors.of(spot.severity());
    Stroke stroke = Stroke.of(colour, 1.6);
    double end = spot.x() - spot.reach() - 1;
    double y = spot.y();
    shapes.add(new Shape.Line(end - 30 * unit, y, end - 21 * unit, y, stroke, mark));
    shapes.add(new Shape.Line(end - 12 * unit, y, end, y, stroke, mark));
    for (double gap : new double[] {-19, -14}) {
      double x = end + gap * unit;
      shapes.add(
          new Shape.Line(x - 2 * unit, y + 5 * unit, x + 2 * unit, y - 5 * unit, stroke, mark));
    }
    for (double side : new double[] {-4, 4}) {
      shapes.add(new Shape.Line(end - 5 * unit, y + side * unit, end, y, stroke, mark));
    }
    space.take(end - 30 * unit, y - 6 * unit, end, y + 6 * unit);
  }

  private void elsewhere(Spot spot, int[] rows, boolean causes) {
    double side = causes ? -1 : 1;
    double x = spot.x() + side * (spot.reach() + 26 * unit);
    double y = spot.y() + side * Math.min(20 * unit, frame.laneHeight * 0.3);
    int chain = items.chains().chainOf(rows[0]);
    TimelineMark mark = new TimelineMark.OfOtherChain(rows[0], chain, causes);
    double near = spot.x() + side * (spot.reach() + 1);
    Stroke stroke = Stroke.dashed(frame.colors.muted(), 1.4);
    double pull = side * 12 * unit;
    shapes.add(
        new Shape.Curve(near, spot.y(), near + pull, spot.y(), x - pull, y, x, y, stroke, mark));
    double half = 3.5 * unit;
    shapes.add(
        new Shape.Box(
            x - half,
            y - half,
            2 * half,
            2 * half,
            1.5,
            frame.colors.background(),
            Stroke.of(frame.colors.muted(), 1.5),
            mark));
    space.take(x - half - 1, y - half - 1, x + half + 1, y + half + 1);
    name(x + side * (half + 4), y, chain, rows.length, causes, mark);
  }

  private void name(double x, double y, int chain, int count, boolean causes, TimelineMark mark) {
    PictureFont font = frame.smallFont();
    String label = items.chains().label(chain);
    String name =
        frame.measure.elideMiddle(label, font, 96 * unit) + (count > 1 ? " +" + (count - 1) : "");
    String text = causes ? "from " + name : "to " + name;
    double width = frame.measure.width(text, font);
    Anchor anchor = causes ? Anchor.END : Anchor.START;
    double left = anchor.left(x, width);
    double half = font.lineHeight() / 2;
    boolean inside = left > frame.left - 4 && left + width < frame.options.width() - 4;
    if (inside && space.isFree(left - 2, y - half, left + width + 2, y + half)) {
      space.take(left - 2, y - half, left + width + 2, y + half);
      shapes.add(
          new Shape.Text(x, font.baseline(y), text, font, frame.colors.accent(), anchor, mark));
    }
  }
}
