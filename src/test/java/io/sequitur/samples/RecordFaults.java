package io.sequitur.samples;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Puts faults into records before they get their offsets, and says which findings follow. */
final class RecordFaults {
  private static final Predicate<Order> FREE = order -> order.has("OrderCompleted");

  private final Faults faults;
  private final ShopLog log;
  private final Chance chance;
  private final Expectation expectation;
  private final List<LogRecord> records;
  private final Map<ShopEvent, LogRecord> recordOf = new IdentityHashMap<>();

  /**
   * @param records a record per event; copies are added to it
   */
  RecordFaults(
      Faults faults, ShopLog log, Chance chance, Expectation expectation, List<LogRecord> records) {
    this.faults = faults;
    this.log = log;
    this.chance = chance;
    this.expectation = expectation;
    this.records = records;
    records.forEach(record -> recordOf.put(record.event, record));
  }

  /** Changes, adds and loses records; to be called once. */
  void changeRecords(FaultPlan plan) {
    faults.each(plan.splitPayments(), Faults.RETRIED, this::splitPayment);
    faults.each(plan.reordered(), Faults.RETRIED, this::reorder);
    faults.each(plan.splitCompletions(), FREE, this::splitCompletion);
    faults.each(plan.skewed(), FREE, this::skew);
    faults.each(plan.duplicates(), FREE, this::duplicate);
    faults.each(plan.conflicts(), FREE, this::conflict);
    faults.each(plan.lost(), FREE, this::lose);
    faults.each(plan.deadLetters(), FREE, this::deadLetter);
    faults.each(plan.markers(), FREE, order -> skip(order, "ConfirmationEmailed", 1));
    faults.each(plan.compacted(), FREE, order -> skip(order, "PaymentCaptured", 3));
    if (plan.cutMillis() > 0) {
      long last = records.stream().mapToLong(r -> r.arrival).max().orElseThrow();
      records.removeIf(record -> record.arrival > last - plan.cutMillis());
    }
  }

  private LogRecord record(Order order, String type) {
    return recordOf.get(order.event(type));
  }

  /** The payments of the order are in two partitions, and both links of the retry cross. */
  private void splitPayment(Order order) {
    movePartition(record(order, "PaymentRetried"));
    expectation.expect("key-split", 1);
    expectation.expect("ordering-hazard", 2);
  }

  private void splitCompletion(Order order) {
    movePartition(record(order, "OrderCompleted"));
    expectation.expect("key-split", 1);
  }

  private void movePartition(LogRecord record) {
    record.partition = (log.partition(record) + 1) % log.partitions(record.topic);
  }

  /** The failure was sent again after the retry was written. */
  private void reorder(Order order) {
    record(order, "PaymentFailed").arrival = record(order, "PaymentRetried").arrival + 2;
    expectation.expect("effect-before-cause", 1);
  }

  private void skew(Order order) {
    LogRecord shipment = record(order, "ShipmentCreated");
    shipment.event.time = order.event("PaymentCaptured").time - chance.between(40, 120);
    shipment.timestamp = shipment.event.time + 1;
    expectation.expect("clock-inversion", 1);
  }

  private void duplicate(Order order) {
    boolean mail = chance.percent(67);
    LogRecord first = record(order, mail ? "ConfirmationEmailed" : "PaymentCaptured");
    int copies = chance.percent(15) ? 2 : 1;
    for (int i = 1; i <= copies; i++) {
      copy(first, i * 1_000 + chance.between(100, 900));
    }
    expectation.expect("duplicate-record", copies);
  }

  private void conflict(Order order) {
    LogRecord first = record(order, "PaymentCaptured");
    LogRecord again = copy(first, chance.between(3_000, 9_000));
    again.data = new LinkedHashMap<>(first.data);
    again.data.put("authorization", chance.hex(4));
    expectation.expect("conflicting-duplicate", 1);
  }

  private LogRecord copy(LogRecord first, long later) {
    LogRecord copy = new LogRecord(first.event, first.arrival + later);
    copy.topic = first.topic;
    copy.headers.putAll(first.headers);
    records.add(copy);
    return copy;
  }

  /** The mail's cause is gone, and its offset with it. */
  private void lose(Order order) {
    record(order, "OrderConfirmed").lost = true;
    expectation.expect("offset-gap", 1);
    expectation.missingOffsets++;
    expectation.expect("missing-cause", 1);
  }

  private void skip(Order order, String type, int offsets) {
    record(order, type).skipBefore = offsets;
    expectation.expect("offset-gap", 1);
    expectation.missingOffsets += offsets;
  }

  /** The mail service fails on the confirmation, retries, gives up: no mail, the order goes on. */
  private void deadLetter(Order order) {
    ShopEvent emailed = order.event("ConfirmationEmailed");
    order.event("OrderCompleted").causes.remove(emailed.id);
    records.remove(recordOf.remove(emailed));
    LogRecord confirmed = record(order, "OrderConfirmed");
    giveUp(confirmed, "orders-retry", 1_000, "retry_topic-attempts", "2");
    giveUp(
        confirmed, "orders.DLT", 3_500, "kafka_dlt-exception-message", "mail server unreachable");
    expectation.expect("retry-or-dead-letter", 2);
    expectation.expect("duplicate-record", 2);
    expectation.expect("unfinished-chain", 1);
  }

  private void giveUp(LogRecord record, String topic, long later, String header, String text) {
    LogRecord copy = copy(record, later + chance.between(0, 200));
    copy.topic = topic;
    copy.headers.put(header, text);
    origins.put(copy, record);
  }

  private final Map<LogRecord, LogRecord> origins = new HashMap<>();

  /** Names the original positions, once offsets are known. */
  void nameOrigins() {
    origins.forEach(
        (copy, origin) -> {
          String prefix = copy.topic.endsWith(".DLT") ? "kafka_dlt-original" : "kafka_original";
          copy.headers.put(prefix + "-topic", origin.topic);
          copy.headers.put(prefix + "-partition", Integer.toString(origin.partition));
          copy.headers.put(prefix + "-offset", Long.toString(origin.offset));
        });
  }
}
