package io.sequitur.ui.view.records;

import io.sequitur.chain.Causes;
import io.sequitur.chain.ChainIndex;
import io.sequitur.model.EventBatch;
import io.sequitur.model.Figures;
import io.sequitur.model.Times;
import io.sequitur.model.TimestampKind;
import io.sequitur.store.EventStore;
import io.sequitur.ui.shell.ClockText;
import java.util.ArrayList;
import java.util.List;

/** The columns of the table: what each says about a record. */
enum RecordColumn {
  TIME("Time (UTC)", "The event time, else the record timestamp", 200, true, true) {
    @Override
    String text(ChainIndex chains, int row) {
      return time(chains.store().time(row));
    }
  },
  SINCE_START("Since start", "Time since the first record of its chain", 104, true, true) {
    @Override
    String text(ChainIndex chains, int row) {
      return between(chains.firstTime(chains.chainOf(row)), chains.store().time(row));
    }
  },
  TYPE("Event type", "What happened", 170, true, false) {
    @Override
    String text(ChainIndex chains, int row) {
      return chains.store().names().types().name(chains.store().type(row));
    }
  },
  SERVICE("Service", "Who produced the event", 158, true, false) {
    @Override
    String text(ChainIndex chains, int row) {
      return chains.store().names().services().name(chains.store().service(row));
    }
  },
  PARTITION("Topic-partition", "Where the record is", 150, true, true) {
    @Override
    String text(ChainIndex chains, int row) {
      return chains.store().names().partitions().get(chains.store().partition(row)).toString();
    }
  },
  OFFSET("Offset", "Its place there; the line where the source has no positions", 90, true, true) {
    @Override
    String text(ChainIndex chains, int row) {
      return Long.toString(chains.store().offset(row));
    }
  },
  SINCE_CAUSE("Since cause", "Time since its (first) cause", 104, true, true) {
    @Override
    String text(ChainIndex chains, int row) {
      int cause = chains.causes().first(row);
      return cause < 0 ? "" : between(chains.store().time(cause), chains.store().time(row));
    }
  },
  KEY("Key", "The record key, which picks the partition", 110, true, true) {
    @Override
    String text(ChainIndex chains, int row) {
      return chains.store().idText(chains.store().key(row));
    }
  },
  EVENT_ID("Event id", "Names the event", 280, true, true) {
    @Override
    String text(ChainIndex chains, int row) {
      return chains.store().idText(chains.store().eventId(row));
    }
  },
  CAUSATION_ID("Causation id", "The event ids of its causes", 280, true, true) {
    @Override
    String text(ChainIndex chains, int row) {
      EventStore store = chains.store();
      List<String> ids = new ArrayList<>();
      if (store.causationId(row) != 0) {
        ids.add(store.idText(store.causationId(row)));
      }
      for (int handle : store.extraCauses(row)) {
        ids.add(store.idText(handle));
      }
      return String.join(", ", ids);
    }
  },
  NOTES("Notes", "What is special about the record", 150, true, false) {
    @Override
    String text(ChainIndex chains, int row) {
      return String.join(", ", notes(chains, row));
    }
  },
  CORRELATION_ID("Correlation id", "Shared by all events of a flow", 280, false, true) {
    @Override
    String text(ChainIndex chains, int row) {
      return chains.store().idText(chains.store().correlationId(row));
    }
  },
  BUSINESS_KEY("Business key", "What a person asks about", 110, false, true) {
    @Override
    String text(ChainIndex chains, int row) {
      return chains.store().idText(chains.store().businessKey(row));
    }
  },
  RECORD_TIME("Record timestamp", "What Kafka keeps with the record (UTC)", 200, false, true) {
    @Override
    String text(ChainIndex chains, int row) {
      return time(chains.store().recordTime(row));
    }
  },
  TIMESTAMP_KIND("Timestamp kind", "Which clock the record timestamp is of", 100, false, false) {
    @Override
    String text(ChainIndex chains, int row) {
      TimestampKind kind = chains.store().timestampKind(row);
      return switch (kind) {
        case CREATE -> "create";
        case LOG_APPEND -> "append";
        case UNKNOWN -> "";
      };
    }
  },
  SIZE("Size", "Bytes of the record in its source", 80, false, true) {
    @Override
    String text(ChainIndex chains, int row) {
      return Figures.bytes(chains.store().length(row));
    }
  };

  private final String title;
  private final String meaning;
  private final double width;
  private final boolean shown;
  private final boolean mono;

  RecordColumn(String title, String meaning, double width, boolean shown, boolean mono) {
    this.title = title;
    this.meaning = meaning;
    this.width = width;
    this.shown = shown;
    this.mono = mono;
  }

  String title() {
    return title;
  }

  /** For the tooltip. */
  String meaning() {
    return meaning;
  }

  /** Preferred width in pixels at normal text size. */
  double width() {
    return width;
  }

  /** True if it is shown at first. */
  boolean isShown() {
    return shown;
  }

  /** True if its texts are figures and ids. */
  boolean isMono() {
    return mono;
  }

  /** What it says about a record. */
  abstract String text(ChainIndex chains, int row);

  private static String time(long nanos) {
    return nanos == Times.ABSENT ? "" : ClockText.full(nanos);
  }

  private static String between(long from, long to) {
    return from == Times.ABSENT || to == Times.ABSENT ? "" : Figures.duration(to - from);
  }

  private static List<String> notes(ChainIndex chains, int row) {
    EventStore store = chains.store();
    List<String> notes = new ArrayList<>();
    if (!chains.isEvent(row)) {
      notes.add("later record");
    }
    if ((store.flags(row) & EventBatch.TOMBSTONE) != 0) {
      notes.add("tombstone");
    }
    if ((store.flags(row) & EventBatch.RETRY_OR_DEAD_LETTER) != 0) {
      notes.add("retry or dead letter");
    }
    if (chains.causes().first(row) == Causes.MISSING) {
      notes.add("cause missing");
    }
    return notes;
  }
}
