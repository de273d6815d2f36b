package io.sequitur.source.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Records of live topics as a stream of lines (see {@link RecordLine}). It reads as fast as its
 * stream is read and no faster: what is not taken stays in the cluster. Partitions are assigned,
 * nothing is committed, no topic is created.
 *
 * <p>The stream belongs to one thread; {@link #stop} and {@link #notices} may be called by any.
 */
public final class KafkaTail {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

  private final TailOptions options;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Ends ends;
  private final Pace pace;
  private final RecordLine lines = new RecordLine();
  private final Assignment assignment;
  private Recording recording;
  private final Incarnations incarnations;
  private final Notices notices;
  private final Metric connections;
  private volatile boolean stopped;
  private volatile long records;

  private KafkaTail(
      TailOptions options,
      KafkaConsumer<byte[], byte[]> consumer,
      Incarnations incarnations,
      Duration lookEvery)
      throws KafkaFailure {
    this.options = options;
    this.consumer = consumer;
    this.incarnations = incarnations;
    connections =
        consumer.metrics().entrySet().stream()
            .filter(metric -> metric.getKey().name().equals("connection-count"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    notices = new Notices(options.client().bootstrapServers());
    ends = new Ends(consumer, options.until());
    assignment = new Assignment(consumer, options.topics(), ends, incarnations, notices, lookEvery);
    pace = new Pace(options.recordsPerSecond());
  }

  /**
   * Checks what can be checked without a cluster.
   *
   * @throws KafkaFailure where no topic is named, or a pattern cannot be understood
   */
  public static void check(TailOptions options) throws KafkaFailure {
    new TopicChoice(options.topics());
  }

  /**
   * Connects and finds where each partition is to be read from and to.
   *
   * @throws KafkaFailure where the cluster cannot be reached or read, or a topic does not exist
   */
  public static KafkaTail connect(TailOptions options) throws KafkaFailure {
    return connect(options, LOOK_EVERY);
  }

  /**
   * As {@link #connect(TailOptions)}.
   *
   * @param lookEvery how often new topics and partitions, and topics made anew, are looked for
   */
  static KafkaTail connect(TailOptions options, Duration lookEvery) throws KafkaFailure {
    KafkaConsumer<byte[], byte[]> consumer = null;
    Incarnations incarnations = null;
    try {
      Map<String, Object> properties =
          options.client().forConsumer(options.committedOnly(), options.recordsPerSecond());
      consumer =
          new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
      incarnations = new Incarnations(properties);
      KafkaTail tail = new KafkaTail(options, consumer, incarnations, lookEvery);
      tail.assignment.start(options.from());
      tail.recording = Recording.start(options.recording(), tail.notices);
      return tail;
    } catch (RuntimeException e) {
      close(consumer, incarnations);
      throw Failures.of(e, options.client());
    } catch (KafkaFailure e) {
      close(consumer, incarnations);
      throw e;
    }
  }

  private static void close(KafkaConsumer<byte[], byte[]> consumer, Incarnations incarnations) {
    if (incarnations != null) {
      incarnations.close();
    }
    if (consumer != null) {
      consumer.close(CloseOptions.timeout(PATIENCE));
    }
  }

  /** What it is called on screen. */
  public String name() {
    return String.join(", ", options.topics()) + " at " + options.client().bootstrapServers();
  }

  /** Records that have been read. */
  public long records() {
    return records;
  }

  /** Sentences about what happened, for the user. */
  public List<String> notices() {
    return notices.all();
  }

  /** Ends the stream soon. */
  public void stop() {
    stopped = true;
    consumer.wakeup();
  }

  /**
   * The lines. A read that returns 0 bytes means that no record came for a while; at the end it
   * returns -1. Closing it closes the connection.
   */
  public InputStream stream() {
    return new Lines();
  }

  /** Fetches records until there are lines or nothing comes for a while; false at the end. */
  private boolean fetch() throws KafkaFailure {
    if (stopped || ends.reached()) {
      return false;
    }
    if (!pace.isFree()) {
      return true;
    }
    try {
      poll();
    } catch (WakeupException e) {
      return !stopped;
    } catch (RetriableException e) {
      lookAtConnections(); // it is tried again
    } catch (RuntimeException e) {
      throw Failures.of(e, options.client());
    }
    return true;
  }

  private void poll() {
    try {
      assignment.look();
      ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
      if (polled.isEmpty()) {
        lookAtConnections();
      } else {
        notices.back();
      }
      append(polled);
      pace.count(polled.count());
    } catch (OffsetOutOfRangeException e) {
      assignment.recover(e);
    }
  }

  /** The client itself tries again and again, and tells nobody. */
  private void lookAtConnections() {
    if (assignment.isEmpty() || ((Number) connections.metricValue()).doubleValue() > 0) {
      notices.back();
    } else {
      notices.away();
    }
  }

  private void append(ConsumerRecords<byte[], byte[]> polled) {
    for (TopicPartition partition : polled.partitions()) {
      String topic = incarnations.name(partition.topic());
      List<ConsumerRecord<byte[], byte[]>> batch = polled.records(partition);
      for (ConsumerRecord<byte[], byte[]> record : batch) {
        if (ends.includes(record)) {
          lines.append(record, topic);
          records++;
        }
      }
      assignment.reached(partition, batch.getLast().offset());
    }
    recording.write(lines); // first: what follows may fail, and these records do not come again
    ends.after(polled);
  }

  private final class Lines extends InputStream {
    private int from;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      int count;
      do {
        count = read(one, 0, 1);
      } while (count == 0);
      return count < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      if (from == lines.size()) {
        lines.clear();
        from = 0;
        if (!fetch()) {
          recording.close();
          return -1;
        }
      }
      int count = Math.min(len, lines.size() - from);
      System.arraycopy(lines.bytes(), from, b, off, count);
      from += count;
      return count;
    }

    @Override
    public void close() {
      recording.close();
      KafkaTail.close(consumer, incarnations);
    }
  }
}
