package io.sequitur.samples;

import java.util.ArrayList;
import java.util.List;

/** One order and its events, causes before effects. */
final class Order {
  final String id;
  final String correlationId;
  final List<ShopEvent> events = new ArrayList<>();

  Order(String id, String correlationId) {
    this.id = id;
    this.correlationId = correlationId;
  }

  /** The first event of a type, {@code null} if there is none. */
  ShopEvent event(String type) {
    return events.stream().filter(e -> e.type.equals(type)).findFirst().orElse(null);
  }

  boolean has(String type) {
    return event(type) != null;
  }

  /** Moves every event from {@code first} on to a later time. */
  void delayFrom(ShopEvent first, long millis) {
    long from = first.time;
    for (ShopEvent event : events) {
      if (event == first || event.time > from) {
        event.time += millis;
      }
    }
  }

  /** Forgets everything after the event: the chain stops there. */
  void stopAfter(ShopEvent last) {
    events.subList(events.indexOf(last) + 1, events.size()).clear();
  }
}
