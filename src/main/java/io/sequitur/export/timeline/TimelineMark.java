package io.sequitur.export.timeline;

import io.sequitur.export.picture.Mark;

/** What a shape of a timeline stands for. */
public sealed interface TimelineMark extends Mark {
  /** A record: an event, or a later record of one. */
  record OfRecord(int row) implements TimelineMark {}

  /** A link, by the rows of cause and effect. */
  record OfLink(int causeRow, int effectRow) implements TimelineMark {}

  /**
   * Several records that are too close to tell apart.
   *
   * @param lane index of their lane
   * @param from where they start on the axis
   * @param to where they end on the axis
   * @param count how many
   * @param firstRow the earliest
   * @param lastRow the latest
   */
  record OfGroup(int lane, double from, double to, int count, int firstRow, int lastRow)
      implements TimelineMark {}

  /** An idle gap that is drawn shorter than it was, in nanoseconds. */
  record OfFold(long nanos) implements TimelineMark {}

  /** A causation id that resolves to no event, by its handle. */
  record OfMissingCause(int row, int handle) implements TimelineMark {}

  /** A link to or from another chain; {@code row} is the event there. */
  record OfOtherChain(int row, int chain, boolean isCause) implements TimelineMark {}

  /** A lane's name. */
  record OfLane(int lane) implements TimelineMark {}

  /** A text that was shortened or needs a word more. */
  record OfNote(String full) implements TimelineMark {}
}
