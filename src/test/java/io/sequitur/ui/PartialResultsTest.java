package io.sequitur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.session.SessionOptions;
import io.sequitur.session.SessionState;
import io.sequitur.session.SourceRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log that comes through a pipe as slowly as the test wants. */
class PartialResultsTest extends WindowTest {
  private static final int MOST = 2_000_000;

  private final InputStream before = System.in;
  private PipedOutputStream pipe;
  private int fed;

  @BeforeEach
  void openPipe() throws IOException {
    pipe = new PipedOutputStream();
    System.setIn(new PipedInputStream(pipe, 1 << 20));
  }

  @AfterEach
  void closePipe() throws IOException {
    System.setIn(before);
    pipe.close();
  }

  @Test
  void readingCanBeCancelledAndWhatWasReadStays() throws IOException {
    startReading();
    feedUntil(() -> snapshot() != null && snapshot().chains().chains() > 0);
    assertThat(snapshot().state()).isEqualTo(SessionState.LOADING);
    clickOn("Cancel");
    pipe.close();
    waitFor(() -> snapshot().state() == SessionState.CANCELLED);
    assertThat(snapshot().chains().chains()).isPositive();
    waitFor(() -> lookup("Cancel").tryQuery().filter(n -> n.isVisible()).isEmpty());
    assertNoNotices();
  }

  @Test
  void aSelectionStaysOnItsChainWhileMoreIsRead() throws IOException {
    startReading();
    feedUntil(() -> snapshot() != null && snapshot().chains().chains() > 10);
    waitFor(() -> chainsListed() > 10);
    interact(() -> lookup(".chain-list").queryListView().getSelectionModel().select(7));
    String label = selectedChain();
    int read = snapshot().chains().size();
    feedUntil(() -> snapshot().chains().size() > read);
    assertThat(selectedChain()).isEqualTo(label);
    pipe.close();
    waitUntilRead();
    assertThat(selectedChain()).isEqualTo(label);
    assertThat(snapshot().state()).isEqualTo(SessionState.COMPLETE);
  }

  @Test
  void whatCameThroughAPipeIsSeenWhileItsWriterPauses() throws IOException {
    startReading();
    feed(0, 40);
    waitFor(() -> snapshot() != null && snapshot().chains().chains() == 10);
    waitFor(() -> chainsListed() == 10);
    assertThat(snapshot().state()).isEqualTo(SessionState.LOADING);
    feed(40, 44);
    waitFor(() -> chainsListed() == 11);
    clickOn("Cancel");
    waitFor(() -> snapshot().state() == SessionState.CANCELLED); // though the pipe is still open
    assertNoNotices();
  }

  private void startReading() {
    SourceRequest standardInput = SourceRequest.of(null);
    interact(() -> explorer.show(List.of(standardInput), SessionOptions.DEFAULT));
  }

  /** Partial results come as records do: feeds until something is seen. */
  private void feedUntil(BooleanSupplier seen) throws IOException {
    while (!seen.getAsBoolean() && fed < MOST) {
      feed(fed, fed + 5_000); // the pipe holds the writer back when the reader is slower
      fed += 5_000;
    }
    assertThat(seen.getAsBoolean()).isTrue();
  }

  private void feed(int from, int to) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = from; i < to; i++) {
      int chain = i / 4;
      lines
          .append("{\"eventId\":\"e")
          .append(i)
          .append("\",\"correlationId\":\"c")
          .append(chain)
          .append("\",\"eventType\":\"T")
          .append(i % 4)
          .append("\",\"service\":\"s")
          .append(i % 3)
          .append("\",\"timestamp\":")
          .append(1_700_000_000_000L + i * 10L + i % 4 * (chain % 97L))
          .append("}\n");
    }
    pipe.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    pipe.flush();
  }
}
