package io.sequitur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.demo.broker.BrokerOptions;
import io.sequitur.demo.broker.EmbeddedKafka;
import io.sequitur.session.SessionState;
import io.sequitur.testing.LiveTopics;
import java.nio.charset.StandardCharsets;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Live topics in the real window, from a real broker. */
class FollowTopicsTest extends WindowTest {
  private static EmbeddedKafka kafka;
  private static LiveTopics topics;

  @BeforeAll
  static void startBroker() throws Exception {
    kafka = EmbeddedKafka.start(BrokerOptions.ONE);
    topics = new LiveTopics(kafka);
    topics.create("orders", 2);
    place("o-1");
  }

  @AfterAll
  static void stopBroker() {
    topics.close();
    kafka.close();
  }

  private static void place(String order) {
    topics.send(
        new ProducerRecord<>(
            "orders",
            order.getBytes(StandardCharsets.UTF_8),
            ("{\"eventId\":\"e-"
                    + order
                    + "\",\"correlationId\":\"c-"
                    + order
                    + "\",\"orderId\":\""
                    + order
                    + "\",\"eventType\":\"OrderPlaced\",\"service\":\"order-service\"}")
                .getBytes(StandardCharsets.UTF_8)));
  }

  private void ask(String names) {
    push(KeyCode.CONTROL, KeyCode.L);
    waitFor(() -> lookup("#connect-pane").tryQuery().isPresent());
    interact(
        () -> {
          lookup("#brokers").queryAs(TextField.class).setText(kafka.bootstrapServers());
          lookup("#topics").queryAs(TextField.class).setText(names);
          lookup("#from").queryComboBox().getSelectionModel().selectFirst();
        });
    clickOn("#follow");
  }

  @Test
  void whatComesIsShownWhileItIsFollowedAndStaysOnceItIsStopped() {
    ask("orders");
    waitFor(() -> chainsListed() == 1);

    place("o-2");
    place("o-3");
    waitFor(() -> chainsListed() == 3);
    assertThat(snapshot().state()).isEqualTo(SessionState.LOADING);

    push(KeyCode.CONTROL, KeyCode.PERIOD);
    waitFor(() -> snapshot().state() == SessionState.COMPLETE);
    assertThat(chainsListed()).isEqualTo(3);
    assertThat(snapshot().sources().getFirst().failure()).isNull();
    assertNoNotices();
  }

  @Test
  void aMistakeIsToldInTheDialog() {
    ask("/(/");
    waitFor(() -> !lookup("#mistake").queryAs(Label.class).getText().isEmpty());
    assertThat(text("#mistake")).contains("no regular expression");
  }
}
