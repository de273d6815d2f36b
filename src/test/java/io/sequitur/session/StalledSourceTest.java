package io.sequitur.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Pipes whose writer says a little and then nothing: what has come is there to be seen. */
class StalledSourceTest {
  private static final int PATIENCE_SECONDS = 60;

  private final InputStream before = System.in;
  private final BlockingQueue<Snapshot> snapshots = new LinkedBlockingQueue<>();

  @TempDir Path folder;

  @AfterEach
  void giveStandardInputBack() {
    System.setIn(before);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linesOfANamedPipe() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    try (LogSession session = open(pipe);
        OutputStream writer = Files.newOutputStream(pipe)) { // opens once there is a reader
      write(writer, line(1) + line(2));
      await(seen -> seen.chains().size() == 2);
      write(writer, line(3) + "{\"eventId\":\"e4\",");
      Snapshot three = await(seen -> seen.chains().size() == 3);
      assertThat(three.state()).isEqualTo(SessionState.LOADING);
      assertThat(three.sources().getFirst().rejected()).isEmpty();
      write(writer, "\"correlationId\":\"c4\"}\n");
      await(seen -> seen.chains().size() == 4);
      writer.close();
      assertThat(last(session).state()).isEqualTo(SessionState.COMPLETE);
    }
  }

  @Test
  void standardInput() throws Exception {
    try (PipedOutputStream writer = new PipedOutputStream();
        InputStream reader = new PipedInputStream(writer, 1 << 16)) {
      try (LogSession session = openStandardInput(reader)) {
        write(writer, line(1) + line(2));
        await(seen -> seen.chains().size() == 2);
        session.cancel();
        Snapshot last = last(session);
        assertThat(last.state()).isEqualTo(SessionState.CANCELLED);
        assertThat(last.chains().size()).isEqualTo(2);
      }
    }
  }

  @Test
  void elementsOfAnArrayAndRowsOfATable() throws Exception {
    String array = "[\n" + line(1) + "," + line(2) + ",";
    String table = "eventId,correlationId\n";
    stalls(array, line(3) + "]", 2);
    stalls(table + "e1,c1\ne2,c2\ne3", ",c3\n", 2);
    stalls(table, "e1,c1\ne2,c2\ne3,c3\n", 0); // a header row alone tells no mapping
  }

  @Test
  void aCompressedStream() throws Exception {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    GZIPOutputStream gzip = new GZIPOutputStream(whole, 512, true);
    write(gzip, line(1) + line(2));
    byte[] first = whole.toByteArray();
    whole.reset();
    write(gzip, line(3));
    gzip.close();
    stalls(first, whole.toByteArray(), 2);
  }

  private void stalls(String first, String rest, int seenMeanwhile) throws Exception {
    stalls(
        first.getBytes(StandardCharsets.UTF_8),
        rest.getBytes(StandardCharsets.UTF_8),
        seenMeanwhile);
  }

  private void stalls(byte[] first, byte[] rest, int seenMeanwhile) throws Exception {
    snapshots.clear();
    try (PipedOutputStream writer = new PipedOutputStream();
        InputStream reader = new PipedInputStream(writer, 1 << 16)) {
      try (LogSession session = openStandardInput(reader)) {
        writer.write(first);
        writer.flush();
        if (seenMeanwhile > 0) {
          await(seen -> seen.chains().size() == seenMeanwhile);
        }
        writer.write(rest);
        writer.close();
        Snapshot last = last(session);
        assertThat(last.chains().size()).isEqualTo(3);
        assertThat(last.chains().chains()).isEqualTo(3);
        assertThat(last.sources().getFirst().failure()).isNull();
        assertThat(last.sources().getFirst().rejected()).isEmpty();
      }
    }
  }

  private LogSession openStandardInput(InputStream reader) {
    System.setIn(reader);
    return open((Path) null);
  }

  private LogSession open(Path path) {
    return LogSession.open(List.of(SourceRequest.of(path)), SessionOptions.DEFAULT, snapshots::add);
  }

  private Snapshot await(Predicate<Snapshot> wanted) throws InterruptedException {
    Snapshot seen;
    do {
      seen = snapshots.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(seen).as("a further snapshot").isNotNull();
    } while (!wanted.test(seen));
    return seen;
  }

  private static Snapshot last(LogSession session) throws Exception {
    return session.done().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static void write(OutputStream writer, String text) throws IOException {
    writer.write(text.getBytes(StandardCharsets.UTF_8));
    writer.flush();
  }

  private static String line(int number) {
    return "{\"eventId\":\"e%d\",\"correlationId\":\"c%d\"}\n".formatted(number, number);
  }
}
