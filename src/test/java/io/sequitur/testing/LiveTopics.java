package io.sequitur.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sequitur.demo.broker.EmbeddedKafka;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Fills topics of an embedded broker, as an outside producer does. */
public final class LiveTopics implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Admin admin;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Queue<Future<RecordMetadata>> sent = new ConcurrentLinkedQueue<>();

  public LiveTopics(EmbeddedKafka kafka) {
    Map<String, Object> connection = Map.of("bootstrap.servers", kafka.bootstrapServers());
    admin = Admin.create(connection);
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "acks",
                "all",
                "max.request.size",
                "12000000"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  public void create(String topic, int partitions) {
    join(admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all());
  }

  public Set<String> names() {
    return join(admin.listTopics().names());
  }

  public Collection<GroupListing> groups() {
    return join(admin.listGroups().all());
  }

  /** Sends a record and waits until the broker has it. */
  public void send(ProducerRecord<byte[], byte[]> record) {
    later(record);
    flush();
  }

  private void later(ProducerRecord<byte[], byte[]> record) {
    sent.add(producer.send(record));
  }

  /** A record that was not taken fails the test. */
  private void flush() {
    producer.flush();
    for (Future<RecordMetadata> one : sent) {
      if (one.state() != Future.State.SUCCESS) {
        throw new IllegalStateException("the broker did not take a record", one.exceptionNow());
      }
    }
    sent.clear();
  }

  /** Produces what a log of wrapped JSON records holds, in the order of its offsets. */
  public void produceLog(Path log, String prefix) throws IOException {
    List<JsonNode> records = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      JsonNode node = JSON.readTree(line);
      if (node.has("topic") && node.has("offset")) {
        records.add(node);
      }
    }
    Map<String, Integer> partitions = new TreeMap<>();
    records.forEach(
        r ->
            partitions.merge(
                prefix + r.get("topic").asText(), r.get("partition").asInt() + 1, Math::max));
    partitions.forEach(this::create);
    records.sort(Comparator.comparingLong(r -> r.get("offset").asLong()));
    for (JsonNode record : records) {
      later(
          new ProducerRecord<>(
              prefix + record.get("topic").asText(),
              record.get("partition").asInt(),
              record.get("timestamp").asLong(),
              bytes(record.get("key")),
              bytes(record.get("value")),
              headers(record.get("headers"))));
    }
    flush();
  }

  /** Nine records such as tools forget about. */
  public void produceOdd(String topic) {
    byte[] key = text("k");
    byte[] event = text("{\"eventId\":\"e1\",\"correlationId\":\"c1\"}");
    List<Header> repeated =
        List.of(
            new RecordHeader("twice", text("1")),
            new RecordHeader("twice", text("2")),
            new RecordHeader("none", (byte[]) null),
            new RecordHeader("binary", new byte[] {(byte) 0xFF, 0}));
    byte[] large = new byte[10_000_000];
    java.util.Arrays.fill(large, (byte) 'x');
    later(new ProducerRecord<>(topic, 0, 1L, key, event));
    later(new ProducerRecord<byte[], byte[]>(topic, 0, (Long) 2L, key, (byte[]) null));
    later(new ProducerRecord<>(topic, 0, 3L, null, event));
    later(new ProducerRecord<>(topic, 0, 4L, key, new byte[0]));
    later(new ProducerRecord<>(topic, 0, 5L, new byte[] {(byte) 0xC3, 0x28}, event));
    later(new ProducerRecord<>(topic, 0, 6L, key, new byte[] {0, 1, (byte) 0x80, 10}));
    later(new ProducerRecord<>(topic, 0, 7L, key, event, repeated));
    later(new ProducerRecord<>(topic, 0, 8L, key, text("\"\\\u0000\n\t \u20AC \uD83D\uDE00")));
    later(new ProducerRecord<>(topic, 0, 9L, key, large));
    flush();
  }

  private static List<Header> headers(JsonNode node) {
    List<Header> headers = new ArrayList<>();
    if (node != null) {
      node.properties()
          .forEach(h -> headers.add(new RecordHeader(h.getKey(), text(h.getValue().asText()))));
    }
    return headers;
  }

  private static byte[] bytes(JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    return text(node.isTextual() ? node.asText() : node.toString());
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static <T> T join(org.apache.kafka.common.KafkaFuture<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  @Override
  public void close() {
    producer.close();
    admin.close();
  }
}
