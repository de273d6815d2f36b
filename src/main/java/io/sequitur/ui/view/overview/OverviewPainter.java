package io.sequitur.ui.view.overview;

import io.sequitur.model.Figures;
import io.sequitur.ui.shell.ClockText;
import io.sequitur.ui.shell.Fonts;
import io.sequitur.ui.shell.Theme;
import io.sequitur.ui.shell.TimeRange;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws the strip. */
final class OverviewPainter {
  private static final double LABEL_SIZE = 11;

  private final GraphicsContext g;
  private final Theme theme;
  private final OverviewScale scale;
  private final double textScale;

  OverviewPainter(GraphicsContext g, Theme theme, OverviewScale scale, double textScale) {
    this.g = g;
    this.theme = theme;
    this.scale = scale;
    this.textScale = textScale;
  }

  void paint(OverviewBins bins, TimeRange range) {
    g.clearRect(0, 0, scale.width(), scale.height());
    if (bins.isEmpty()) {
      paintTimeless(bins);
      return;
    }
    if (range != null) {
      paintBrush(range);
    }
    paintBars(bins, range);
    paintMarks(bins);
    paintLabels(bins);
    if (range != null) {
      paintRangeLabel(range);
    }
  }

  private void paintTimeless(OverviewBins bins) {
    if (bins.timeless() > 0) {
      text(theme.muted(), TextAlignment.CENTER);
      g.fillText(
          "No record has a time: there is nothing to lay out along one.",
          scale.width() / 2,
          scale.height() / 2);
    }
  }

  private void paintBrush(TimeRange range) {
    double x = Math.rint(scale.x(range.from()));
    double width = Math.max(2, Math.rint(scale.x(range.to())) - x);
    g.setFill(theme.accentSubtle());
    g.fillRect(x, scale.top(), width, scale.bottom() - scale.top());
    g.setFill(theme.accent());
    g.fillRect(x - 1, scale.top(), 1, scale.bottom() - scale.top());
    g.fillRect(x + width, scale.top(), 1, scale.bottom() - scale.top());
    double grip = 14 * textScale;
    double y = Math.rint((scale.top() + scale.bottom() - grip) / 2);
    g.fillRect(x - 2, y, 3, grip);
    g.fillRect(x + width - 1, y, 3, grip);
  }

  private void paintBars(OverviewBins bins, TimeRange range) {
    int most = Math.max(1, bins.most());
    double room = scale.barRoom();
    Color dim = theme.accent().deriveColor(0, 0.75, theme.dark() ? 0.62 : 1.0, 0.55);
    Color lit = theme.accent();
    Color other = theme.subtle();
    for (int i = 0; i < bins.records().length; i++) {
      int count = bins.records()[i];
      if (count == 0) {
        continue;
      }
      boolean inside = range != null && scale.isInside(i, bins, range);
      Color color = bins.matching() != null ? other : inside ? lit : dim;
      bar(i, height(count, most, room), color);
      if (bins.matching() != null && bins.matching()[i] > 0) {
        bar(i, height(bins.matching()[i], most, room), range == null || inside ? lit : dim);
      }
    }
  }

  private static double height(int count, int most, double room) {
    return Math.max(1.5, room * count / most);
  }

  private void bar(int bin, double height, Color color) {
    g.setFill(color);
    g.fillRect(scale.binX(bin), scale.barsBottom() - height, OverviewScale.BAR_WIDTH, height);
  }

  /** Errors are tall marks, warnings low ones: the shape tells them apart, too. */
  private void paintMarks(OverviewBins bins) {
    double y = scale.barsBottom() + 3;
    double tall = scale.marksHeight();
    for (int i = 0; i < bins.records().length; i++) {
      if (bins.errors()[i] > 0) {
        g.setFill(theme.error());
        g.fillRect(scale.binX(i), y, OverviewScale.BAR_WIDTH, tall);
      } else if (bins.warnings()[i] > 0) {
        g.setFill(theme.warning());
        g.fillRect(scale.binX(i), y + tall - 2, OverviewScale.BAR_WIDTH, 2);
      }
    }
  }

  private void paintLabels(OverviewBins bins) {
    long length = bins.to() - bins.from();
    boolean dates = ClockText.onOtherDays(bins.from(), bins.to() - 1);
    label(bins.from(), length, dates, 12, TextAlignment.LEFT);
    label(bins.to() - 1, length, dates, scale.width() - 12, TextAlignment.RIGHT);
    if (bins.timeless() > 0) {
      text(theme.muted(), TextAlignment.RIGHT);
      g.fillText(
          "+ " + Figures.count(bins.timeless()) + " untimed",
          scale.width() - 12,
          scale.height() - 9 * textScale);
    }
  }

  private void label(long time, long length, boolean date, double x, TextAlignment side) {
    double y = scale.labelY();
    text(theme.muted(), side);
    g.fillText(ClockText.timeOfDay(time, length), x, y);
    if (date) {
      g.fillText(ClockText.date(time), x, y + 14 * textScale);
    }
  }

  /** How long the brushed range is, inside it where it fits, else beside it. */
  private void paintRangeLabel(TimeRange range) {
    String words = Figures.duration(range.length());
    double wide = words.length() * 6.3 * textScale + 10;
    double from = scale.x(range.from());
    double to = scale.x(range.to());
    double x = to - from > wide ? (from + to) / 2 : to + wide / 2 + 4;
    if (x + wide / 2 > scale.right()) {
      x = from - wide / 2 - 4;
    }
    g.setFill(theme.panel().deriveColor(0, 1, 1, 0.85));
    g.fillRect(x - wide / 2, scale.top() + 1, wide, 14 * textScale);
    text(theme.text(), TextAlignment.CENTER);
    g.fillText(words, x, scale.top() + 8 * textScale);
  }

  private void text(Color color, TextAlignment side) {
    g.setFont(Fonts.text(LABEL_SIZE * textScale));
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(side);
    g.setFill(color);
  }
}
