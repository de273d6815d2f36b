package io.sequitur.model;

/** The dictionaries of one session, shared by its parsers and its store. */
public record Names(NameTable types, NameTable services, PartitionTable partitions) {
  /** Empty dictionaries. */
  public static Names create() {
    return new Names(new NameTable(), new NameTable(), new PartitionTable());
  }
}
