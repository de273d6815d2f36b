package io.sequitur.source.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Produces to a topic until it is told to end, and knows what the cluster has acknowledged. */
final class SteadyProducer {
  private final KafkaProducer<byte[], byte[]> producer;
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
  private final Thread thread;
  private volatile boolean ends;

  /**
   * @param keys how many different keys
   */
  SteadyProducer(LiveCluster cluster, String topic, int keys) {
    producer =
        cluster.producer(
            Map.of(
                "delivery.timeout.ms", "120000",
                "linger.ms", "5",
                "max.block.ms", "120000",
                "metadata.max.age.ms", "500",
                "buffer.memory", "200000",
                "partitioner.adaptive.partitioning.enable", "false"));
    thread = Thread.ofPlatform().name("producer").start(() -> produce(topic, keys));
  }

  private void produce(String topic, int keys) {
    for (int i = 0; !ends; i++) {
      byte[] key = ("k" + i % keys).getBytes(java.nio.charset.StandardCharsets.UTF_8);
      byte[] value =
          ("{\"eventId\":\"e-" + i + "\",\"correlationId\":\"c-" + i % keys + "\"}")
              .getBytes(java.nio.charset.StandardCharsets.UTF_8);
      var unused = // the callback is told
          producer.send(
              new ProducerRecord<>(topic, key, value),
              (at, failure) -> {
                if (failure != null) {
                  failures.add(failure);
                } else {
                  acknowledged.add(at.topic() + "-" + at.partition() + "@" + at.offset());
                }
              });
      if (i % 20 == 0) { // a pace that leaves the machine to the others, without a clock
        producer.flush();
      }
    }
  }

  int acknowledgedSoFar() {
    return acknowledged.size();
  }

  /** Ends and gives the positions of all records that the cluster has taken. */
  List<String> end() throws InterruptedException {
    ends = true;
    thread.join();
    producer.close();
    if (!failures.isEmpty()) {
      throw new IllegalStateException("the cluster did not take a record", failures.peek());
    }
    return new ArrayList<>(acknowledged);
  }
}
