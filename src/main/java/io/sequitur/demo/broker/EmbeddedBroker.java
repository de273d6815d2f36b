package io.sequitur.demo.broker;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.apache.kafka.server.fault.LoggingFaultHandler;
import org.slf4j.LoggerFactory;

/**
 * One node of an embedded cluster, that can be stopped and started again. It is put together as
 * {@link KafkaRaftServer} does it, but its parts can be stopped one after the other, which a
 * cluster needs to stop as a whole, and no fault ends the process.
 */
final class EmbeddedBroker {
  /** A controlled shutdown asks the controllers; without a quorum it would wait for minutes. */
  private static final Duration SHUTDOWN = Duration.ofSeconds(5);

  private final Map<String, String> properties;
  private final Runnable format;
  private BrokerServer broker;
  private ControllerServer controller;

  EmbeddedBroker(Map<String, String> properties, Runnable format) {
    this.properties = properties;
    this.format = format;
  }

  /** Formats the folder if that was not done, and starts the server; returns once it is up. */
  synchronized void start() {
    if (controller != null) {
      return;
    }
    format.run();
    KafkaConfig config = new KafkaConfig(properties, false);
    var folders =
        KafkaRaftServer.initializeLogDirs(
            config, LoggerFactory.getLogger(KafkaRaftServer.class), "[node] ");
    QuorumConfig quorum = config.quorumConfig();
    SharedServer shared =
        new SharedServer(
            config,
            folders._1(),
            Time.SYSTEM,
            new Metrics(),
            CompletableFuture.completedFuture(QuorumConfig.parseVoterConnections(quorum.voters())),
            QuorumConfig.parseBootstrapServers(quorum.bootstrapServers()),
            (name, fatal, action) -> new LoggingFaultHandler(name, action),
            ServerSocketFactory.INSTANCE);
    broker = new BrokerServer(shared);
    controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), folders._2());
    controller.startup();
    broker.startup();
  }

  /** Stops taking requests; the node's controller goes on. */
  synchronized void stopBroker() {
    if (broker != null) {
      broker.shutdown(SHUTDOWN);
      broker = null;
    }
  }

  /** Stops the rest of the node. */
  synchronized void stopController() {
    if (controller != null) {
      controller.shutdown();
      controller = null;
    }
  }

  String plainAddress() {
    return address("PLAIN");
  }

  String securedAddress() {
    return address("SECURED");
  }

  private String address(String listener) {
    for (String entry : properties.get("listeners").split(",")) {
      if (entry.startsWith(listener + "://")) {
        return entry.substring(listener.length() + 3);
      }
    }
    return "";
  }
}
