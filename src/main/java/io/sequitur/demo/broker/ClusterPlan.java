package io.sequitur.demo.broker;

import io.sequitur.demo.broker.BrokerOptions.Account;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** Ports, folders and settings of every node of an embedded cluster. */
final class ClusterPlan {
  private static final String HOST = "127.0.0.1";
  private static final int PORTS_PER_NODE = 3;

  private final BrokerOptions options;
  private final Path folder;
  private final String clusterId;
  private final List<Integer> ports;

  private ClusterPlan(BrokerOptions options, Path folder, String clusterId, List<Integer> ports) {
    this.options = options;
    this.folder = folder;
    this.clusterId = clusterId;
    this.ports = ports;
  }

  /** Plans a cluster on ports that are free now. */
  static ClusterPlan of(BrokerOptions options, Path folder) throws IOException {
    return new ClusterPlan(
        options, folder, clusterId(folder), freePorts(PORTS_PER_NODE * options.brokers()));
  }

  /** The id that a folder was formatted with, else a new one. */
  private static String clusterId(Path folder) throws IOException {
    Path kept = folder.resolve("node-1").resolve("meta.properties");
    if (!Files.exists(kept)) {
      return Uuid.randomUuid().toString();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(kept)) {
      properties.load(reader);
    }
    return properties.getProperty("cluster.id", Uuid.randomUuid().toString());
  }

  /** All are held open together, so that they differ. */
  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        held.add(new ServerSocket(0, 1, InetAddress.getByName(HOST)));
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : held) {
        socket.close();
      }
    }
  }

  private int port(int node, int which) {
    return ports.get((node - 1) * PORTS_PER_NODE + which);
  }

  private Path folder(int node) {
    return folder.resolve("node-" + node);
  }

  /** The settings of a node, as in {@code server.properties}. */
  Map<String, String> properties(int node) {
    Map<String, String> p = new HashMap<>();
    p.put("process.roles", "broker,controller");
    p.put("node.id", Integer.toString(node));
    p.put("log.dirs", folder(node).toString());
    p.put("controller.listener.names", "CONTROLLER");
    p.put("controller.quorum.voters", voters());
    p.put("inter.broker.listener.name", "PLAIN");
    listeners(node, p);
    sizes(p);
    if (options.secured() != null) {
      p.putAll(options.secured().properties());
    }
    p.putAll(options.properties());
    return Map.copyOf(p);
  }

  private String voters() {
    return IntStream.rangeClosed(1, options.brokers())
        .mapToObj(node -> node + "@" + HOST + ":" + port(node, 0))
        .collect(Collectors.joining(","));
  }

  private void listeners(int node, Map<String, String> p) {
    String clients = "PLAIN://" + HOST + ":" + port(node, 1);
    String protocols = "CONTROLLER:PLAINTEXT,PLAIN:PLAINTEXT";
    if (options.secured() != null) {
      clients += ",SECURED://" + HOST + ":" + port(node, 2);
      protocols += ",SECURED:" + options.secured().protocol();
    }
    p.put("listeners", "CONTROLLER://" + HOST + ":" + port(node, 0) + "," + clients);
    p.put("advertised.listeners", clients);
    p.put("listener.security.protocol.map", protocols);
  }

  /** Small: three nodes share one machine, and internal topics of 50 partitions take seconds. */
  private void sizes(Map<String, String> p) {
    String replicas = Integer.toString(Math.min(3, options.brokers()));
    String inSync = options.brokers() > 2 ? "2" : "1";
    p.put("offsets.topic.replication.factor", replicas);
    p.put("offsets.topic.num.partitions", "1");
    p.put("transaction.state.log.replication.factor", replicas);
    p.put("transaction.state.log.min.isr", inSync);
    p.put("transaction.state.log.num.partitions", "1");
    p.put("share.coordinator.state.topic.replication.factor", replicas);
    p.put("share.coordinator.state.topic.min.isr", inSync);
    p.put("share.coordinator.state.topic.num.partitions", "1");
    p.put("default.replication.factor", replicas);
    p.put("group.initial.rebalance.delay.ms", "0");
    p.put("num.network.threads", "1");
    p.put("num.io.threads", "2");
    p.put("log.cleaner.dedupe.buffer.size", "2097152");
    p.put("auto.create.topics.enable", "false");
  }

  /** What formats a node's folder; a folder that was formatted stays as it is. */
  Runnable format(int node) {
    return () -> {
      Formatter formatter =
          new Formatter()
              .setPrintStream(
                  new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
              .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
              .setClusterId(clusterId)
              .setNodeId(node)
              .setIgnoreFormatted(true)
              .setControllerListenerName("CONTROLLER")
              .setMetadataLogDirectory(folder(node).toString())
              .addDirectory(folder(node).toString())
              .setScramArguments(scram());
      try {
        formatter.run();
      } catch (Exception e) { // the formatter declares nothing narrower
        throw new IllegalStateException("the broker's folder could not be prepared", e);
      }
    };
  }

  private List<String> scram() {
    List<String> arguments = new ArrayList<>();
    if (options.secured() != null) {
      for (Account user : options.secured().scramUsers()) {
        for (String mechanism : List.of("SCRAM-SHA-256", "SCRAM-SHA-512")) {
          arguments.add(mechanism + "=[name=" + user.name() + ",password=" + user.password() + "]");
        }
      }
    }
    return arguments;
  }
}
