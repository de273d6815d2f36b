package io.sequitur.chain;

import io.sequitur.store.EventStore;

/** What makes events one chain. */
public enum Grouping {
  /** One correlation id; events without one join the chain of their cause or effect. */
  CORRELATION,
  /** Links alone: connected components of causes and effects. */
  CAUSATION,
  /** One business key; events without one join the chain of their cause or effect. */
  KEY;

  /** The handle that names the row's group, 0 where links alone decide. */
  int group(EventStore store, int row) {
    return switch (this) {
      case CORRELATION -> store.correlationId(row);
      case CAUSATION -> 0;
      case KEY -> store.businessKey(row);
    };
  }

  /** The name on the command line. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
