package io.sequitur.ui.view.records;

/** How the table is ordered. */
enum RecordOrder {
  /** By offset inside a partition; across partitions an estimate by record timestamp. */
  READING("Reading order"),
  /** By the time that timelines show. */
  TIME("Time order");

  private final String title;

  RecordOrder(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
