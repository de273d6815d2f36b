package io.sequitur.source.kafka;

import io.sequitur.demo.broker.BrokerOptions;
import io.sequitur.demo.broker.EmbeddedKafka;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** An embedded cluster with an administrator. */
final class LiveCluster implements AutoCloseable {
  final EmbeddedKafka kafka;
  final Admin admin;

  LiveCluster(BrokerOptions options) throws IOException {
    kafka = EmbeddedKafka.start(options);
    admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
  }

  static <T> T done(KafkaFuture<T> future) throws Exception {
    return future.get(60, TimeUnit.SECONDS);
  }

  void create(String topic, int partitions, int replicas, Map<String, String> configs)
      throws Exception {
    NewTopic wanted = new NewTopic(topic, partitions, (short) replicas).configs(configs);
    done(admin.createTopics(List.of(wanted)).all());
  }

  void create(String topic, int partitions) throws Exception {
    create(topic, partitions, 1, Map.of());
  }

  /** Deletes a topic and makes another one of its name, which may take some tries. */
  void makeAnew(String topic, int partitions) throws Exception {
    done(admin.deleteTopics(List.of(topic)).all());
    boolean made = false;
    while (!made) {
      try {
        create(topic, partitions);
        made = true;
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof org.apache.kafka.common.errors.TopicExistsException)) {
          throw e;
        }
      }
    }
  }

  void cut(String topic, int partition, long offset) throws Exception {
    done(
        admin
            .deleteRecords(
                Map.of(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(offset)))
            .all());
  }

  KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>(more);
    properties.put("bootstrap.servers", kafka.bootstrapServers());
    properties.putIfAbsent("acks", "all");
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Sends to one partition and waits for the broker. */
  void send(String topic, int partition, String... values) throws Exception {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try (KafkaProducer<byte[], byte[]> producer = producer(Map.of())) {
      for (String value : values) {
        sent.add(producer.send(record(topic, partition, value)));
      }
      for (Future<RecordMetadata> one : sent) {
        one.get(60, TimeUnit.SECONDS);
      }
    }
  }

  static ProducerRecord<byte[], byte[]> record(String topic, Integer partition, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return new ProducerRecord<>(topic, partition, bytes, bytes);
  }

  /** {@code prefix0}, {@code prefix1}, … */
  static String[] values(String prefix, int count) {
    String[] values = new String[count];
    for (int i = 0; i < count; i++) {
      values[i] = prefix + i;
    }
    return values;
  }

  @Override
  public void close() {
    admin.close(java.time.Duration.ofSeconds(1));
    kafka.close();
  }
}
