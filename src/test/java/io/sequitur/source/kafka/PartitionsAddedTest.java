package io.sequitur.source.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sequitur.cli.CommandRun;
import io.sequitur.demo.broker.BrokerOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.NewPartitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partition count raised under load splits keys; nothing is lost, and the report tells them. */
class PartitionsAddedTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void newPartitionsAndTopicsAreReadFromTheirStartAndSplitKeysAreFound() throws Exception {
    Path recording = folder.resolve("raised.jsonl");
    try (LiveCluster cluster = new LiveCluster(BrokerOptions.ONE)) {
      cluster.create("orders", 2);
      TailOptions options =
          new TailOptions(
              ClientProperties.plain(cluster.kafka.bootstrapServers()),
              List.of("ord*"),
              new From.Latest(),
              new Until.Live(),
              false,
              0,
              recording);
      try (Tailing tailing = Tailing.of(options)) {
        SteadyProducer producer = new SteadyProducer(cluster, "orders", 40);
        tailing.awaitRecords(100);
        LiveCluster.done(
            cluster.admin.createPartitions(Map.of("orders", NewPartitions.increaseTo(5))).all());
        tailing.awaitNotice("orders-4 is new and is read from its start.");
        tailing.await("its records", t -> t.positions().contains("orders-4@0"));
        cluster.create("ordinary", 1);
        cluster.send("ordinary", 0, "first");
        tailing.await("a new topic that fits", t -> t.positions().contains("ordinary-0@0"));
        List<String> acknowledged = producer.end();
        acknowledged.add("ordinary-0@0");
        tailing.await("all", t -> t.lines().size() >= acknowledged.size());
        assertThat(tailing.positions())
            .doesNotHaveDuplicates()
            .containsExactlyInAnyOrderElementsOf(acknowledged);
        tailing.close();
        assertThatSplitKeysAreReported(recording, splitKeys(tailing));
      }
    }
  }

  private static long splitKeys(Tailing tailing) {
    Map<String, Set<Integer>> partitions = new HashMap<>();
    for (JsonNode record : tailing.lines()) {
      partitions
          .computeIfAbsent(record.get("key").asText(), key -> new HashSet<>())
          .add(record.get("partition").asInt());
    }
    return partitions.values().stream().filter(of -> of.size() > 1).count();
  }

  private static void assertThatSplitKeysAreReported(Path recording, long expected)
      throws Exception {
    CommandRun run = CommandRun.of("analyze", "--format", "json", recording.toString());
    assertThat(expected).isPositive();
    assertThat(JSON.readTree(run.out()).at("/findings/key-split").asLong()).isEqualTo(expected);
  }
}
