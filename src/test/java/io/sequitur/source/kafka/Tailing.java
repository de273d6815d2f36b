package io.sequitur.source.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A tail that is read by a thread of its own, as the program does it, and can be held back. */
final class Tailing implements AutoCloseable {
  private static final long LIMIT_NANOS = Duration.ofSeconds(60).toNanos();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KafkaTail tail;
  private final Thread thread;
  private final List<JsonNode> lines = new ArrayList<>();
  private boolean held;
  private boolean parked;
  private boolean ended;
  private Throwable failure;

  private Tailing(KafkaTail tail) {
    this.tail = tail;
    thread = Thread.ofPlatform().name("tailing").start(this::read);
  }

  /** Tails with a look for new partitions every half second. */
  static Tailing of(TailOptions options) throws KafkaFailure {
    return new Tailing(KafkaTail.connect(options, Duration.ofMillis(500)));
  }

  static TailOptions options(String servers, String topic, Until until) {
    return new TailOptions(
        ClientProperties.plain(servers),
        List.of(topic),
        new From.Earliest(),
        until,
        false,
        0,
        null);
  }

  /** All lines of a tail that ends by itself. */
  static List<String> all(TailOptions options) throws Exception {
    try (Tailing tailing = of(options)) {
      tailing.awaitEnd();
      return tailing.positions();
    }
  }

  private void read() {
    try (InputStream stream = tail.stream()) {
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(new Held(stream), StandardCharsets.UTF_8));
      String line;
      while ((line = reader.readLine()) != null) {
        JsonNode record = JSON.readTree(line);
        changed(() -> lines.add(record));
      }
      changed(() -> ended = true);
    } catch (IOException | RuntimeException e) {
      changed(
          () -> {
            failure = e;
            ended = true;
          });
    }
  }

  private synchronized void changed(Runnable change) {
    change.run();
    notifyAll();
  }

  /** Passes on reads that give nothing, which a reader of lines does not like, and the hold. */
  private final class Held extends InputStream {
    private final InputStream in;

    Held(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int count = 0;
      while (count == 0) {
        awaitRelease();
        count = in.read(b, off, len);
        changed(() -> {});
      }
      return count;
    }
  }

  private synchronized void awaitRelease() throws IOException {
    try {
      parked = held;
      notifyAll();
      while (held) {
        wait();
      }
      parked = false;
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** Reads no more until {@link #release}; returns once the reader has stopped. */
  void hold() throws InterruptedException {
    changed(() -> held = true);
    await("a reader that holds", t -> t.parked);
  }

  void release() {
    changed(() -> held = false);
  }

  /** Waits until something is so; looks again whenever the tail has been asked. */
  synchronized void await(String what, Predicate<Tailing> condition) throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT_NANOS;
    while (!condition.test(this)) {
      long left = deadline - System.nanoTime();
      assertThat(failure).as("the tail while waiting for: %s", what).isNull();
      assertThat(left)
          .as("waited for: %s; %d records, notices %s", what, lines.size(), tail.notices())
          .isPositive();
      wait(Math.min(200, left / 1_000_000 + 1));
    }
  }

  void awaitRecords(int count) throws InterruptedException {
    await(count + " records", t -> t.lines.size() >= count);
  }

  void awaitNotice(String part) throws InterruptedException {
    await("notice " + part, t -> t.notices().stream().anyMatch(n -> n.contains(part)));
  }

  void awaitEnd() throws InterruptedException {
    await("the end", t -> t.ended);
    assertThat(failure).isNull();
  }

  synchronized Throwable failure() {
    return failure;
  }

  List<String> notices() {
    return tail.notices();
  }

  synchronized List<JsonNode> lines() {
    return List.copyOf(lines);
  }

  /** What came, in its order, as {@code topic-partition@offset}. */
  synchronized List<String> positions() {
    return lines.stream()
        .map(
            r ->
                r.get("topic").asText()
                    + "-"
                    + r.get("partition").asInt()
                    + "@"
                    + r.get("offset").asLong())
        .toList();
  }

  synchronized List<String> payloads() {
    return lines.stream().map(r -> r.get("payload").asText()).toList();
  }

  @Override
  public void close() throws InterruptedException {
    release();
    tail.stop();
    thread.join();
  }
}
