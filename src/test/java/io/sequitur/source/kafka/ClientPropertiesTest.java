package io.sequitur.source.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file of client properties may ask for, and what it may not. */
class ClientPropertiesTest {
  private static final String SECRET = "hunter2-secret";

  @TempDir Path folder;

  private ClientProperties load(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("client.properties"), text);
    return ClientProperties.load(file, "broker:9092");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interceptor.classes=com.example.Spy",
        "Interceptor.Classes=com.example.Spy",
        "sasl.jaas.config=com.sun.security.auth.module.JndiLoginModule required"
            + " user.provider.url\\=\"ldap://evil\" password\\=\"hunter2-secret\";",
        "sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required"
            + " password\\=\"hunter2-secret\"; com.sun.security.auth.module.JndiLoginModule"
            + " required;",
        "sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required"
            + " password\\=\"a\\\\\"; x\";com.sun.security.auth.module.JndiLoginModule REQUIRED;",
        "sasl.jaas.config=/* org.apache.kafka.common.security.plain.PlainLoginModule required; */"
            + "com.sun.security.auth.module.JndiLoginModule/**/required;",
        "sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required;"
            + "\"com.sun.security.auth.module.JndiLoginModule\" required;",
        "sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required;"
            + " // x\\ncom.sun.security.auth.module.JndiLoginModule required;",
        "sasl.jaas.config=com.sun.security.auth.module.LdapLoginModule required;",
        "listener.name.x.sasl.jaas.config=com.sun.security.auth.module.JndiLoginModule required;",
        "sasl.jaas.config=nothing that makes sense hunter2-secret",
        "ssl.engine.factory.class=com.example.Engine",
        "metric.reporters=com.example.Reporter",
        "sasl.login.callback.handler.class=com.example.Handler",
        "sasl.client.callback.handler.class=com.example.Handler",
        "sasl.login.class=com.example.Login",
        "sasl.oauthbearer.jwt.retriever.class=com.example.Retriever",
        "config.providers=evil",
        "config.providers.evil.class=com.example.Provider",
        "key.deserializer=com.example.Deserializer",
        "value.deserializer=com.example.Deserializer",
        "partition.assignment.strategy=com.example.Assignor",
        "security.providers=com.example.Provider",
      })
  void whatWouldLoadCodeIsRefused(String line) {
    assertThatExceptionOfType(KafkaFailure.class)
        .isThrownBy(() -> load(line + "\n"))
        .satisfies(failure -> assertThat(failure.isMistake()).isTrue())
        .satisfies(failure -> assertThat(failure).hasNoCause())
        .withMessageNotContaining(SECRET)
        .withMessageMatching("(?s)(?i).*(refused|login module).*");
  }

  @Test
  void whatAReferenceBringsInIsCheckedAsWell() throws Exception {
    Path secrets = folder.resolve("secrets.properties");
    Files.writeString(
        secrets,
        "jaas=com.sun.security.auth.module.JndiLoginModule required x\\=\"hunter2-secret\";\n"
            + "password=x\"; com.sun.security.auth.module.JndiLoginModule required y\\=\"z\n"
            + "good=it's ${env:PATH} hunter2-secret\n");
    String plain = "org.apache.kafka.common.security.plain.PlainLoginModule required password=";
    for (String jaas :
        new String[] {
          "${file:" + secrets + ":jaas}", plain + "\"${file:" + secrets + ":password}\";"
        }) {
      ClientProperties client =
          ClientProperties.of(Map.of("bootstrap.servers", "b:1", "sasl.jaas.config", jaas));
      assertThatExceptionOfType(KafkaFailure.class)
          .isThrownBy(() -> client.forConsumer(false, 0))
          .withMessageContaining("refused")
          .withMessageNotContaining(SECRET);
    }
    ClientProperties good =
        ClientProperties.of(
            Map.of(
                "bootstrap.servers",
                "b:1",
                "sasl.jaas.config",
                plain + "\"${file:" + secrets + ":good}\";"));
    assertThat(good.forConsumer(false, 0))
        .as("a secret is taken as it is, references within it are none")
        .containsEntry("sasl.jaas.config", plain + "\"it's ${env:PATH} hunter2-secret\";");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"${env:SEQUITUR_NO_SUCH}", "${file:/nowhere/at/all:x}", "${dir:/nowhere:x}"})
  void aReferenceThatLeadsNowhereIsNamed(String reference) throws Exception {
    ClientProperties client =
        ClientProperties.of(Map.of("bootstrap.servers", "b:1", "ssl.keystore.password", reference));
    assertThatExceptionOfType(KafkaFailure.class)
        .isThrownBy(() -> client.forConsumer(false, 0))
        .withMessageContaining("ssl.keystore.password refers to " + reference);
  }

  static Stream<Arguments> usual() {
    return Stream.of(
        Arguments.of(
            "Confluent Cloud",
            """
            # Required connection configs for Kafka producer, consumer, and admin
            bootstrap.servers=pkc-12345.eu-central-1.aws.confluent.cloud:9092
            security.protocol=SASL_SSL
            sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required \
            username='KEY' password='${env:PATH}';
            sasl.mechanism=PLAIN
            client.dns.lookup=use_all_dns_ips
            session.timeout.ms=45000
            acks=all
            schema.registry.url=https://psrc-12345.eu-central-1.aws.confluent.cloud
            basic.auth.credentials.source=USER_INFO
            client.id=ccloud-java-client
            """),
        Arguments.of(
            "Aiven, client certificate",
            """
            security.protocol=SSL
            ssl.protocol=TLS
            ssl.keystore.type=PKCS12
            ssl.keystore.location=client.keystore.p12
            ssl.keystore.password=changeit
            ssl.key.password=changeit
            ssl.truststore.location=client.truststore.jks
            ssl.truststore.password=changeit
            ssl.endpoint.identification.algorithm=
            """),
        Arguments.of(
            "Aiven, SASL",
            """
            security.protocol=SASL_SSL
            sasl.mechanism=SCRAM-SHA-256
            sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required \
            username="avnadmin" password="a;b required\\\\"c";
            ssl.truststore.type=PEM
            ssl.truststore.location=ca.pem
            """),
        Arguments.of(
            "MSK with SCRAM",
            """
            security.protocol=SASL_SSL
            sasl.mechanism=SCRAM-SHA-512
            sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule   required
            """
                    .strip()
                + " username=\"u\" password=\"p\";\n"
                + "ssl.truststore.location=/tmp/kafka.client.truststore.jks\n"),
        Arguments.of(
            "Kerberos",
            """
            security.protocol=SASL_PLAINTEXT
            sasl.kerberos.service.name=kafka
            sasl.jaas.config=com.sun.security.auth.module.Krb5LoginModule required \
            useKeyTab=true storeKey=true keyTab="/etc/kafka.keytab" principal="me@EXAMPLE.COM";
            """),
        Arguments.of(
            "OAUTHBEARER",
            """
            security.protocol=SASL_SSL
            sasl.mechanism=OAUTHBEARER
            sasl.login.callback.handler.class=\
            org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler
            sasl.oauthbearer.token.endpoint.url=https://login.example.com/token
            sasl.jaas.config=org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule \
            required clientId="id" clientSecret="${env:PATH}";
            """),
        Arguments.of(
            "a consumer's own settings, which a reader does not take",
            """
            group.id=orders
            enable.auto.commit=true
            allow.auto.create.topics=true
            auto.offset.reset=earliest
            isolation.level=read_committed
            fetch.min.bytes=1
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("usual")
  void usualFilesAreTaken(String name, String text) throws Exception {
    Map<String, Object> consumer = load(text).forConsumer(false, 0);
    assertThat(consumer)
        .containsEntry("enable.auto.commit", "false")
        .containsEntry("allow.auto.create.topics", "false")
        .containsEntry("auto.offset.reset", "none")
        .containsEntry("isolation.level", "read_uncommitted")
        .doesNotContainKeys("group.id", "group.instance.id", "group.protocol");
    assertThat(consumer).containsEntry("bootstrap.servers", "broker:9092");
  }

  /** Whatever Kafka can load by name must not get through, also in later versions. */
  @Test
  void noPropertyOfAClassIsLetThrough() {
    for (String name : ConsumerConfig.configNames()) {
      var type = ConsumerConfig.configDef().configKeys().get(name).type;
      if (type == org.apache.kafka.common.config.ConfigDef.Type.CLASS) {
        assertThatExceptionOfType(KafkaFailure.class)
            .as(name)
            .isThrownBy(
                () -> ClientProperties.of(Map.of("bootstrap.servers", "b:1", name, "com.evil.X")));
      }
    }
  }

  @Test
  void secretsStandInNoText() throws Exception {
    ClientProperties client =
        load(
            "sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required"
                + " username\\=\"u\" password\\=\""
                + SECRET
                + "\";\nssl.keystore.password="
                + SECRET);
    assertThat(client.toString()).contains("ssl.keystore.password").doesNotContain(SECRET);
  }

  @Test
  void aFileThatIsNoneIsAMistake() throws Exception {
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xC3, 0x28, '='});
    assertThatExceptionOfType(KafkaFailure.class)
        .isThrownBy(() -> ClientProperties.load(binary, "b:1"))
        .withMessageContaining("cannot be read as client properties");
    Path large = Files.write(folder.resolve("large"), new byte[(1 << 20) + 1]);
    assertThatExceptionOfType(KafkaFailure.class)
        .isThrownBy(() -> ClientProperties.load(large, "b:1"))
        .withMessageContaining("too large");
    assertThatExceptionOfType(KafkaFailure.class)
        .isThrownBy(() -> ClientProperties.load(Files.createFile(folder.resolve("e")), null))
        .withMessageContaining("--bootstrap-server");
  }
}
