package io.sequitur.demo.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
  private static final TopicPartition ORDERS = new TopicPartition("orders", 0);

  @Test
  void oneBrokerTakesAndGivesRecordsAndLeavesNoFiles() throws Exception {
    Path folder;
    try (EmbeddedKafka kafka = EmbeddedKafka.start(BrokerOptions.ONE)) {
      folder = kafka.folder();
      createTopic(kafka, 1);
      produce(kafka, "first", "second");
      assertThat(consume(kafka, 2)).containsExactly("first", "second");
      assertThat(kafka.bootstrapServers()).startsWith("127.0.0.1:");
    }
    assertThat(folder).doesNotExist();
  }

  @Test
  void aGivenFolderStaysAndIsReadAgain(@TempDir Path folder) throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(BrokerOptions.ONE.in(folder))) {
      createTopic(kafka, 1);
      produce(kafka, "kept");
    }
    assertThat(folder).isNotEmptyDirectory();
    try (EmbeddedKafka kafka = EmbeddedKafka.start(BrokerOptions.ONE.in(folder))) {
      assertThat(consume(kafka, 1)).containsExactly("kept");
    }
  }

  @Test
  void threeBrokersGoOnWithoutOneOfThem() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(BrokerOptions.THREE)) {
      createTopic(kafka, 3);
      produce(kafka, "before");
      kafka.stop(1);
      produce(kafka, "while one is away");
      kafka.start(1);
      produce(kafka, "after");
      assertThat(consume(kafka, 3)).containsExactly("before", "while one is away", "after");
    }
  }

  private static void createTopic(EmbeddedKafka kafka, int replicas) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin
          .createTopics(List.of(new NewTopic("orders", 1, (short) replicas)))
          .all()
          .toCompletionStage()
          .toCompletableFuture()
          .join();
    }
  }

  private static void produce(EmbeddedKafka kafka, String... values) throws Exception {
    try (var producer =
        new KafkaProducer<byte[], byte[]>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (String value : values) {
        producer.send(new ProducerRecord<>("orders", value.getBytes(StandardCharsets.UTF_8))).get();
      }
    }
  }

  private static List<String> consume(EmbeddedKafka kafka, int count) {
    List<String> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(ORDERS));
      consumer.seekToBeginning(List.of(ORDERS));
      while (values.size() < count) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
          values.add(new String(record.value(), StandardCharsets.UTF_8));
        }
      }
    }
    return values;
  }
}
