package io.sequitur.source.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recording whose program was killed while it wrote: cut at any byte, it opens. */
class CutRecordingTest {
  private static final int LINES = 12_000;

  @TempDir Path folder;

  private byte[] whole;

  /** Where each frame of the compressed file ends, and how many lines are written by then. */
  private final List<long[]> frames = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    Path file = folder.resolve("whole.jsonl.zst");
    Random random = new Random(4);
    try (RecordingWriter writer = new RecordingWriter(file)) {
      for (int i = 0; i < LINES; i++) {
        byte[] line = line(i, random).getBytes(StandardCharsets.UTF_8);
        writer.write(line, line.length);
        long size = Files.size(file);
        if (size > (frames.isEmpty() ? 0 : frames.getLast()[0])) {
          frames.add(new long[] {size, i + 1});
        }
      }
    }
    if (Files.size(file) > frames.getLast()[0]) {
      frames.add(new long[] {Files.size(file), LINES});
    }
    whole = Files.readAllBytes(file);
    assertThat(frames).hasSizeGreaterThanOrEqualTo(3);
  }

  private static String line(int offset, Random random) {
    return "{\"topic\":\"orders\",\"partition\":0,\"offset\":"
        + offset
        + ",\"tstype\":\"create\",\"ts\":1700000000000,\"key\":\"k\",\"payload\":\""
        + Long.toHexString(random.nextLong()).repeat(12)
        + "\"}\n";
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whatWasWholeIsThereAndTheCutIsTold(long seed) throws Exception {
    assertCutAt(1 + new Random(seed).nextInt(whole.length - 1));
  }

  @Test
  void cutsBesideTheEndOfAFrame() throws Exception {
    for (long[] frame : frames.subList(0, frames.size() - 1)) {
      for (int beside = -5; beside <= 5; beside++) {
        assertCutAt((int) frame[0] + beside);
      }
    }
  }

  @Test
  void cutsWithinTheFirstBytes() throws Exception {
    for (int at = 1; at < 20; at++) {
      Path file = Files.write(folder.resolve("start.jsonl.zst"), Arrays.copyOf(whole, at));
      try (OpenedLog log = ReadLog.open(file, OpenOptions.detect().withFormat("kcat"))) {
        ReadLog read = ReadLog.of(log);
        assertThat(read.records()).isEmpty();
      } catch (UnreadableInput told) {
        assertThat(told.getMessage()).contains("cannot be read").doesNotContain("Exception");
      }
    }
  }

  private void assertCutAt(int at) throws IOException {
    Path file = Files.write(folder.resolve("cut.jsonl.zst"), Arrays.copyOf(whole, at));
    long wholeLines = 0;
    boolean between = false;
    for (long[] frame : frames) {
      wholeLines = frame[0] <= at ? frame[1] : wholeLines;
      between |= frame[0] == at;
    }
    if (wholeLines == 0) {
      return; // not one frame: the test of the first bytes
    }
    ReadLog read = ReadLog.of(file);
    assertThat(read.records()).as("cut at %d", at).hasSizeGreaterThanOrEqualTo((int) wholeLines);
    for (int i = 0; i < read.records().size(); i++) {
      assertThat(read.records().get(i)).startsWith("orders-0@" + i + " ");
    }
    if (between) {
      assertThat(read.failure()).as("cut at %d", at).isEmpty();
    } else {
      assertThat(read.failure())
          .as("cut at %d", at)
          .contains("cut off", "What was read up to there is kept");
    }
  }
}
