package io.sequitur.demo.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How an embedded cluster is set up.
 *
 * @param brokers how many nodes, each broker and controller at once: 1, or 3 for replication
 * @param folder where data lies and stays; {@code null} for a temporary folder that is removed
 * @param secured a second listener for clients, {@code null} if the plain one is enough
 * @param properties further settings of every broker, as in {@code server.properties}
 */
public record BrokerOptions(
    int brokers, Path folder, SecuredListener secured, Map<String, String> properties) {
  /** One broker, temporary data, no security. */
  public static final BrokerOptions ONE = new BrokerOptions(1, null, null, Map.of());

  /** Three brokers, temporary data, no security. */
  public static final BrokerOptions THREE = new BrokerOptions(3, null, null, Map.of());

  public BrokerOptions {
    if (brokers < 1) {
      throw new IllegalArgumentException("at least one broker");
    }
    properties = Map.copyOf(properties);
  }

  /** The same with one more setting. */
  public BrokerOptions with(String property, String value) {
    var more = new java.util.HashMap<>(properties);
    more.put(property, value);
    return new BrokerOptions(brokers, folder, secured, more);
  }

  /** The same with data in a folder that stays. */
  public BrokerOptions in(Path place) {
    return new BrokerOptions(brokers, place, secured, properties);
  }

  /** The same with a second listener. */
  public BrokerOptions with(SecuredListener listener) {
    return new BrokerOptions(brokers, folder, listener, properties);
  }

  /**
   * A listener with TLS, SASL or both. The plain listener stays for the brokers themselves and for
   * the administrator.
   *
   * @param protocol {@code SSL}, {@code SASL_PLAINTEXT} or {@code SASL_SSL}
   * @param scramUsers accounts for SCRAM-SHA-256 and SCRAM-SHA-512
   * @param properties key stores and what else the protocol needs, as in {@code server.properties}
   */
  public record SecuredListener(
      String protocol, List<Account> scramUsers, Map<String, String> properties) {
    public SecuredListener {
      scramUsers = List.copyOf(scramUsers);
      properties = Map.copyOf(properties);
    }
  }

  /** A user of the secured listener. */
  public record Account(String name, String password) {
    @Override
    public String toString() {
      return name;
    }
  }
}
