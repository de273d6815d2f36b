package io.sequitur.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Every file of {@code sample-data/}, made anew from its seed. */
final class Samples {
  /** The files of {@code by-topic/}. */
  static final List<String> TOPICS =
      List.of("orders", "inventory", "payments", "shipments", "notifications");

  private static final String TOPIC = "shop-events";

  private final List<Sample> samples = new ArrayList<>();

  private Samples() {}

  /** All samples. */
  static List<Sample> all() {
    Samples made = new Samples();
    made.addOrders();
    made.addFormats();
    made.addConventions();
    made.addOwnNames();
    made.addTopics();
    made.addBadLines();
    return made.samples;
  }

  private void addOrders() {
    SampleLog clean = SampleLog.shop(1, 360, 5_600, FaultPlan.NONE);
    add("orders-clean.jsonl", clean, Wrappers::jsonl);
    SampleLog faults = SampleLog.shop(1, 360, 5_600, FaultPlan.FEW_OF_EACH);
    add("orders-faults.jsonl", faults, Wrappers::jsonl);
    SampleLog large = SampleLog.shop(2, 14_203, 750, FaultPlan.MANY).untilEvents(100_000);
    Sample sample = sample("orders-100k.jsonl.zst", large, Wrappers::brief);
    samples.add(sample.packed(Sample.Packing.ZSTD));
  }

  private void addFormats() {
    add("formats/records.jsonl", log(10), Wrappers::jsonl);
    add("formats/kcat.jsonl", log(11).withTombstone(), Wrappers::kcat);
    add("formats/akhq/" + TOPIC + ".json", log(12), Wrappers::akhq);
    add("formats/redpanda/" + TOPIC + ".json", log(13), Wrappers::redpanda);
    add("formats/kafbat/" + TOPIC + ".json", log(14), Wrappers::kafbat);
    add(
        "formats/console-consumer/" + TOPIC + ".txt",
        log(15).withTombstone(),
        Wrappers::consoleConsumer);
    add("formats/records.csv", log(16), Wrappers::csv);
    addWithoutPositions("formats/events.tsv", log(17), Wrappers::tsv);
    addWithoutPositions("formats/events.jsonl", log(18), Wrappers::events);
    add("formats/array.json", log(19), Wrappers::jsonArray);
    add("formats/pretty.json", log(20), Wrappers::prettyJson);
    samples.add(
        sample("formats/kcat.jsonl.gz", log(21), Wrappers::kcat).packed(Sample.Packing.GZIP));
  }

  private void addConventions() {
    add("conventions/plain.jsonl", log(30), ConventionLogs::plain);
    convention(
        "cloudevents-binary", 31, Samples::firstCauseOnly, ConventionLogs::cloudEventsBinary);
    convention(
        "cloudevents-structured",
        32,
        Samples::firstCauseOnly,
        ConventionLogs::cloudEventsStructured);
    convention("nservicebus", 33, Samples::firstCauseOnly, ConventionLogs::nServiceBus);
    convention("masstransit", 34, Samples::firstCauseOnly, ConventionLogs::massTransit);
    convention("axon4", 35, Samples::commandCause, ConventionLogs::axon4);
    convention("axon5", 36, Samples::commandCause, ConventionLogs::axon5);
    convention("wolverine", 37, Samples::firstCauseOnly, ConventionLogs::wolverine);
    convention("rebus", 38, Samples::firstCauseOnly, ConventionLogs::rebus);
    Sample tram = convention("eventuate", 39, Samples::firstCauseOnly, ConventionLogs::eventuate);
    tram.expectation().notEvaluated.add("correlation-break");
    convention("debezium", 40, Samples::outbox, ConventionLogs::debezium);
    convention("w3c", 41, Samples::spans, ConventionLogs::w3c);
    convention("b3", 42, Samples::spans, ConventionLogs::b3);
    Sample streams =
        convention("eventstoredb", 43, Samples::ownOrFlowCause, ConventionLogs::eventStoreDb);
    streams.expectation().withoutPositions();
    Sample spring =
        convention("spring-kafka", 44, Samples::firstCauseOnly, ConventionLogs::springKafka);
    spring.expectation().eachRecordIsAnEvent();
  }

