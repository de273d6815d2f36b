package io.sequitur.ui.view.inspector;

import io.sequitur.model.Figures;
import io.sequitur.model.PartitionTable.TopicPartition;
import io.sequitur.store.EventStore;

/** What records are called. */
final class RecordNames {
  private RecordNames() {}

  /** The event type; the shortened event id where there is none. */
  static String name(EventStore store, int row) {
    String type = store.names().types().name(store.type(row));
    if (!type.isEmpty()) {
      return type;
    }
    String id = store.idText(store.eventId(row));
    return id.isEmpty() ? "Record" : "Event " + IdText.shorten(id);
  }

  /** {@code payment-service · payments-0 @ 48,213}. */
  static String where(EventStore store, int row) {
    String service = store.names().services().name(store.service(row));
    return (service.isEmpty() ? "" : service + " · ") + position(store, row);
  }

  /** {@code payments-0 @ 48,213}, or the line where the source has no positions. */
  static String position(EventStore store, int row) {
    TopicPartition partition = store.names().partitions().get(store.partition(row));
    return partition.positioned()
        ? partition + " @ " + Figures.count(store.offset(row))
        : partition.topic() + ", line " + Figures.count(store.offset(row) + 1);
  }

  /** {@code PaymentCaptured, payments-0 @ 48,213}. */
  static String brief(EventStore store, int row) {
    return name(store, row) + ", " + position(store, row);
  }
}
