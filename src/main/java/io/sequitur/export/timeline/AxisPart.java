package io.sequitur.export.timeline;

import io.sequitur.export.picture.Anchor;
import io.sequitur.export.picture.PictureColors;
import io.sequitur.export.picture.Shape;
import io.sequitur.export.picture.Stroke;
import io.sequitur.model.Figures;
import java.util.ArrayList;
import java.util.List;

/** Ticks, the lines below them, and folded gaps. */
final class AxisPart {
  /** The middle of the lengths of folded gaps. */
  private static final double FOLD_Y = 12;

  private static final long SECOND = 1_000_000_000;

  /** How exactly the end of a fold is said, as far as there is room. */
  private static final long[] EXACTNESS = {
    SECOND / 10, SECOND, 60 * SECOND, 3_600 * SECOND, 86_400 * SECOND
  };

  private final Frame frame;
  private final TimelineAxis axis;
  private final boolean timed;
  final List<Shape> grid = new ArrayList<>();
  final List<Shape> labels = new ArrayList<>();
  private final LabelSpace space = new LabelSpace();
  private final LabelSpace folded = new LabelSpace();

  /** Labels of a stretch keep between the middles of the folds beside it. */
  private double begin = -Double.MAX_VALUE;

  private double limit = Double.MAX_VALUE;

  AxisPart(Frame frame, TimelineAxis axis, boolean timed) {
    this.frame = frame;
    this.axis = axis;
    this.timed = timed;
  }

  void lay() {
    for (TimelineAxis.Fold fold : axis.folds()) {
      if (fold.to() > frame.from && fold.from() < frame.to) {
        fold(fold);
      }
    }
    if (!timed) {
      return;
    }
    double start = frame.from;
    for (TimelineAxis.Fold fold : axis.folds()) {
      limit = frame.x((fold.from() + fold.to()) / 2);
      stretch(start, Math.min(frame.to, fold.from()));
      start = Math.max(start, fold.to());
      begin = Math.max(begin, limit);
    }
    limit = Double.MAX_VALUE;
    stretch(start, frame.to);
  }

  /** Between folds at least one time must be said: nothing else tells how much was left out. */
  private void stretch(double from, double to) {
    int before = labels.size();
    ticks(from, to);
    if (labels.size() > before || to <= from || axis.folds().isEmpty()) {
      return;
    }
    double x = frame.x(from);
    if (x < frame.left - 1 || x > frame.right + 12) {
      return;
    }
    long time = (long) axis.timeAt(Math.nextUp(from));
    for (long exactness : EXACTNESS) {
      if (exactness <= Math.abs(time) && label(x, TimeTicks.label(time, exactness))) {
        line(x);
        return;
      }
    }
  }

  private void ticks(double from, double to) {
    if (to <= from) {
      return;
    }
    double first = axis.timeAt(Math.nextUp(from));
    double last = first + to - from;
    long step = step(first, last);
    for (long tick = (long) Math.ceil(first / step) * step; tick <= last; tick += step) {
      double x = frame.x(from + (tick - first));
      if (x < frame.left - 1 || x > frame.right + 12) {
        continue;
      }
      line(x);
      label(x, TimeTicks.label(tick, step));
    }
  }

  private boolean label(double x, String text) {
    double half = frame.measure.width(text, frame.smallFont()) / 2;
    double middle = Math.min(Math.max(x, begin + half + 4), frame.options.width() - half - 4);
    if (middle + half + 4 > limit || !space.isFree(middle - half - 5, 0, middle + half + 5, 10)) {
      return false;
    }
    space.take(middle - half - 5, 0, middle + half + 5, 10);
    labels.add(text(middle, frame.tickY, text, frame.colors.muted()));
    return true;
  }

  /** Ticks stand so far apart that the longest label of the stretch has room. */
  private long step(double first, double last) {
    long step = TimeTicks.step(60 * frame.scale * frame.perPixel());
    for (int tries = 0; tries < 4; tries++) {
      String longest = TimeTicks.label((long) Math.max(Math.abs(first), Math.abs(last)), step);
      double room = frame.measure.width(longest, frame.smallFont()) + 18;
      if (step / frame.perPixel() >= room) {
        return step;
      }
      step = TimeTicks.step(Math.max(room * frame.perPixel(), step + 1.0));
    }
    return step;
  }

  private void line(double x) {
    Stroke stroke = Stroke.of(frame.colors.grid(), 1);
    grid.add(new Shape.Line(Math.round(x), frame.top, Math.round(x), frame.bottom, stroke, null));
  }

  private Shape text(double x, double y, String text, int argb) {
    return new Shape.Text(
        x, frame.smallFont().baseline(y), text, frame.smallFont(), argb, Anchor.MIDDLE, null);
  }

  private void fold(TimelineAxis.Fold fold) {
    double left = frame.x(fold.from());
    double right = frame.x(fold.to());
    double middle = Math.round((Math.max(left, frame.left) + Math.min(right, frame.right)) / 2);
    TimelineMark mark = new TimelineMark.OfFold(fold.nanos());
    double half = Math.min((right - left) / 2, 9);
    int ground = PictureColors.alpha(frame.colors.border(), 0.35);
    grid.add(
        new Shape.Box(
            middle - half, frame.top, 2 * half, frame.bottom - frame.top, 0, ground, null, mark));
    Stroke stroke = Stroke.of(frame.colors.muted(), 1.3);
    double y = frame.top + 1;
    for (double shift : new double[] {-2.5, 2.5}) {
      double x = middle + shift;
      grid.add(new Shape.Line(x - 3, y + 11, x + 3, y - 1, stroke, mark));
    }
    String text = Figures.duration(fold.nanos());
    double width = frame.measure.width(text, frame.smallFont()) + 14;
    double pillY = FOLD_Y * frame.scale;
    if (folded.isFree(middle - width / 2, 0, middle + width / 2, 10)) {
      folded.take(middle - width / 2, 0, middle + width / 2, 10);
      labels.add(
          new Shape.Box(
              middle - width / 2,
              pillY - 9 * frame.scale,
              width,
              18 * frame.scale,
              9,
              frame.colors.panel(),
              Stroke.of(frame.colors.border(), 1),
              mark));
      labels.add(text(middle, pillY, text, frame.colors.text()));
    }
  }
}