  /** Two shops whose orders have the same numbers, and the mapping that tells them apart. */
  private void addOwnNames() {
    String mapping = "conventions/own-names.mapping.json";
    samples.add(Sample.of(mapping, ConventionLogs.OWN_NAMES_MAPPING, null));
    List<LogRecord> records = new ArrayList<>();
    for (String shop : List.of("shop-a", "shop-b")) {
      Function<Chance, ShopLog> topic = chance -> ShopLog.ofOneTopic(chance, shop);
      long seed = 45L + records.size();
      records.addAll(SampleLog.few(seed, 5, topic, Samples::firstCauseOnly).records());
    }
    Expectation expectation = new Expectation().countedOn(records).withoutPositions();
    expectation.expect("duplicate-record", 2);
    expectation.convention = "own-names";
    String path = "conventions/own-names.jsonl";
    samples.add(Sample.of(path, ConventionLogs.ownNames(records), expectation).mappedBy(mapping));
  }

  /** One file a topic, each without most of the causes of its events; together without a fault. */
  private void addTopics() {
    List<LogRecord> all = topicsLog().records();
    for (String topic : TOPICS) {
      List<LogRecord> part = all.stream().filter(r -> r.topic.equals(topic)).toList();
      Expectation expectation = new Expectation().countedOn(part).expectingMissingCauses(part);
      expectation.expect("duplicate-record", expectation.records - expectation.events);
      samples.add(Sample.of("by-topic/" + topic + ".jsonl", Wrappers.kcat(part), expectation));
    }
  }

  /** What the files of {@code by-topic/} are together. */
  static SampleLog topicsLog() {
    return SampleLog.few(46, 8, ShopLog::ofTopics, order -> {});
  }

  private void addBadLines() {
    SampleLog log = log(50);
    byte[] content = BadLines.around(log.records(), log.expectation());
    samples.add(
        new Sample("bad/lines.jsonl", content, Sample.Packing.NONE, log.expectation(), null));
  }

  private static SampleLog log(long seed) {
    return SampleLog.oneTopic(seed, 12, TOPIC);
  }

  private Sample convention(
      String name, long seed, Consumer<Order> change, Function<List<LogRecord>, String> format) {
    Function<Chance, ShopLog> topics =
        name.equals("debezium") ? ShopLog::ofTopics : chance -> ShopLog.ofOneTopic(chance, TOPIC);
    SampleLog log = SampleLog.few(seed, 6, topics, change);
    log.expectation().convention = name;
    Sample sample = sample("conventions/" + name + ".jsonl", log, format);
    samples.add(sample);
    return sample;
  }

  /** Most frameworks name one cause only. */
  private static void firstCauseOnly(Order order) {
    for (ShopEvent event : order.events) {
      if (event.causes.size() > 1) {
        event.causes.subList(1, event.causes.size()).clear();
      }
    }
  }

  /** The flow starts with a command, which is no event: its id is what the flow shares. */
  private static void commandCause(Order order) {
    firstCauseOnly(order);
    order.events.getFirst().causes.add(order.correlationId);
  }

  private static void ownOrFlowCause(Order order) {
    firstCauseOnly(order);
    ShopEvent first = order.events.getFirst();
    first.causes.add(order.events.size() % 2 == 0 ? first.id : order.correlationId);
  }

  private static void outbox(Order order) {
    firstCauseOnly(order);
    order.events.forEach(event -> event.topic = "outbox.event." + event.topic);
  }

  /** Span ids have 8 bytes: the last ones of the event's id. */
  private static void spans(Order order) {
    firstCauseOnly(order);
    for (ShopEvent event : order.events) {
      event.id = span(event.id);
      event.causes.replaceAll(Samples::span);
    }
  }

  private static String span(String uuid) {
    return uuid.replace("-", "").substring(16);
  }

  private void addWithoutPositions(
      String path, SampleLog log, Function<List<LogRecord>, String> format) {
    log.expectation().withoutPositions();
    add(path, log, format);
  }

  private void add(String path, SampleLog log, Function<List<LogRecord>, String> format) {
    samples.add(sample(path, log, format));
  }

  private static Sample sample(
      String path, SampleLog log, Function<List<LogRecord>, String> format) {
    return Sample.of(path, format.apply(log.records()), log.expectation());
  }
}
