package io.sequitur.rule;

import io.sequitur.model.Figures;
import io.sequitur.model.PartitionTable.TopicPartition;
import io.sequitur.model.Times;
import io.sequitur.store.EventStore;

/** How findings name records, events, times and quantities to people. */
public final class Wording {
  private static final int LONGEST_ID = 80;
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000 * MILLI;

  private final EventStore store;

  Wording(EventStore store) {
    this.store = store;
  }

  /** Type and id of an event, such as {@code PaymentCaptured e-17}. */
  String event(int row) {
    String type = store.names().types().name(store.type(row));
    int id = store.eventId(row);
    if (id == 0) {
      return type.isEmpty() ? "an event without id" : shorten(type) + " (without event id)";
    }
    return (type.isEmpty() ? "event" : shorten(type)) + " " + id(id);
  }

  /** Where a record is, such as {@code payments-0 @ 48213}. */
  String at(int row) {
    TopicPartition tp = store.names().partitions().get(store.partition(row));
    return tp.positioned()
        ? tp + " @ " + store.offset(row)
        : "line " + Figures.count(store.offset(row) + 1) + " of " + tp.topic();
  }

  /** Event, position and time together. */
  String eventAt(int row) {
    long time = store.time(row);
    return event(row) + " at " + at(row) + (time == Times.ABSENT ? "" : ", " + time(time));
  }

  /** How much later a record was written, with a comma before it; empty where times are lacking. */
  String after(int first, int later) {
    long from = store.recordTime(first);
    long to = store.recordTime(later);
    if (from == Times.ABSENT || to == Times.ABSENT || to < from) {
      return "";
    }
    return to == from ? ", at the same time" : ", " + Figures.duration(to - from) + " later";
  }

  /** True if both records are in one topic-partition. */
  boolean samePartition(int a, int b) {
    return store.partition(a) == store.partition(b);
  }

  /** The topic of a record. */
  String topic(int row) {
    return store.names().partitions().get(store.partition(row)).topic();
  }

  /** The partition's number of a record. */
  int partition(int row) {
    return store.names().partitions().get(store.partition(row)).partition();
  }

  /** The text of an id or key, shortened where it is very long. */
  String id(int handle) {
    return shorten(store.idText(handle));
  }

  /** The name of an event type. */
  String type(int number) {
    return number == 0 ? "(no type)" : shorten(store.names().types().name(number));
  }

  /** The name of a service. */
  String service(int number) {
    return number == 0 ? "(no service)" : shorten(store.names().services().name(number));
  }

  private static String shorten(String text) {
    return text.length() <= LONGEST_ID ? text : text.substring(0, LONGEST_ID - 1) + "…";
  }

  /** A point in time in UTC, with as many decimals as needed, at least milliseconds. */
  public static String time(long nanos) {
    long fraction = Math.floorMod(nanos, SECOND);
    String seconds = Times.toInstant(nanos - fraction).toString();
    StringBuilder text = new StringBuilder(30).append(seconds, 0, seconds.length() - 1).append('.');
    int digits = fraction % MILLI == 0 ? 3 : fraction % 1_000 == 0 ? 6 : 9;
    for (long unit = SECOND / 10; digits > 0; digits--, unit /= 10) {
      text.append((char) ('0' + fraction / unit % 10));
    }
    return text.append('Z').toString();
  }
}
