package io.sequitur.ui.view.timeline;

import io.sequitur.export.picture.Mark;

/** What fills the timeline and answers the hand: one chain, or all events. */
interface TimelineScene {
  /** Where an arrow key leads. */
  enum Step {
    TO_CAUSE,
    TO_EFFECT,
    UP,
    DOWN
  }

  /** Draws anew: the size, the look or the selection changed. */
  void request();

  /** Zooms at an x of the pane; a factor above 1 shows less, larger. */
  void zoom(double factor, double x);

  /** Moves the view by pixels, to the right if positive. */
  void pan(double pixels);

  /** Shows everything. */
  void fit();

  /** Goes along a link from the selected record. */
  void step(Step step);

  /** Answers a click on a mark, which may be {@code null}. */
  void click(Mark mark, double x);

  /** Brushes the time between two x of the pane; false if brushing makes no sense here. */
  boolean brush(double fromX, double toX);

  /** What a mark stands for in words, {@code null} where there is nothing to say. */
  String describe(Mark mark, double x, double y);
}
