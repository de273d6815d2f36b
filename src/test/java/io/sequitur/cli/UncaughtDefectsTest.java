package io.sequitur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UncaughtDefectsTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<Integer> codes = new ArrayList<>();

  @Test
  void aThreadThatDiesIsToldAndEndsTheProcess() throws InterruptedException {
    die(new IllegalStateException("the chunk is gone"));
    assertThat(codes).containsExactly(ExitCode.DEFECT);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("This is a defect of Sequitur; please report it with these lines:\n")
        .contains("the chunk is gone", "UncaughtDefectsTest");
    assertThat(out.size()).isZero();
  }

  @Test
  void memoryThatDoesNotSufficeIsOneSentence() throws InterruptedException {
    die(new OutOfMemoryError("Java heap space"));
    assertThat(codes).containsExactly(ExitCode.UNREADABLE);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .contains("does not suffice");
  }

  private void die(Throwable failure) throws InterruptedException {
    Terminal terminal = new Terminal(out, err, false, false, Map.of());
    Thread thread =
        new Thread(
            () -> {
              UncaughtDefectsTest.<RuntimeException>throwAny(failure);
            });
    thread.setUncaughtExceptionHandler(new UncaughtDefects(terminal, codes::add));
    thread.start();
    thread.join();
  }

  @SuppressWarnings("unchecked") // any throwable may end a thread
  private static <T extends Throwable> void throwAny(Throwable failure) throws T {
    throw (T) failure;
  }
}
