package io.sequitur.ui.view.inspector;

import io.sequitur.model.Figures;
import io.sequitur.model.MappingField;
import io.sequitur.model.RecordPosition;
import io.sequitur.model.Times;
import io.sequitur.model.TimestampKind;
import io.sequitur.store.EventStore;
import io.sequitur.ui.shell.ClockText;
import java.util.Map;
import java.util.function.IntConsumer;

/** Ids, key and times of a record. */
final class RecordFactRows {
  private RecordFactRows() {}

  static void fill(FactRows rows, RecordFacts facts, IntConsumer go) {
    EventStore store = facts.store();
    int row = facts.request().row();
    Map<MappingField, String> places =
        facts.details() == null ? Map.of() : facts.details().places();
    rows.addId(
        "event id",
        meaning("Names the event", places, MappingField.EVENT_ID),
        store.idText(store.eventId(row)));
    rows.addId(
        "correlation id",
        meaning("Shared by all events of the flow", places, MappingField.CORRELATION_ID),
        store.idText(store.correlationId(row)));
    causation(rows, facts, places, go);
    rows.addId("key", "The record key, which picks the partition", store.idText(store.key(row)));
    if (store.businessKey(row) != store.key(row)) {
      rows.addId(
          "business key",
          meaning("What a person asks about", places, MappingField.BUSINESS_KEY),
          store.idText(store.businessKey(row)));
    }
    times(rows, store, row);
    duration(rows, "since cause", "Time since the latest of its causes", facts.sinceCause());
    duration(rows, "since root", "Time since the event at the top of its tree", facts.sinceRoot());
    RecordPosition origin = store.origin(row);
    if (origin != null) {
      rows.addValue(
          "first stood at",
          "Where the record was before it was retried or dead-lettered",
          origin.topic() + "-" + origin.partition() + " @ " + Figures.count(origin.offset()),
          null);
    }
    if (facts.details() != null) {
      String source = facts.details().source();
      String name =
          source.substring(1 + Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')));
      rows.addValue("source", "Where the record was read from", name, source);
    }
  }

  private static String meaning(
      String meaning, Map<MappingField, String> places, MappingField field) {
    String place = places.get(field);
    return place == null ? meaning : meaning + "; found at " + place;
  }

  private static void causation(
      FactRows rows, RecordFacts facts, Map<MappingField, String> places, IntConsumer go) {
    EventStore store = facts.store();
    int row = facts.request().row();
    String text = meaning("The event id of its cause", places, MappingField.CAUSATION_ID);
    int[] extra = store.extraCauses(row);
    int[] handles = new int[extra.length + 1];
    handles[0] = store.causationId(row);
    System.arraycopy(extra, 0, handles, 1, extra.length);
    for (int handle : handles) {
      String id = store.idText(handle);
      int cause = facts.chains().causes().resolve(row, handle);
      if (cause >= 0) {
        rows.addLink("causation id", text, id, () -> go.accept(cause));
      } else {
        rows.addId("causation id", text, id);
      }
    }
  }

  private static void times(FactRows rows, EventStore store, int row) {
    long event = store.eventTime(row);
    long record = store.recordTime(row);
    String kind = kind(store.timestampKind(row));
    if (event != Times.ABSENT) {
      addTime(rows, "time", "When it happened, from a field of the event", event, " (event)");
      if (record != Times.ABSENT) {
        addTime(rows, "record time", "The record timestamp", record, kind);
      }
    } else if (record != Times.ABSENT) {
      addTime(rows, "time", "The record timestamp; the event has no time of its own", record, kind);
    }
  }

  private static String kind(TimestampKind kind) {
    return switch (kind) {
      case CREATE -> " (create)";
      case LOG_APPEND -> " (append)";
      case UNKNOWN -> "";
    };
  }

  /** A time of day; the date is in the tooltip. */
  static void addTime(FactRows rows, String name, String meaning, long nanos, String kind) {
    String full = ClockText.full(nanos);
    String time = full.substring(full.indexOf(' ') + 1);
    rows.addValue(name, meaning, time + kind, full + " UTC");
  }

  private static void duration(FactRows rows, String name, String meaning, long nanos) {
    if (nanos != Times.ABSENT) {
      rows.addValue(name, meaning, Figures.duration(nanos), null);
    }
  }
}
