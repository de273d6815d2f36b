package io.sequitur.export.timeline;

import io.sequitur.export.picture.Anchor;
import io.sequitur.export.picture.PictureFont;
import io.sequitur.export.picture.Shape;
import io.sequitur.export.picture.Stroke;
import java.util.ArrayList;
import java.util.List;

/** Ticks of an axis that shows the time of the clock, in UTC. */
final class ClockAxisPart {
  final List<Shape> grid = new ArrayList<>();
  final List<Shape> labels = new ArrayList<>();

  ClockAxisPart(Frame frame, long origin) {
    PictureFont font = frame.smallFont();
    double y = font.baseline(frame.tickY);
    long from = origin + (long) frame.from;
    long to = origin + (long) frame.to;
    List<ClockTicks.Tick> ticks = ticks(frame, font, from, to);
    LabelSpace space = new LabelSpace();
    String day = ClockTicks.day(from) + " UTC";
    labels.add(new Shape.Text(16, y, day, font, frame.colors.text(), Anchor.START, null));
    space.take(0, 0, 16 + frame.measure.width(day, font) + 10, 10);
    for (ClockTicks.Tick tick : ticks) {
      double x = Math.round(frame.x(tick.nanos() - origin));
      if (x < frame.left || x > frame.options.width()) {
        continue;
      }
      Stroke stroke = Stroke.of(frame.colors.grid(), 1);
      grid.add(new Shape.Line(x, frame.top, x, frame.bottom, stroke, null));
      double half = frame.measure.width(tick.label(), font) / 2;
      double middle = Math.min(x, frame.options.width() - half - 4);
      if (space.isFree(middle - half - 5, 0, middle + half + 5, 10)) {
        space.take(middle - half - 5, 0, middle + half + 5, 10);
        labels.add(
            new Shape.Text(
                middle, y, tick.label(), font, frame.colors.muted(), Anchor.MIDDLE, null));
      }
    }
  }

  private static List<ClockTicks.Tick> ticks(Frame frame, PictureFont font, long from, long to) {
    double room = 56 * frame.scale;
    List<ClockTicks.Tick> ticks = List.of();
    for (int tries = 0; tries < 4; tries++) {
      ticks = ClockTicks.between(from, to, room * frame.perPixel());
      double widest =
          ticks.stream().mapToDouble(t -> frame.measure.width(t.label(), font)).max().orElse(0);
      if (widest + 14 <= room) {
        return ticks;
      }
      room = widest + 16;
    }
    return ticks;
  }
}
