package io.sequitur.source.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;

/**
 * The client properties of a connection, as Kafka's own tools take them with {@code
 * --command-config}. What would run code of somebody's choice (classes to load, login modules
 * beyond Kafka's own) is refused; what would make the connection more than a reader is overridden.
 * Values may refer to secrets: {@code ${env:NAME}}, {@code ${file:/path/to/file:key}}, {@code
 * ${dir:/path:file}}.
 */
public final class ClientProperties {
  /** The largest file of properties that is read. */
  private static final long MAX_BYTES = 1 << 20;

  private static final String JAAS = "sasl.jaas.config";

  /** Names of classes, or lists of them, that Kafka would load. */
  private static final Pattern LOADS_CLASSES =
      Pattern.compile(
          ".*\\.class(es)?|.*(de)?serializer|metric\\.reporters|security\\.providers"
              + "|partition\\.assignment\\.strategy|config\\.providers.*|.*\\.factory.*"
              + "|auto\\.include\\.jmx\\.reporter");

  /** Kafka's own login modules that neither load further code nor look anything up. */
  private static final Set<String> LOGIN_MODULES =
      Set.of(
          "org.apache.kafka.common.security.plain.PlainLoginModule",
          "org.apache.kafka.common.security.scram.ScramLoginModule",
          "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule",
          "com.sun.security.auth.module.Krb5LoginModule");

  /** Callback handlers of Kafka itself that its documentation tells users to name. */
  private static final Set<String> HANDLERS =
      Set.of(
          "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler",
          "org.apache.kafka.common.security.oauthbearer.secured.OAuthBearerLoginCallbackHandler");

  private final Map<String, String> properties;

  private ClientProperties(Map<String, String> properties) {
    this.properties = Map.copyOf(properties);
  }

  /** A connection without security. */
  public static ClientProperties plain(String bootstrapServers) {
    return new ClientProperties(Map.of("bootstrap.servers", bootstrapServers));
  }

  /**
   * Reads a {@code client.properties} file.
   *
   * @param bootstrapServers goes before the file's own; {@code null} to take the file's
   * @throws KafkaFailure where it cannot be read or holds what is refused
   */
  public static ClientProperties load(Path file, String bootstrapServers) throws KafkaFailure {
    Properties read = new Properties();
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw KafkaFailure.mistake(file + " is too large to be a file of client properties.");
      }
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        read.load(reader);
      }
    } catch (KafkaFailure e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw KafkaFailure.mistake(
          file + " cannot be read as client properties (lines of name=value, UTF-8).");
    }
    Map<String, String> properties = new HashMap<>();
    read.forEach((name, value) -> properties.put(name.toString(), value.toString().strip()));
    if (bootstrapServers != null) {
      properties.put("bootstrap.servers", bootstrapServers);
    }
    return of(properties);
  }

  /**
   * Checks properties.
   *
   * @throws KafkaFailure where they hold what is refused, or no server
   */
  public static ClientProperties of(Map<String, String> properties) throws KafkaFailure {
    for (Map.Entry<String, String> property : properties.entrySet()) {
      check(property.getKey(), property.getValue());
    }
    if (properties.getOrDefault("bootstrap.servers", "").isBlank()) {
      throw KafkaFailure.mistake(
          "No broker is named: give --bootstrap-server HOST:PORT, or bootstrap.servers in the"
              + " properties.");
    }
    return new ClientProperties(properties);
  }

  private static void check(String name, String value) throws KafkaFailure {
    if (name.endsWith("callback.handler.class") && HANDLERS.contains(value)) {
      return;
    }
    if (LOADS_CLASSES.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      throw KafkaFailure.mistake(
          "The property "
              + name
              + " names code to load, which is refused. Remove it: reading does not need it.");
    }
    if (name.endsWith(JAAS) && !SecretReferences.isIn(value)) {
      checkModules(name, value);
    }
  }

  /**
   * Reads the modules with Kafka's own parser, so that no quoting, comment or spelling can name one
   * to Kafka that is not seen here.
   */
  private static void checkModules(String name, String value) throws KafkaFailure {
    List<AppConfigurationEntry> modules;
    try {
      modules =
          JaasContext.loadClientContext(Map.of(JAAS, new Password(value))).configurationEntries();
    } catch (RuntimeException e) { // its message may hold a part of the value
      throw KafkaFailure.mistake(
          name
              + " cannot be understood or names a login module that is refused. It is one line such"
              + " as org.apache.kafka.common.security.scram.ScramLoginModule required"
              + " username=\"…\" password=\"…\";");
    }
    for (AppConfigurationEntry module : modules) {
      if (!LOGIN_MODULES.contains(module.getLoginModuleName())) {
        throw KafkaFailure.mistake(
            name
                + " names the login module "
                + module.getLoginModuleName()
                + ", which is refused; Kafka's own for PLAIN, SCRAM, OAUTHBEARER and Kerberos are"
                + " taken.");
      }
    }
  }

  /** The brokers to ask first, as given. */
  public String bootstrapServers() {
    return properties.get("bootstrap.servers");
  }

  /** The security protocol, {@code PLAINTEXT} if none is named. */
  String securityProtocol() {
    return properties.getOrDefault("security.protocol", "PLAINTEXT").toUpperCase(Locale.ROOT);
  }

  /**
   * The properties of a consumer that only reads.
   *
   * @param perSecond records a second that are wanted at most, 0 for no limit
   * @throws KafkaFailure where a reference to a secret leads nowhere, or to what is refused
   */
  Map<String, Object> forConsumer(boolean committedOnly, long perSecond) throws KafkaFailure {
    Map<String, String> resolved = SecretReferences.resolve(properties);
    for (Map.Entry<String, String> property : resolved.entrySet()) {
      if (property.getKey().endsWith(JAAS)) {
        checkModules(property.getKey(), property.getValue());
      }
    }
    Map<String, Object> all = new HashMap<>(resolved);
    all.remove("group.id");
    all.remove("group.instance.id");
    all.remove("group.protocol");
    all.put("enable.auto.commit", "false");
    all.put("allow.auto.create.topics", "false");
    all.put("auto.offset.reset", "none");
    all.put("isolation.level", committedOnly ? "read_committed" : "read_uncommitted");
    all.putIfAbsent("client.id", "sequitur");
    all.putIfAbsent("fetch.max.bytes", "16777216");
    all.putIfAbsent("max.partition.fetch.bytes", "2097152");
    all.put("max.poll.records", Long.toString(perSecond <= 0 ? 5000 : Math.min(5000, perSecond)));
    all.putIfAbsent("default.api.timeout.ms", "15000");
    all.putIfAbsent("request.timeout.ms", "10000");
    all.putIfAbsent("socket.connection.setup.timeout.ms", "5000");
    return all;
  }

  /** Names only: values may be secrets. */
  @Override
  public String toString() {
    return "client properties " + properties.keySet();
  }
}
