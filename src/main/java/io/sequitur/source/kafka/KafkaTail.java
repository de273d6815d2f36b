package io.sequitur.source.kafka;

import io.sequitur.source.logfile.RecordingWriter;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.PartitionInfo;
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
  private static final Duration POLL = Duration.ofMillis(200);
  private static final long LOOK_FOR_NEW_NANOS = 10_000_000_000L;

  private final TailOptions options;
  private final TopicChoice topics;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Ends ends;
  private final Pace pace;
  private final RecordLine lines = new RecordLine();
  private RecordingWriter recording;
  private final Set<TopicPartition> assigned = new HashSet<>();
  private final List<String> notices = new CopyOnWriteArrayList<>();
  private volatile boolean stopped;
  private volatile long records;
  private long nextLook = System.nanoTime() + LOOK_FOR_NEW_NANOS;

  private KafkaTail(TailOptions options, KafkaConsumer<byte[], byte[]> consumer)
      throws KafkaFailure {
    this.options = options;
    this.consumer = consumer;
    topics = new TopicChoice(options.topics());
    ends = new Ends(consumer, options.until());
    pace = new Pace(options.recordsPerSecond());
  }

  /**
   * Connects and finds where each partition is to be read from and to.
   *
   * @throws KafkaFailure where the cluster cannot be reached or read, or a topic does not exist
   */
  public static KafkaTail connect(TailOptions options) throws KafkaFailure {
    KafkaConsumer<byte[], byte[]> consumer = null;
    try {
      consumer =
          new KafkaConsumer<>(
              options.client().forConsumer(options.committedOnly(), options.recordsPerSecond()),
              new ByteArrayDeserializer(),
              new ByteArrayDeserializer());
      KafkaTail tail = new KafkaTail(options, consumer);
      tail.assignFirst();
      tail.startRecording();
      return tail;
    } catch (RuntimeException e) {
      close(consumer);
      throw Failures.of(e, options.client());
    } catch (KafkaFailure e) {
      close(consumer);
      throw e;
    }
  }

  private static void close(KafkaConsumer<byte[], byte[]> consumer) {
    if (consumer != null) {
      consumer.close();
    }
  }

  private void assignFirst() throws KafkaFailure {
    Map<String, List<PartitionInfo>> there = consumer.listTopics();
    List<String> chosen = topics.of(there.keySet());
    for (String name : topics.names()) {
      if (!chosen.contains(name)) {
        throw KafkaFailure.mistake(
            "There is no topic " + name + ", or the account may not describe it" + others(there));
      }
    }
    if (chosen.isEmpty() && options.until() instanceof Until.Now) {
      throw KafkaFailure.mistake(
          "No topic fits " + String.join(", ", options.topics()) + others(there));
    }
    Set<TopicPartition> first = partitions(chosen, there);
    if (first.isEmpty() && !chosen.isEmpty()) {
      throw KafkaFailure.mistake(
          "The cluster names no partitions of " + String.join(", ", chosen) + " yet: try again.");
    }
    assigned.addAll(first);
    consumer.assign(first);
    new Starts(consumer, options.from()).seek(first);
    ends.find(first);
    if (ends.reached()) {
      notices.add(
          "There is nothing to read: all partitions are empty, or end where reading starts.");
    }
  }

  private void startRecording() throws KafkaFailure {
    if (options.recording() != null) {
      try {
        recording = new RecordingWriter(options.recording());
      } catch (IOException e) {
        throw KafkaFailure.mistake(
            "The recording "
                + options.recording()
                + " cannot be written: its folder is missing or closed to you, or there is such a"
                + " file already. Name another one.");
      }
    }
  }

  /** A recording that cannot go on is no reason to stop reading, but is told. */
  private void record() {
    if (recording != null) {
      try {
        recording.write(lines.bytes(), lines.size());
      } catch (IOException e) {
        notices.add(
            "The recording "
                + options.recording()
                + " ends before offset(s) read later: it could not be written ("
                + e.getMessage()
                + ").");
        closeRecording();
      }
    }
  }

  private void closeRecording() {
    try (RecordingWriter last = recording) {
      recording = null;
    } catch (IOException e) {
      notices.add("The end of the recording could not be written (" + e.getMessage() + ").");
    }
  }

  private static String others(Map<String, List<PartitionInfo>> there) {
    List<String> names = there.keySet().stream().filter(n -> !n.startsWith("__")).sorted().toList();
    if (names.isEmpty()) {
      return "; no topic can be seen.";
    }
    int most = 10;
    String more = names.size() > most ? ", … (" + names.size() + " in all)" : "";
    return ". There are: " + String.join(", ", names.stream().limit(most).toList()) + more + ".";
  }

  private static Set<TopicPartition> partitions(
      Collection<String> chosen, Map<String, List<PartitionInfo>> there) {
    Set<TopicPartition> all = new HashSet<>();
    for (String topic : chosen) {
      for (PartitionInfo partition : there.get(topic)) {
        all.add(new TopicPartition(topic, partition.partition()));
      }
    }
    return all;
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
    return List.copyOf(notices);
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
      lookForNew();
      ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
      append(polled);
      pace.count(polled.count());
    } catch (WakeupException e) {
      return !stopped;
    } catch (OffsetOutOfRangeException e) {
      recover(e);
    } catch (RetriableException e) {
      notices.add("For a moment the cluster could not be asked: " + e.getMessage());
    } catch (RuntimeException e) {
      throw Failures.of(e, options.client());
    }
    return true;
  }

  private void append(ConsumerRecords<byte[], byte[]> polled) {
    for (ConsumerRecord<byte[], byte[]> record : polled) {
      if (ends.includes(record)) {
        lines.append(record);
        records++;
      }
    }
    ends.after(polled);
    record();
  }

  /** Topics that are new and fit, and new partitions: from their first record on. */
  private void lookForNew() {
    long now = System.nanoTime();
    if (now < nextLook || options.until() instanceof Until.Now) {
      return;
    }
    nextLook = now + LOOK_FOR_NEW_NANOS;
    Map<String, List<PartitionInfo>> there = consumer.listTopics();
    Set<TopicPartition> found = partitions(topics.of(there.keySet()), there);
    found.removeAll(assigned);
    if (!found.isEmpty()) {
      assigned.addAll(found);
      consumer.assign(assigned);
      consumer.seekToBeginning(found);
      found.forEach(partition -> notices.add(partition + " is new and is read from its start."));
    }
  }

  /** Retention cut away what was to be read next, or the topic is another one of the same name. */
  private void recover(OffsetOutOfRangeException outOfRange) {
    Map<TopicPartition, Long> wanted = new HashMap<>(outOfRange.offsetOutOfRangePartitions());
    Map<TopicPartition, Long> starts = consumer.beginningOffsets(wanted.keySet());
    wanted.forEach(
        (partition, offset) -> {
          long start = starts.get(partition);
          notices.add(
              offset < start
                  ? partition
                      + ": offsets "
                      + offset
                      + " to "
                      + (start - 1)
                      + " were removed by retention before they could be read."
                  : partition
                      + " ends before offset "
                      + offset
                      + " now: it was deleted and made anew, or lost its end. It is read from its"
                      + " start again.");
          consumer.seek(partition, start);
        });
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
          closeRecording();
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
      closeRecording();
      consumer.close();
    }
  }
}
