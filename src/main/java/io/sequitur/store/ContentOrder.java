package io.sequitur.store;

/**
 * Tells apart records that claim the same position, in an order that does not depend on arrival:
 * which of them came first must never show. Records that differ in nothing are one record that was
 * read twice.
 */
public final class ContentOrder {
  private ContentOrder() {}

  /** Compares what two rows hold, positions and sources aside; 0 if they hold the same. */
  public static int compare(EventStore store, int a, int b) {
    int order = Long.compare(store.valueHash(a), store.valueHash(b));
    if (order == 0) {
      order = Long.compare(store.recordTime(a), store.recordTime(b));
    }
    if (order == 0) {
      order = compareIds(store, store.eventId(a), store.eventId(b));
    }
    if (order == 0) {
      order = compareIds(store, store.key(a), store.key(b));
    }
    if (order == 0) {
      order = compareIds(store, store.correlationId(a), store.correlationId(b));
    }
    if (order == 0) {
      order = compareCauses(store, a, b);
    }
    return order != 0 ? order : compareDetails(store, a, b);
  }

  private static int compareDetails(EventStore store, int a, int b) {
    int order = compareIds(store, store.businessKey(a), store.businessKey(b));
    if (order == 0 && store.type(a) != store.type(b)) {
      var types = store.names().types();
      order = types.name(store.type(a)).compareTo(types.name(store.type(b)));
    }
    if (order == 0 && store.service(a) != store.service(b)) {
      var services = store.names().services();
      order = services.name(store.service(a)).compareTo(services.name(store.service(b)));
    }
    return order != 0 ? order : Long.compare(store.eventTime(a), store.eventTime(b));
  }

  private static int compareCauses(EventStore store, int a, int b) {
    int order = compareIds(store, store.causationId(a), store.causationId(b));
    if (order != 0 || !store.hasExtraCauses()) {
      return order;
    }
    int[] ofA = store.extraCauses(a);
    int[] ofB = store.extraCauses(b);
    for (int i = 0; i < ofA.length && i < ofB.length; i++) {
      order = compareIds(store, ofA[i], ofB[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(ofA.length, ofB.length);
  }

  /** Equal ids have equal handles, so that texts are made only for ids that differ. */
  private static int compareIds(EventStore store, int a, int b) {
    return a == b ? 0 : store.idText(a).compareTo(store.idText(b));
  }
}
