package io.sequitur.source.kafka;

import java.net.UnknownHostException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** What Kafka's failures mean and what helps, in one sentence each. */
final class Failures {
  private Failures() {}

  /** The sentence for a failure of a connection. */
  static KafkaFailure of(RuntimeException failure, ClientProperties client) {
    String servers = client.bootstrapServers();
    Throwable root = root(failure);
    if (root instanceof ConfigException) {
      return new KafkaFailure(
          "The client properties are not right: " + ended(root.getMessage()), true, failure);
    }
    if (root instanceof UnknownHostException) {
      return new KafkaFailure(
          "No computer is called as in " + servers + ": check the name, or the network.",
          true,
          failure);
    }
    if (failure instanceof SslAuthenticationException || has(failure, "SslAuthentication")) {
      return new KafkaFailure("TLS with " + servers + " failed: " + tls(failure), true, failure);
    }
    if (failure instanceof AuthenticationException || root instanceof AuthenticationException) {
      return new KafkaFailure(
          servers
              + " refuses the user name or password ("
              + ended(root.getMessage())
              + ") Check sasl.mechanism and sasl.jaas.config.",
          true,
          failure);
    }
    if (failure instanceof TopicAuthorizationException denied) {
      return new KafkaFailure(
          "The account may not read "
              + String.join(", ", denied.unauthorizedTopics())
              + ": it needs the ACLs Describe and Read on these topics.",
          true,
          failure);
    }
    if (failure instanceof TimeoutException) {
      return new KafkaFailure(silence(client), false, failure);
    }
    return new KafkaFailure(
        "The cluster at " + servers + " cannot be read: " + ended(root.getMessage()),
        false,
        failure);
  }

  private static String tls(Throwable failure) {
    StringBuilder said = new StringBuilder();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      said.append(t.getMessage()).append('\n');
    }
    String all = said.toString();
    if (all.contains("PKIX") || all.contains("certification path")) {
      return "the broker's certificate is not trusted here. Name a store with its issuer in"
          + " ssl.truststore.location.";
    }
    if (all.contains("subject alternative") || all.contains("No name matching")) {
      return "the broker's certificate is for another host name. Connect by the name that it has.";
    }
    if (all.contains("bad_certificate") || all.contains("certificate_required")) {
      return "the broker wants a client's certificate that it trusts. Name its store in"
          + " ssl.keystore.location.";
    }
    if (all.contains("Unsupported or unrecognized SSL message")) {
      return "the port speaks no TLS. Check the port, or set security.protocol to PLAINTEXT or"
          + " SASL_PLAINTEXT.";
    }
    return "the broker's certificate is not trusted here, it wants a client's certificate, or the"
        + " port speaks no TLS. Check ssl.truststore.location, ssl.keystore.location and the"
        + " port.";
  }

  /** The cluster named its leaders, but they cannot be asked. */
  static KafkaFailure leadersSilent(String leaders, Throwable cause) {
    String addresses = leaders.isEmpty() ? "none at this time" : leaders;
    return new KafkaFailure(
        "The cluster answers, but not the brokers that lead the topic's partitions: it names"
            + " their addresses as "
            + addresses
            + ". Check that these can be reached from here (the brokers' advertised.listeners),"
            + " and that the brokers are up.",
        false,
        cause);
  }

  private static String silence(ClientProperties client) {
    String protocol = client.securityProtocol();
    return "No broker answers at "
        + client.bootstrapServers()
        + " (spoken to with "
        + protocol
        + "). Check host and port; whether that port "
        + (protocol.endsWith("SSL") ? "speaks TLS at all" : "wants TLS or a login")
        + " (security.protocol); and whether"
        + " the addresses that the brokers advertise can be reached from here.";
  }

  private static boolean has(Throwable failure, String name) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t.getClass().getSimpleName().startsWith(name)) {
        return true;
      }
    }
    return false;
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root instanceof KafkaException) {
      root = root.getCause();
    }
    return root;
  }

  private static String ended(String message) {
    String text = message == null ? "no reason is given" : message.strip();
    return text.endsWith(".") ? text : text + ".";
  }
}
