package io.sequitur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sequitur.demo.broker.BrokerOptions;
import io.sequitur.demo.broker.BrokerOptions.Account;
import io.sequitur.demo.broker.BrokerOptions.SecuredListener;
import io.sequitur.demo.broker.EmbeddedKafka;
import io.sequitur.testing.LiveTopics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS, SCRAM and an account that may read and nothing else; and what goes wrong with them. */
class TailSecurityTest {
  private static final String STORE_PASSWORD = "store-pass-word";
  private static final String PASSWORD = "reader-secret-1";
  private static final String WRONG = "wrong-secret-2";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Path folder;

  private static EmbeddedKafka kafka;

  @BeforeAll
  static void start(@TempDir Path stores) throws Exception {
    folder = stores;
    keyPair("broker.p12", "SAN=ip:127.0.0.1,dns:localhost");
    keyPair("stranger.p12", "SAN=dns:elsewhere");
    trust("broker.p12", "trust.p12");
    trust("stranger.p12", "other.p12");
    String scram = "org.apache.kafka.common.security.scram.ScramLoginModule required;";
    String listener = "listener.name.secured.";
    kafka =
        EmbeddedKafka.start(
            BrokerOptions.ONE
                .with(
                    new SecuredListener(
                        "SASL_SSL",
                        List.of(new Account("reader", PASSWORD)),
                        Map.of(
                            listener + "ssl.keystore.location",
                            folder.resolve("broker.p12").toString(),
                            listener + "ssl.keystore.password",
                            STORE_PASSWORD,
                            listener + "ssl.keystore.type",
                            "PKCS12",
                            listener + "sasl.enabled.mechanisms",
                            "SCRAM-SHA-512",
                            listener + "scram-sha-512.sasl.jaas.config",
                            scram)))
                .with(
                    "authorizer.class.name",
                    "org.apache.kafka.metadata.authorizer.StandardAuthorizer")
                .with("super.users", "User:ANONYMOUS"));
    try (LiveTopics topics = new LiveTopics(kafka)) {
      for (String topic : List.of("orders", "described", "hidden")) {
        topics.create(topic, 1);
        topics.send(
            new ProducerRecord<>(
                topic,
                "{\"eventId\":\"e\",\"correlationId\":\"c\"}".getBytes(StandardCharsets.UTF_8)));
      }
    }
    allow("orders", AclOperation.DESCRIBE);
    allow("orders", AclOperation.READ);
    allow("described", AclOperation.DESCRIBE);
    Files.writeString(folder.resolve("secrets.properties"), "right=" + PASSWORD + "\n");
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  private static void allow(String topic, AclOperation operation) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      AclBinding binding =
          new AclBinding(
              new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
              new AccessControlEntry("User:reader", "*", operation, AclPermissionType.ALLOW));
      admin.createAcls(List.of(binding)).all().get(60, TimeUnit.SECONDS);
    }
  }

  private static void keyPair(String store, String alternative) throws Exception {
    keytool(
        store,
        "-genkeypair",
        "-alias",
        "a",
        "-keyalg",
        "RSA",
        "-dname",
        "CN=test",
        "-ext",
        alternative);
  }

  private static void trust(String from, String store) throws Exception {
    String certificate = folder.resolve(from + ".pem").toString();
    keytool(from, "-exportcert", "-alias", "a", "-rfc", "-file", certificate);
    keytool(store, "-importcert", "-alias", "a", "-noprompt", "-file", certificate);
  }

  private static void keytool(String store, String... more) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(more));
    command.addAll(
        List.of(
            "-keystore",
            folder.resolve(store).toString(),
            "-storetype",
            "PKCS12",
            "-storepass",
            STORE_PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static String secured(String trust, String password) {
    return """
    security.protocol=SASL_SSL
    sasl.mechanism=SCRAM-SHA-512
    ssl.truststore.type=PKCS12
    ssl.truststore.location=%s
    ssl.truststore.password=%s
    sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required \
    username="reader" password="%s";
    """
        .formatted(folder.resolve(trust), STORE_PASSWORD, password);
  }

  private static String rightPassword() {
    return "${file:" + folder.resolve("secrets.properties") + ":right}";
  }

  private static CommandRun tail(String servers, String properties, String... more)
      throws Exception {
    Path file = Files.createTempFile(folder, "client", ".properties");
    Files.writeString(file, properties + "default.api.timeout.ms=6000\nrequest.timeout.ms=5000\n");
    List<String> all = new ArrayList<>();
    all.addAll(List.of("tail", "--bootstrap-server", servers, "--command-config", file.toString()));
    all.addAll(List.of("--until", "now", "--analyze", "--format", "json"));
    all.addAll(List.of(more));
    long start = System.nanoTime();
    CommandRun run = CommandRun.of(all.toArray(String[]::new));
    assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(60));
    assertThat(run.out() + run.err())
        .doesNotContain(PASSWORD)
        .doesNotContain(WRONG)
        .doesNotContain(STORE_PASSWORD);
    return run;
  }

  private static void assertOneSentence(CommandRun run, String... parts) {
    assertThat(run.code()).as(run.err()).isIn(ExitCode.MISTAKE, ExitCode.UNREADABLE);
    assertThat(run.err()).contains(parts).doesNotContain("\tat ", "Exception", "..");
    assertThat(run.err().strip().lines()).hasSize(1);
  }

  @Test
  void anAccountThatMayOnlyReadIsEnough() throws Exception {
    Path recording = folder.resolve("secured.jsonl");
    CommandRun run =
        tail(
            kafka.securedServers(),
            secured("trust.p12", rightPassword()),
            "--topic",
            "orders",
            "--record",
            recording.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(JSON.readTree(run.out()).get("records").asInt()).isEqualTo(1);
    assertThat(Files.readString(recording)).doesNotContain(PASSWORD, STORE_PASSWORD);
  }

  @Test
  void aWrongPasswordIsTold() throws Exception {
    CommandRun run = tail(kafka.securedServers(), secured("trust.p12", WRONG), "--topic", "orders");
    assertOneSentence(run, "refuses the user name or password", "sasl.jaas.config");
  }

  @Test
  void tlsToAPortWithoutIt() throws Exception {
    CommandRun run =
        tail(kafka.bootstrapServers(), secured("trust.p12", rightPassword()), "--topic", "orders");
    assertOneSentence(run, "TLS", "security.protocol");
  }

  @Test
  void noTlsToAPortWithIt() throws Exception {
    CommandRun run =
        tail(kafka.securedServers(), "security.protocol=PLAINTEXT\n", "--topic", "orders");
    assertOneSentence(run, kafka.securedServers(), "security.protocol");
  }

  @Test
  void aCertificateThatIsNotTrusted() throws Exception {
    CommandRun run =
        tail(kafka.securedServers(), secured("other.p12", rightPassword()), "--topic", "orders");
    assertOneSentence(run, "not trusted", "ssl.truststore.location");
  }

  @Test
  void aStoreThatIsNotThere() throws Exception {
    CommandRun run =
        tail(kafka.securedServers(), secured("none.p12", rightPassword()), "--topic", "orders");
    assertOneSentence(run, "none.p12");
  }

  @Test
  void aTopicThatMayNotBeRead() throws Exception {
    CommandRun run =
        tail(kafka.securedServers(), secured("trust.p12", rightPassword()), "--topic", "described");
    assertOneSentence(run, "may not read described", "Describe and Read");
  }

  @Test
  void aTopicThatMayNotEvenBeSeen() throws Exception {
    CommandRun run =
        tail(kafka.securedServers(), secured("trust.p12", rightPassword()), "--topic", "hidden");
    assertOneSentence(run, "no topic hidden, or the account may not describe it");
  }

  @Test
  void anAdvertisedAddressThatCannotBeReached() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    try (EmbeddedKafka reachable = EmbeddedKafka.start(BrokerOptions.ONE.in(data));
        LiveTopics topics = new LiveTopics(reachable)) {
      topics.create("orders", 1);
    }
    BrokerOptions elsewhere =
        BrokerOptions.ONE.in(data).with("advertised.listeners", "PLAIN://127.0.0.1:1");
    try (EmbeddedKafka unreachable = EmbeddedKafka.start(elsewhere)) {
      CommandRun run = tail(unreachable.bootstrapServers(), "", "--topic", "orders");
      assertOneSentence(run, "127.0.0.1:1", "advertised.listeners");
    }
  }
}
