package io.sequitur.ui.view.chains;

import io.sequitur.chain.ChainIndex;
import io.sequitur.model.Times;
import io.sequitur.store.EventStore;
import io.sequitur.ui.shell.ServiceColors;
import io.sequitur.ui.shell.Theme;
import javafx.scene.canvas.GraphicsContext;

/** Draws a chain in miniature: a dot per record at its time, in the colour of its service. */
final class ChainStrip {
  private static final double DOT = 3.5;

  /** More records than this are sampled: they would lie on each other anyway. */
  private static final int MOST_DOTS = 600;

  private ChainStrip() {}

  static void paint(
      GraphicsContext g,
      double width,
      double height,
      double scale,
      ChainIndex chains,
      int chain,
      ServiceColors colors,
      Theme theme) {
    g.clearRect(0, 0, width, height);
    double middle = Math.rint(height / 2) + 0.5;
    g.setStroke(theme.border());
    g.setLineWidth(1);
    g.strokeLine(0, middle, width, middle);
    long first = chains.firstTime(chain);
    long duration = Math.max(1, chains.duration(chain));
    double radius = DOT * scale;
    int start = chains.start(chain);
    int count = chains.records(chain);
    int step = Math.max(1, count / MOST_DOTS);
    EventStore store = chains.store();
    for (int i = 0; i < count; i += step) {
      int row = chains.row(start + i);
      long time = store.time(row);
      double share = time == Times.ABSENT ? 0 : (double) (time - first) / duration;
      double x = radius + share * (width - 2 * radius);
      boolean twin = !store.standsForEvent(row);
      dot(g, x, middle, radius, twin, colors.ofRow(store, row, theme.dark()), theme);
    }
  }

  /** Later records of an event are rings. */
  private static void dot(
      GraphicsContext g,
      double x,
      double y,
      double radius,
      boolean twin,
      javafx.scene.paint.Color color,
      Theme theme) {
    g.setFill(twin ? theme.background() : color);
    g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    if (twin) {
      g.setStroke(color);
      g.setLineWidth(1.5);
      g.strokeOval(x - radius + 0.75, y - radius + 0.75, 2 * radius - 1.5, 2 * radius - 1.5);
    }
  }
}
