package io.sequitur.source.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.demo.broker.BrokerOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Brokers that go and come while records are produced: what was acknowledged is read, once. */
class TailThroughOutagesTest {
  @TempDir Path folder;

  private static void assertThatAllCame(Tailing tailing, List<String> acknowledged)
      throws InterruptedException {
    tailing.await(
        "all " + acknowledged.size() + " acknowledged records",
        t -> t.lines().size() >= acknowledged.size());
    List<String> read = tailing.positions();
    assertThat(read).doesNotHaveDuplicates();
    assertThat(read.stream().sorted().toList()).isEqualTo(acknowledged.stream().sorted().toList());
  }

  @Test
  void theOnlyBrokerRestarts() throws Exception {
    try (LiveCluster cluster = new LiveCluster(BrokerOptions.ONE)) {
      cluster.create("orders", 3);
      Path recording = folder.resolve("through.jsonl.zst");
      TailOptions options =
          new TailOptions(
              ClientProperties.plain(cluster.kafka.bootstrapServers()),
              List.of("orders"),
              new From.Earliest(),
              new Until.Live(),
              false,
              0,
              recording);
      SteadyProducer producer = new SteadyProducer(cluster, "orders", 9);
      List<String> acknowledged;
      try (Tailing tailing = Tailing.of(options)) {
        tailing.awaitRecords(100);
        cluster.kafka.stop(1);
        tailing.awaitNotice("answers since");
        int before = tailing.lines().size();
        cluster.kafka.start(1);
        tailing.awaitRecords(before + 100);
        acknowledged = producer.end();
        assertThatAllCame(tailing, acknowledged);
        assertThat(tailing.notices())
            .hasSize(1)
            .first()
            .asString()
            .contains("answered from", "behind the last record that had come");
      }
      assertThat(
              new String(
                      new com.github.luben.zstd.ZstdInputStream(Files.newInputStream(recording))
                          .readAllBytes(),
                      java.nio.charset.StandardCharsets.UTF_8)
                  .lines())
          .hasSize(acknowledged.size());
    }
  }

  @Test
  void aLeaderOfThreeBrokersGoesAndComes() throws Exception {
    BrokerOptions three = BrokerOptions.THREE.with("min.insync.replicas", "2");
    try (LiveCluster cluster = new LiveCluster(three)) {
      cluster.create("orders", 3, 3, Map.of());
      SteadyProducer producer = new SteadyProducer(cluster, "orders", 9);
      try (Tailing tailing =
          Tailing.of(
              Tailing.options(cluster.kafka.bootstrapServers(), "orders", new Until.Live()))) {
        tailing.awaitRecords(100);
        int leader =
            LiveCluster.done(cluster.admin.describeTopics(List.of("orders")).allTopicNames())
                .get("orders")
                .partitions()
                .getFirst()
                .leader()
                .id();
        cluster.kafka.stop(leader);
        tailing.awaitRecords(tailing.lines().size() + 200);
        cluster.kafka.start(leader);
        tailing.awaitRecords(tailing.lines().size() + 200);
        assertThatAllCame(tailing, producer.end());
      }
    }
  }

  @Test
  void aPartitionWithoutALeaderIsTold() throws Exception {
    try (LiveCluster cluster = new LiveCluster(BrokerOptions.THREE)) {
      cluster.create("single", 3, 1, Map.of());
      for (int partition = 0; partition < 3; partition++) {
        cluster.send("single", partition, "a");
      }
      try (Tailing tailing =
          Tailing.of(
              Tailing.options(cluster.kafka.bootstrapServers(), "single", new Until.Live()))) {
        tailing.awaitRecords(3);
        cluster.kafka.stop(3);
        tailing.awaitNotice("has no leader");
        cluster.kafka.start(3);
        tailing.awaitNotice("has a leader again");
        for (int partition = 0; partition < 3; partition++) {
          cluster.send("single", partition, "b");
        }
        tailing.awaitRecords(6);
        assertThat(tailing.positions()).doesNotHaveDuplicates().hasSize(6);
      }
    }
  }
}
