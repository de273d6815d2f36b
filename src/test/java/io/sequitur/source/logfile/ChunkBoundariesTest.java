package io.sequitur.source.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where one chunk ends and the next begins changes nothing, whatever is in the log: real files of
 * every format, repeated and damaged at random from a seed, are read whole and in small pieces.
 */
class ChunkBoundariesTest {
  private static final byte[] NASTY =
      "\"\\{}[],\n\r\t: x\0\u00FF0".getBytes(StandardCharsets.ISO_8859_1);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "jsonl, jsonl.txt", "jsonl, events.txt", "kcat, kcat.txt", "akhq, akhq.txt",
    "redpanda, redpanda.txt", "kafbat, kafbat.txt", "json-array, json-array.txt", "json, json.txt",
    "console-consumer, console-consumer.txt", "csv, csv.txt", "tsv, tsv.txt",
        "csv, redpanda-csv.txt"
  })
  void changeNothing(String format, String name) throws IOException {
    byte[] good = getClass().getResourceAsStream("/logfile/" + name).readAllBytes();
    Random random = new Random(name.hashCode());
    for (int round = 0; round < 40; round++) {
      Path file = Files.write(folder.resolve("shop.txt"), damaged(good, random, round));
      OpenOptions options = OpenOptions.detect().withFormat(format);
      String whole = ReadLog.of(file, options).essence();
      for (int i = 0; i < 4; i++) {
        int chunk = 1 + random.nextInt(i < 2 ? 20 : 700);
        Limits limits = new Limits(64 << 20, chunk, 200, 1 << 30);
        assertThat(ReadLog.of(file, options.withLimits(limits)).essence())
            .as("round %d, chunks of %d", round, chunk)
            .isEqualTo(whole);
      }
    }
  }

  private static byte[] damaged(byte[] good, Random random, int round) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < 3; i++) {
      out.writeBytes(good);
    }
    byte[] bytes = out.toByteArray();
    for (int i = round % 8; i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = NASTY[random.nextInt(NASTY.length)];
    }
    int length = round % 3 == 0 ? bytes.length - random.nextInt(good.length) : bytes.length;
    return java.util.Arrays.copyOf(bytes, length);
  }
}
