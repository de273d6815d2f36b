package io.sequitur.samples;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A log of the sample shop, recorded, and what a report on it must say. */
record SampleLog(List<LogRecord> records, Expectation expectation) {
  private static final Instant START = Instant.parse("2025-11-03T09:00:00Z");

  /** The shop with a topic per domain. */
  static SampleLog shop(long seed, int orders, long interval, FaultPlan plan) {
    OrderFlow flow = new OrderFlow(seed, START, interval);
    return record(flow, flow.orders(orders, 7_500), plan, ShopLog.ofTopics(flow.chance()));
  }

  /** A few orders in one topic, complete, one mail recorded twice. */
  static SampleLog oneTopic(long seed, int orders, String topic) {
    return few(seed, orders, log -> ShopLog.ofOneTopic(log, topic), events -> {});
  }

  /**
   * A few orders, complete, one mail recorded twice.
   *
   * @param log how partitions are made
   * @param change what a convention does to events before they are recorded
   */
  static SampleLog few(
      long seed, int orders, Function<Chance, ShopLog> log, Consumer<Order> change) {
    OrderFlow flow = new OrderFlow(seed, START, 4_000);
    List<Order> placed = flow.orders(orders, 7_500);
    placed.forEach(change);
    return record(flow, placed, FaultPlan.ONE_DUPLICATE, log.apply(flow.chance()));
  }

  /** The log with a last record that has a key and no value. */
  SampleLog withTombstone() {
    LogRecord last = records.getLast();
    LogRecord tombstone = new LogRecord(null, last.arrival + 5_000);
    tombstone.topic = last.topic;
    tombstone.key = last.key;
    tombstone.partition = last.partition;
    tombstone.offset = last.offset + 1;
    List<LogRecord> all = new ArrayList<>(records);
    all.add(tombstone);
    return new SampleLog(List.copyOf(all), expectation.countedOn(all));
  }

  /** What was recorded until so many events were seen. */
  SampleLog untilEvents(int events) {
    Set<String> seen = new HashSet<>();
    int end = 0;
    while (end < records.size() && seen.size() <= events) {
      seen.add(records.get(end++).event.id);
    }
    List<LogRecord> prefix = List.copyOf(records.subList(0, seen.size() > events ? end - 1 : end));
    return new SampleLog(prefix, expectation.countedOn(prefix));
  }

  private static SampleLog record(OrderFlow flow, List<Order> orders, FaultPlan plan, ShopLog log) {
    Expectation expectation = new Expectation();
    Faults faults = new Faults(flow, orders, expectation);
    faults.changeEvents(plan);
    List<LogRecord> records = log.records(orders);
    RecordFaults recordFaults = new RecordFaults(faults, log, flow.chance(), expectation, records);
    recordFaults.changeRecords(plan);
    List<LogRecord> recorded = log.write(records);
    recordFaults.nameOrigins();
    return new SampleLog(recorded, expectation.countedOn(recorded));
  }
}
