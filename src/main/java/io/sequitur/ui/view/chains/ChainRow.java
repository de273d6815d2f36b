package io.sequitur.ui.view.chains;

import io.sequitur.chain.ChainIndex;
import io.sequitur.model.Figures;
import io.sequitur.model.Times;
import io.sequitur.rule.Rule;
import io.sequitur.ui.shell.Icons;
import io.sequitur.ui.shell.RuleNames;
import io.sequitur.ui.shell.ServiceColors;
import io.sequitur.ui.shell.Theme;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;

/** Label, miniature, duration, records and badge of one chain, side by side. */
final class ChainRow extends Region {
  private static final double GAP = 8;
  private static final double DURATION_WIDTH = 54;
  private static final double RECORDS_WIDTH = 62;
  private static final double BADGE_WIDTH = 74;
  private static final double TIGHT_DURATION_WIDTH = 42;
  private static final double LEAST_STRIP = 24;
  private static final double ICON_WIDTH = 26;
  private static final double ROOMY = 400;
  private static final double TIGHT = 300;

  private final Label label = new Label();
  private final Canvas strip = new Canvas();
  private final Label duration = new Label();
  private final Label records = new Label();
  private final Label badge = new Label();
  private ChainIndex chains;
  private int chain;
  private ServiceColors colors;
  private Theme theme;
  private double scale = 1;

  ChainRow() {
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    label.getStyleClass().add("chain-label");
    duration.getStyleClass().addAll("mono", "muted", "chain-figure");
    records.getStyleClass().addAll("mono", "muted", "chain-figure");
    duration.setAlignment(Pos.CENTER_RIGHT);
    records.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(label, strip, duration, records, badge);
    strip.setManaged(false);
    setMinWidth(0);
    setPrefWidth(0);
  }

  void show(
      ChainIndex index,
      int number,
      List<Rule> rules,
      ServiceColors serviceColors,
      Theme drawnWith,
      double textScale) {
    chains = index;
    chain = number;
    colors = serviceColors;
    theme = drawnWith;
    scale = textScale;
    label.setText(index.label(number));
    boolean timed = index.firstTime(number) != Times.ABSENT;
    duration.setText(timed ? Figures.durationInColumn(index.duration(number)) : "no time");
    records.setText(Figures.count(index.records(number)) + " rec");
    showBadge(rules);
    requestLayout();
    if (getWidth() > 0) {
      paint();
    }
  }

  private void showBadge(List<Rule> rules) {
    badge.setVisible(!rules.isEmpty());
    if (!rules.isEmpty()) {
      Rule worst = rules.getFirst();
      String more = rules.size() > 1 ? " +" + (rules.size() - 1) : "";
      badge.setText(RuleNames.shortName(worst) + more);
      badge.getStyleClass().setAll("label", "badge", "badge-" + worst.severity().id());
      badge.setGraphic(Icons.of(worst.severity()));
    }
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    boolean tight = width < TIGHT * scale;
    double badgeWidth = (tight ? ICON_WIDTH : BADGE_WIDTH) * scale;
    double durationWidth = Math.max(DURATION_WIDTH * scale, Math.ceil(duration.prefWidth(-1)));
    boolean roomy = width >= ROOMY * scale;
    double recordsWidth = roomy ? RECORDS_WIDTH * scale : 0;
    double labelWidth = Math.clamp(width * 0.3, 56 * scale, 200 * scale);
    double stripWidth = width - labelWidth - durationWidth - recordsWidth - badgeWidth - 3 * GAP;
    if (stripWidth <= LEAST_STRIP) { // the badge and the figures say more than a scrap of strip
      durationWidth = Math.max(TIGHT_DURATION_WIDTH * scale, Math.ceil(duration.prefWidth(-1)));
      labelWidth = width - durationWidth - recordsWidth - badgeWidth - 2 * GAP;
      stripWidth = 0;
    }
    double x = 0;
    label.resizeRelocate(x, 0, Math.max(0, labelWidth), height);
    x += labelWidth + GAP;
    strip.setVisible(stripWidth > 0);
    strip.setWidth(Math.max(0, stripWidth));
    strip.setHeight(height);
    strip.relocate(x, 0);
    x += Math.max(0, stripWidth);
    duration.resizeRelocate(x, 0, durationWidth, height);
    x += durationWidth;
    records.setVisible(roomy);
    records.resizeRelocate(x, 0, recordsWidth, height);
    x += recordsWidth + GAP;
    placeBadge(x, badgeWidth, height, tight);
    paint();
  }

  private void placeBadge(double x, double width, double height, boolean tight) {
    badge.setContentDisplay(
        tight
            ? javafx.scene.control.ContentDisplay.GRAPHIC_ONLY
            : javafx.scene.control.ContentDisplay.LEFT);
    double wanted = Math.min(width, badge.prefWidth(-1));
    double tall = Math.min(height, badge.prefHeight(-1));
    badge.resizeRelocate(x, Math.rint((height - tall) / 2), wanted, tall);
  }

  private void paint() {
    if (chains != null && strip.getWidth() > 0) {
      ChainStrip.paint(
          strip.getGraphicsContext2D(),
          strip.getWidth(),
          strip.getHeight(),
          scale,
          chains,
          chain,
          colors,
          theme);
    }
  }
}
