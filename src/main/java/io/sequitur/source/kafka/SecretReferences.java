package io.sequitur.source.kafka;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigTransformer;
import org.apache.kafka.common.config.provider.ConfigProvider;
import org.apache.kafka.common.config.provider.DirectoryConfigProvider;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.apache.kafka.common.config.provider.FileConfigProvider;

/**
 * References to secrets in client properties, {@code ${env:NAME}}, {@code ${file:/path:key}} and
 * {@code ${dir:/path:file}}, and what they stand for. They are looked up here and not by the
 * client, so that what they bring in is checked as what is written out.
 */
final class SecretReferences {
  /** As Kafka writes references, to these three providers. */
  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\{(env|file|dir):([^}]*?:)?([^}:]+)}");

  private SecretReferences() {}

  /** True if the value refers to something. */
  static boolean isIn(String value) {
    return REFERENCE.matcher(value).find();
  }

  /**
   * The properties with references replaced.
   *
   * @throws KafkaFailure where one leads nowhere; names the reference, which is no secret
   */
  static Map<String, String> resolve(Map<String, String> properties) throws KafkaFailure {
    Map<String, String> resolved = new TreeMap<>(properties);
    try (EnvVarConfigProvider environment = new EnvVarConfigProvider();
        FileConfigProvider files = new FileConfigProvider();
        DirectoryConfigProvider folders = new DirectoryConfigProvider()) {
      environment.configure(Map.of());
      files.configure(Map.of());
      folders.configure(Map.of());
      Map<String, ConfigProvider> providers =
          Map.of("env", environment, "file", files, "dir", folders);
      for (Map.Entry<String, String> property : properties.entrySet()) {
        if (isIn(property.getValue())) {
          resolved.put(property.getKey(), resolve(property, new ConfigTransformer(providers)));
        }
      }
    } catch (KafkaFailure e) {
      throw e;
    } catch (java.io.IOException e) { // closing them does nothing
      throw new java.io.UncheckedIOException(e);
    }
    return resolved;
  }

  private static String resolve(Map.Entry<String, String> property, ConfigTransformer transformer)
      throws KafkaFailure {
    String name = property.getKey();
    Matcher reference = REFERENCE.matcher(property.getValue());
    while (reference.find()) {
      String one = reference.group();
      try {
        if (one.equals(transformer.transform(Map.of(name, one)).data().get(name))) {
          throw leadsNowhere(name, one, null);
        }
      } catch (ConfigException e) {
        throw leadsNowhere(name, one, e);
      }
    }
    return transformer.transform(Map.of(name, property.getValue())).data().get(name);
  }

  private static KafkaFailure leadsNowhere(String name, String reference, Throwable cause) {
    return new KafkaFailure(
        "The property "
            + name
            + " refers to "
            + reference
            + ", which is not there: set the variable, or check path and key.",
        true,
        cause);
  }
}
