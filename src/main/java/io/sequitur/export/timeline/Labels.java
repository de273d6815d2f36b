package io.sequitur.export.timeline;

import io.sequitur.export.picture.Anchor;
import io.sequitur.export.picture.Mark;
import io.sequitur.export.picture.PictureColors;
import io.sequitur.export.picture.PictureFont;
import io.sequitur.export.picture.Shape;
import java.util.ArrayList;
import java.util.List;

/** Puts labels beside what they name, where nothing is; shifts them, else drops them. */
final class Labels {
  /** What crossing a curve costs, in steps of preference. */
  private static final double CROSSING = 3.5;

  /** How much of a link must be seen beside its label, pixels. */
  private static final double LEAST_SEEN = 20;

  private static final int SAMPLES = 32;

  private final Frame frame;
  private final LabelSpace space;
  final List<Shape> grounds = new ArrayList<>();
  final List<Shape> shapes = new ArrayList<>();

  Labels(Frame frame, LabelSpace space) {
    this.frame = frame;
    this.space = space;
  }

  /** A place beside a point: the offsets of the label's middle in label sizes and pixels. */
  private record Place(double halfWidths, double halfHeights, double dx, double dy) {}

  private static final List<Place> PLACES =
      List.of(
          new Place(0, -1, 0, -4),
          new Place(0, 1, 0, 4),
          new Place(0.75, -1, 0, -3),
          new Place(-0.75, -1, 0, -3),
          new Place(0.75, 1, 0, 3),
          new Place(-0.75, 1, 0, 3),
          new Place(1, 0, 5, 0),
          new Place(1, -1, -6, -3),
          new Place(1, 1, -6, 3),
          new Place(-1, 0, -5, 0),
          new Place(0, -1, 0, -9),
          new Place(0, 1, 0, 9),
          new Place(0, -3, 0, -5),
          new Place(0, 3, 0, 5));

  /**
   * Puts a text beside a spot.
   *
   * @return false if there is no place
   */
  boolean put(Spot spot, String text, PictureFont font, int argb, Mark mark) {
    double halfWidth = frame.measure.width(text, font) / 2;
    double halfHeight = font.lineHeight() / 2;
    double bestCost = Double.MAX_VALUE;
    double bestX = 0;
    double bestY = 0;
    int crossings = 0;
    for (int i = 0; i < PLACES.size(); i++) {
      Place place = PLACES.get(i);
      boolean beside = place.halfHeights() == 0;
      double reach = spot.isPill() && !beside ? 10 * frame.scale : spot.reach();
      double x = spot.x() + place.halfWidths() * halfWidth + place.dx();
      double y = spot.y() + place.halfHeights() * halfHeight + place.dy();
      x += beside ? Math.signum(place.halfWidths()) * spot.reach() : 0;
      y += beside ? 0 : Math.signum(place.halfHeights()) * reach;
      double left = x - halfWidth - 2;
      double right = x + halfWidth + 2;
      if (!inside(left, y - halfHeight, right, y + halfHeight)
          || !space.isFree(left, y - halfHeight, right, y + halfHeight)) {
        continue;
      }
      int crossed = space.crossings(left, y - halfHeight, right, y + halfHeight);
      double cost = i + CROSSING * crossed;
      if (cost < bestCost) {
        bestCost = cost;
        bestX = x;
        bestY = y;
        crossings = crossed;
      }
    }
    if (bestCost == Double.MAX_VALUE) {
      return false;
    }
    double ground = isOnLaneLine(bestY, halfHeight) ? 1 : crossings > 0 ? 0.75 : 0;
    write(bestX, bestY, halfWidth, halfHeight, text, font, argb, mark, ground);
    return true;
  }

  /** True if the line along a lane would run through a text. */
  private boolean isOnLaneLine(double y, double halfHeight) {
    int lane = (int) Math.floor((y - frame.top + frame.scroll) / frame.laneHeight);
    return Math.abs(frame.y(lane) - y) < halfHeight;
  }

  /**
   * Puts a text onto a curve, which it interrupts but does not hide.
   *
   * @param most how many points of other curves it may cover
   * @return false if there is no place
   */
  boolean put(Shape.Curve curve, String text, PictureFont font, int argb, Mark mark, int most) {
    double halfWidth = frame.measure.width(text, font) / 2 + 2;
    double halfHeight = font.lineHeight() / 2;
    double bestX = 0;
    double bestY = 0;
    int fewest = Integer.MAX_VALUE;
    for (double t : new double[] {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74}) {
      double x = curve.x(t);
      double y = curve.y(t);
      double left = x - halfWidth;
      double right = x + halfWidth;
      if (!inside(left, y - halfHeight, right, y + halfHeight)
          || !space.isFree(left, y - halfHeight, right, y + halfHeight)
          || hides(curve, left, y - halfHeight, right, y + halfHeight)) {
        continue;
      }
      int own = LinkShapes.pointsIn(curve, left, y - halfHeight, right, y + halfHeight);
      int others = space.crossings(left, y - halfHeight, right, y + halfHeight) - own;
      if (others <= most && others < fewest) {
        fewest = others;
        bestX = x;
        bestY = y;
      }
    }
    if (fewest == Integer.MAX_VALUE) {
      return false;
    }
    write(bestX, bestY, halfWidth, halfHeight, text, font, argb, mark, 1);
    return true;
  }

  /** True if too little of a curve would be seen beside a box on it to tell what is labelled. */
  private static boolean hides(
      Shape.Curve curve, double left, double top, double right, double bottom) {
    double seen = 0;
    double x = curve.x1();
    double y = curve.y1();
    for (int i = 1; i <= SAMPLES; i++) {
      double nextX = curve.x((double) i / SAMPLES);
      double nextY = curve.y((double) i / SAMPLES);
      boolean covered = nextX > left && nextX < right && nextY > top && nextY < bottom;
      seen += covered ? 0 : Math.hypot(nextX - x, nextY - y);
      x = nextX;
      y = nextY;
    }
    return seen < LEAST_SEEN;
  }

  private boolean inside(double left, double top, double right, double bottom) {
    return left > frame.left - 8
        && right < frame.options.width() - 4
        && top > frame.top
        && bottom < frame.bottom;
  }

  private void write(
      double x,
      double y,
      double halfWidth,
      double halfHeight,
      String text,
      PictureFont font,
      int argb,
      Mark mark,
      double ground) {
    space.take(x - halfWidth - 2, y - halfHeight, x + halfWidth + 2, y + halfHeight);
    if (ground > 0) {
      int colour = PictureColors.alpha(frame.colors.background(), ground);
      grounds.add(
          new Shape.Box(
              x - halfWidth - 1,
              y - halfHeight,
              2 * halfWidth + 2,
              2 * halfHeight,
              3,
              colour,
              null,
              null));
    }
    shapes.add(new Shape.Text(x, font.baseline(y), text, font, argb, Anchor.MIDDLE, mark));
  }
}
