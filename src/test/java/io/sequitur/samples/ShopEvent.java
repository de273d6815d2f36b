package io.sequitur.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happened in the sample shop, before any format or id convention is chosen. Mutable. */
final class ShopEvent {
  String id;
  String type;
  String service;
  String topic;
  String key;
  String orderId;
  String correlationId;

  /** Ids of the direct causes; empty for a root, its own id for an external trigger. */
  final List<String> causes = new ArrayList<>();

  /** Event time, milliseconds since the epoch, by the clock of the service. */
  long time;

  /** What the event tells beside its ids. */
  final Map<String, Object> data = new LinkedHashMap<>();

  ShopEvent with(String name, Object value) {
    data.put(name, value);
    return this;
  }

  ShopEvent causedBy(ShopEvent... events) {
    for (ShopEvent event : events) {
      causes.add(event.id);
    }
    return this;
  }

  @Override
  public String toString() {
    return type + " of " + orderId;
  }
}
