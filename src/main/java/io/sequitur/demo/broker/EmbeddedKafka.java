package io.sequitur.demo.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Apache Kafka's own server (KRaft, combined roles) in this process: one broker or several, on
 * loopback ports that are free at the time, with data in a temporary or given folder. Brokers can
 * be stopped and started again one by one; they keep ports and data.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private final Path folder;
  private final boolean temporary;
  private final List<EmbeddedBroker> brokers;

  private EmbeddedKafka(Path folder, boolean temporary, List<EmbeddedBroker> brokers) {
    this.folder = folder;
    this.temporary = temporary;
    this.brokers = brokers;
  }

  /**
   * Starts a cluster; returns once all brokers take requests.
   *
   * @throws IOException if the folder cannot be written or no port is free
   */
  public static EmbeddedKafka start(BrokerOptions options) throws IOException {
    boolean temporary = options.folder() == null;
    Path folder =
        temporary
            ? Files.createTempDirectory("sequitur-kafka-")
            : options.folder().toAbsolutePath();
    ClusterPlan plan = ClusterPlan.of(options, folder);
    List<EmbeddedBroker> brokers = new ArrayList<>();
    for (int node = 1; node <= options.brokers(); node++) {
      brokers.add(new EmbeddedBroker(plan.properties(node), plan.format(node)));
    }
    EmbeddedKafka cluster = new EmbeddedKafka(folder, temporary, List.copyOf(brokers));
    try {
      cluster.startAll();
      return cluster;
    } catch (RuntimeException | Error e) {
      cluster.close();
      throw e;
    }
  }

  /** All at once: a node waits for the quorum. */
  private void startAll() {
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    onAll(EmbeddedBroker::start, failures);
    if (!failures.isEmpty()) {
      throw new IllegalStateException("the broker did not start", failures.peek());
    }
  }

  private void onAll(Consumer<EmbeddedBroker> action, Queue<Throwable> failures) {
    List<Thread> threads = new ArrayList<>();
    for (EmbeddedBroker broker : brokers) {
      threads.add(
          Thread.ofPlatform()
              .name("broker-control")
              .uncaughtExceptionHandler((thread, failure) -> failures.add(failure))
              .start(() -> action.accept(broker)));
    }
    threads.forEach(EmbeddedKafka::joined);
  }

  private static void joined(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the broker started", e);
    }
  }

  /** Addresses of the plain listeners, as {@code bootstrap.servers} has them. */
  public String bootstrapServers() {
    return brokers.stream().map(EmbeddedBroker::plainAddress).collect(Collectors.joining(","));
  }

  /** Addresses of the secured listeners; empty if there are none. */
  public String securedServers() {
    return brokers.stream()
        .map(EmbeddedBroker::securedAddress)
        .filter(address -> !address.isEmpty())
        .collect(Collectors.joining(","));
  }

  /** Stops one broker, as a crash-free shutdown does. Nodes count from 1. */
  public void stop(int node) {
    brokers.get(node - 1).stopBroker();
    brokers.get(node - 1).stopController();
  }

  /** Starts a stopped broker again, on the same ports and data. */
  public void start(int node) {
    brokers.get(node - 1).start();
  }

  /** Where the data lies. */
  public Path folder() {
    return folder;
  }

  /** Stops all brokers; removes a temporary folder. */
  @Override
  public void close() {
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    onAll(EmbeddedBroker::stopBroker, failures);
    onAll(EmbeddedBroker::stopController, failures);
    if (temporary) {
      remove(folder);
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException("the broker did not stop as it should", failures.peek());
    }
  }

  private static void remove(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure)
                throws IOException {
              Files.deleteIfExists(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("the broker's temporary folder could not be removed", e);
    }
  }
}
