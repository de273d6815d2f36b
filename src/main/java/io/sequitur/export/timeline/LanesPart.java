package io.sequitur.export.timeline;

import io.sequitur.export.picture.Anchor;
import io.sequitur.export.picture.PictureFont;
import io.sequitur.export.picture.Shape;
import io.sequitur.export.picture.Stroke;
import java.util.ArrayList;
import java.util.List;

/** The names of lanes, and the line along each. */
final class LanesPart {
  final List<Shape> grid = new ArrayList<>();
  final List<Shape> names = new ArrayList<>();

  /**
   * @param lineShift how far below a lane's middle its line is drawn
   */
  LanesPart(Frame frame, List<Lane> lanes, double lineShift) {
    for (int i = 0; i < lanes.size(); i++) {
      double y = frame.y(i);
      if (frame.seesLane(y)) {
        Stroke line = Stroke.of(frame.colors.grid(), 1);
        double at = y + Math.round(lineShift);
        grid.add(new Shape.Line(frame.left, at, frame.right + 12, at, line, null));
        name(frame, lanes.get(i), i, y);
      }
    }
    Stroke edge = Stroke.of(frame.colors.grid(), 1);
    double x = Math.round(frame.left) - 0.0;
    grid.add(new Shape.Line(x, frame.top, x, frame.bottom, edge, null));
  }

  private void name(Frame frame, Lane lane, int index, double y) {
    TimelineMark mark = new TimelineMark.OfLane(index);
    double most = frame.gutter - 14 * frame.scale;
    double up = lane.topics().isEmpty() ? 0 : 8 * frame.scale;
    PictureFont font = frame.laneFont();
    String name = frame.measure.elideMiddle(lane.name(), font, most);
    names.add(
        new Shape.Text(
            16, font.baseline(y - up), name, font, frame.laneColor(lane), Anchor.START, mark));
    if (!lane.topics().isEmpty()) {
      PictureFont small = frame.smallMono();
      String topics = frame.measure.elideMiddle(lane.topics(), small, most);
      names.add(
          new Shape.Text(
              16, small.baseline(y + up), topics, small, frame.colors.muted(), Anchor.START, mark));
    }
  }
}
