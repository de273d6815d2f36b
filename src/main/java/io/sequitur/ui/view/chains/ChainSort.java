package io.sequitur.ui.view.chains;

/** By what the list of chains can be sorted. */
enum ChainSort {
  DURATION("duration", "Last time minus first time of the chain's records", false),
  START("start", "The earliest time in the chain", true),
  RECORDS("records", "How many records the chain has", false),
  EVENTS("events", "How many distinct events the chain has", false),
  FINDINGS("findings", "The most severe finding first, then by how many kinds there are", false),
  KEY("key", "The chain's business key, else its correlation id; numbers by value", true);

  private final String title;
  private final String meaning;
  private final boolean ascendingFirst;

  ChainSort(String title, String meaning, boolean ascendingFirst) {
    this.title = title;
    this.meaning = meaning;
    this.ascendingFirst = ascendingFirst;
  }

  /** As in "by duration". */
  String title() {
    return title;
  }

  /** What exactly is compared. */
  String meaning() {
    return meaning;
  }

  /** The direction that people want first. */
  boolean ascendingFirst() {
    return ascendingFirst;
  }
}
