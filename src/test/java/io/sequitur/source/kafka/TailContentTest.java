package io.sequitur.source.kafka;

import static io.sequitur.source.kafka.LiveCluster.record;
import static io.sequitur.source.kafka.LiveCluster.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.demo.broker.BrokerOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a partition may hold besides records: markers, aborted records, gaps, cut starts. */
class TailContentTest {
  private static LiveCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    cluster =
        new LiveCluster(
            BrokerOptions.ONE
                .with("log.cleaner.backoff.ms", "100")
                .with("log.retention.check.interval.ms", "1000"));
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private static TailOptions options(String topic, Until until, boolean committed, long rate) {
    return new TailOptions(
        ClientProperties.plain(cluster.kafka.bootstrapServers()),
        List.of(topic),
        new From.Earliest(),
        until,
        committed,
        rate,
        null);
  }

  private static KafkaProducer<byte[], byte[]> transactional(String id) {
    KafkaProducer<byte[], byte[]> producer = cluster.producer(Map.of("transactional.id", id));
    producer.initTransactions();
    return producer;
  }

  private static void transaction(
      KafkaProducer<byte[], byte[]> producer, String topic, boolean commit, String... values) {
    producer.beginTransaction();
    for (String value : values) {
      var unused =
          producer.send(record(topic, 0, value)); // flushing and committing tell of a failure
    }
    producer.flush();
    if (commit) {
      producer.commitTransaction();
    } else {
      producer.abortTransaction();
    }
  }

  @Test
  void abortedRecordsAreThereOnlyForWhoReadsUncommitted() throws Exception {
    cluster.create("paid", 1);
    try (KafkaProducer<byte[], byte[]> producer = transactional("t1")) {
      transaction(producer, "paid", true, "a", "b");
      transaction(producer, "paid", false, "lost");
      transaction(producer, "paid", true, "c");
    }
    assertThat(Tailing.all(options("paid", new Until.Now(), true, 0)))
        .containsExactly("paid-0@0", "paid-0@1", "paid-0@5");
    assertThat(Tailing.all(options("paid", new Until.Now(), false, 0)))
        .as("the last offset, 6, is the marker of the commit")
        .containsExactly("paid-0@0", "paid-0@1", "paid-0@3", "paid-0@5");
  }

  @Test
  void whatEndsWithAnAbortEndsAllTheSame() throws Exception {
    cluster.create("undone", 1);
    try (KafkaProducer<byte[], byte[]> producer = transactional("t2")) {
      transaction(producer, "undone", false, "x", "y");
    }
    assertThat(Tailing.all(options("undone", new Until.Now(), true, 0))).isEmpty();
    assertThat(Tailing.all(options("undone", new Until.Now(), false, 0))).hasSize(2);
  }

  @Test
  void anOpenTransactionIsNotWaitedForUntilNow() throws Exception {
    cluster.create("open", 1);
    cluster.send("open", 0, "before");
    try (KafkaProducer<byte[], byte[]> producer = transactional("t3")) {
      producer.beginTransaction();
      var unused = producer.send(record("open", 0, "pending"));
      producer.flush();
      assertThat(Tailing.all(options("open", new Until.Now(), true, 0)))
          .containsExactly("open-0@0");
      assertThat(Tailing.all(options("open", new Until.Now(), false, 0)))
          .containsExactly("open-0@0", "open-0@1");
      try (Tailing live = Tailing.of(options("open", new Until.Live(), true, 0))) {
        live.awaitRecords(1);
        producer.commitTransaction();
        live.awaitRecords(2);
        assertThat(live.positions()).containsExactly("open-0@0", "open-0@1");
      }
    }
  }

  @Test
  void gapsOfCompactionAreNotWaitedFor() throws Exception {
    cluster.create(
        "states",
        1,
        1,
        Map.of(
            "cleanup.policy", "compact",
            "segment.ms", "100",
            "min.cleanable.dirty.ratio", "0.001",
            "max.compaction.lag.ms", "100"));
    for (int round = 0; round < 3; round++) {
      cluster.send("states", 0, "k1", "k2", "k3", "k1", "k2");
    }
    List<String> read;
    do { // each new record closes a segment, which is compacted then
      cluster.send("states", 0, "k1");
      read = Tailing.all(options("states", new Until.Now(), false, 0));
    } while (read.contains("states-0@0"));
    assertThat(read).doesNotHaveDuplicates().hasSizeLessThan(15).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void whatRetentionCutsAwayUnderATailIsToldByItsOffsets() throws Exception {
    cluster.create("cut", 2);
    cluster.send("cut", 0, values("a", 100));
    cluster.send("cut", 1, values("b", 100));
    try (Tailing tailing = Tailing.of(options("cut", new Until.Live(), false, 0))) {
      tailing.awaitRecords(200);
      tailing.hold();
      cluster.send("cut", 0, "c"); // the answer to what the client has asked for already
      cluster.send("cut", 0, values("d", 499));
      cluster.cut("cut", 0, 550);
      tailing.release();
      tailing.awaitNotice("removed by retention");
      cluster.send("cut", 0, "last");
      tailing.await("the last", t -> t.payloads().contains("last"));
      assertThat(tailing.positions()).doesNotHaveDuplicates();
      long resumed =
          tailing.positions().stream().filter(p -> p.startsWith("cut-0@")).count() - 100 - 51;
      assertThat(tailing.notices())
          .containsExactly(
              "cut-0: offsets "
                  + (100 + resumed)
                  + " to 549 were removed by retention before they could be read.");
      assertThat(tailing.positions())
          .containsAll(IntStream.range(550, 601).mapToObj(o -> "cut-0@" + o).toList());
    }
  }

  @Test
  void aRateHoldsBackAndACutMeanwhileIsTold() throws Exception {
    cluster.create("slow", 1);
    cluster.send("slow", 0, values("a", 100));
    try (Tailing tailing = Tailing.of(options("slow", new Until.Live(), false, 10))) {
      tailing.awaitRecords(1);
      // The client has fetched the first hundred; what comes now it has not.
      cluster.send("slow", 0, values("b", 100));
      cluster.cut("slow", 0, 190);
      tailing.awaitNotice("to 189 were removed");
      tailing.await("the last", t -> t.positions().contains("slow-0@199"));
      assertThat(tailing.positions()).doesNotHaveDuplicates();
    }
  }

  @Test
  void untilNowEndsAlthoughWhatWasThereIsCutAway() throws Exception {
    cluster.create("gone", 1);
    cluster.send("gone", 0, values("a", 10));
    try (Tailing tailing = Tailing.of(options("gone", new Until.Now(), false, 1))) {
      cluster.cut("gone", 0, 10);
      tailing.awaitEnd();
      assertThat(tailing.positions()).doesNotHaveDuplicates();
    }
  }

  @Test
  void aShorterTopicOfTheSameNameIsToldAndReadFromItsStart() throws Exception {
    cluster.create("anew", 2);
    cluster.send("anew", 0, values("old", 20));
    try (Tailing tailing = Tailing.of(options("anew", new Until.Live(), false, 0))) {
      tailing.awaitRecords(20);
      cluster.makeAnew("anew", 1);
      cluster.send("anew", 0, values("new", 5));
      tailing.await("five", t -> t.payloads().contains("new4"));
      tailing.awaitNotice("The topic anew was deleted and made anew");
      assertThat(tailing.positions())
          .doesNotHaveDuplicates()
          .hasSize(25)
          .contains("anew-0@19", "anew#2-0@0", "anew#2-0@4");
      cluster.makeAnew("anew", 1);
      cluster.send("anew", 0, "third");
      tailing.await("third", t -> t.positions().contains("anew#3-0@0"));
    }
  }

  @Test
  void aLongerTopicOfTheSameNameLosesNothing() throws Exception {
    cluster.create("longer", 1);
    cluster.send("longer", 0, values("old", 5));
    try (Tailing tailing = Tailing.of(options("longer", new Until.Live(), false, 0))) {
      tailing.awaitRecords(5);
      tailing.hold();
      cluster.makeAnew("longer", 1);
      cluster.send("longer", 0, values("new", 50));
      tailing.release();
      tailing.await("all", t -> t.positions().contains("longer#2-0@49"));
      tailing.awaitNotice("The topic longer was deleted and made anew");
      assertThat(tailing.positions())
          .doesNotHaveDuplicates()
          .containsAll(IntStream.range(0, 50).mapToObj(o -> "longer#2-0@" + o).toList());
    }
  }

  @Test
  void aTopicThatIsDeletedForGoodIsToldAndNotWaitedFor() throws Exception {
    cluster.create("deleted", 1);
    cluster.send("deleted", 0, values("a", 10));
    try (Tailing tailing = Tailing.of(options("deleted", new Until.Now(), false, 2))) {
      LiveCluster.done(cluster.admin.deleteTopics(List.of("deleted")).all());
      tailing.awaitEnd();
    }
    cluster.create("deleted2", 1);
    try (Tailing tailing = Tailing.of(options("deleted2", new Until.Live(), false, 0))) {
      LiveCluster.done(cluster.admin.deleteTopics(List.of("deleted2")).all());
      tailing.awaitNotice("The topic deleted2 was deleted.");
      assertThat(tailing.failure()).isNull();
    }
  }
}
