package io.sequitur.source.logfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import io.sequitur.source.Sources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening files, streams and archives. */
class LogFilesTest {
  private static final String EVENT = "{\"eventId\":\"e1\",\"correlationId\":\"c1\"}\n";

  @TempDir Path folder;

  @Test
  void allFormatsAreListedOnceByName() {
    List<String> names = Sources.formats().stream().map(LogFormat::name).toList();
    assertThat(new HashSet<>(names)).hasSameSizeAs(names);
    assertThat(names)
        .contains(
            "jsonl",
            "kcat",
            "akhq",
            "redpanda",
            "kafbat",
            "console-consumer",
            "csv",
            "tsv",
            "json-array",
            "json");
    assertThat(Sources.formats()).allSatisfy(f -> assertThat(f.title()).isNotBlank());
  }

  @Test
  void everyEntryOfAZipIsALogAndOthersAreSaidToBePassedOver() throws IOException {
    Path zip = folder.resolve("logs.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      entry(out, "README.md", "# What this is\nSome words.\n");
      entry(out, "orders.jsonl", EVENT + EVENT);
      entry(out, "payments/messages.json", "[" + EVENT + "]");
      entry(out, "__MACOSX/._orders.jsonl", "junk");
      entry(out, ".DS_Store", "junk");
      out.putNextEntry(new ZipEntry("shipping.csv.gz"));
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write("eventId,offset\ne1,7\n".getBytes(StandardCharsets.UTF_8));
      }
      out.write(packed.toByteArray());
    }
    List<OpenedLog> logs = Sources.logFiles().open(zip, OpenOptions.detect());
    assertThat(logs)
        .extracting(OpenedLog::name)
        .containsExactly(
            zip + "!orders.jsonl", zip + "!payments/messages.json", zip + "!shipping.csv.gz");
    assertThat(logs).extracting(OpenedLog::topic).containsExactly("orders", "payments", "shipping");
    assertThat(logs).extracting(OpenedLog::compression).containsOnly("zip");
    assertThat(logs)
        .extracting(log -> log.format().name())
        .containsExactly("jsonl", "json-array", "csv");
    assertThat(logs.getFirst().notices())
        .singleElement()
        .asString()
        .startsWith("Passed over: ")
        .contains("README.md");
    for (OpenedLog log : logs) {
      ReadLog read = ReadLog.of(log);
      assertThat(read.records()).isNotEmpty();
      assertThat(log.read(read.places().getFirst()[0], 1)).hasSize(1);
      log.close();
    }
  }

  @Test
  void aZipWithoutAnyLogIsRefused() throws IOException {
    Path zip = folder.resolve("logs.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      entry(out, "README.md", "# What this is\nSome words.\n");
    }
    assertThatThrownBy(() -> ReadLog.of(zip))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("logs.zip!README.md");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("empty/"));
    }
    assertThatThrownBy(() -> ReadLog.of(zip)).hasMessageContaining("without files");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.setComment("nothing");
    }
    assertThatThrownBy(() -> ReadLog.of(zip))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("without entries");
    Files.write(zip, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 1, 2, 3});
    assertThatThrownBy(() -> ReadLog.of(zip))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("damaged");
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zstd", "lz4"})
  void severalMembersFollowOneAnother(String kind) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < 50; i++) {
      try (OutputStream out = pack(kind, all)) {
        out.write(EVENT.repeat(i * 40).getBytes(StandardCharsets.UTF_8));
      }
    }
    Path file = Files.write(folder.resolve("a"), all.toByteArray());
    assertThat(ReadLog.of(file).records()).hasSize(40 * 49 * 50 / 2);
    InputStream slow = new OneByteAtATime(all.toByteArray());
    try (OpenedLog log =
        Sources.logFiles().open(slow, "(stdin)", OpenOptions.detect()).getFirst()) {
      assertThat(ReadLog.of(log).records()).hasSize(40 * 49 * 50 / 2);
      assertThat(log.compression()).isEqualTo(kind);
    }
  }

  /** A pipe that gives bytes one by one and never says how many are to come. */
  private static final class OneByteAtATime extends InputStream {
    private final InputStream in;

    OneByteAtATime(byte[] bytes) {
      in = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      return in.read(b, off, Math.min(len, 1));
    }
  }

  private static OutputStream pack(String kind, OutputStream out) throws IOException {
    OutputStream open =
        new java.io.FilterOutputStream(out) {
          @Override
          public void write(byte[] b, int off, int len) throws IOException {
            out.write(b, off, len);
          }

          @Override
          public void close() {
            // the next member follows
          }
        };
    return switch (kind) {
      case "gzip" -> new GZIPOutputStream(open);
      case "zstd" -> new ZstdOutputStream(open);
      default -> new LZ4FrameOutputStream(open);
    };
  }

  @Test
  void compressedTwice() throws IOException {
    Path file = folder.resolve("orders.jsonl.gz.zst");
    try (OutputStream out =
        new GZIPOutputStream(new ZstdOutputStream(Files.newOutputStream(file)))) {
      out.write(EVENT.getBytes(StandardCharsets.UTF_8));
    }
    ReadLog log = ReadLog.of(file);
    assertThat(log.records()).singleElement().asString().startsWith("orders-");
  }

  @Test
  void aNamedPipeIsReadAsAStream() throws Exception {
    Path pipe = folder.resolve("pipe");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
      Future<?> written = writer.submit(() -> Files.writeString(pipe, EVENT.repeat(100)));
      assertThat(ReadLog.of(pipe).records()).hasSize(100);
      written.get();
    }
  }

  @Test
  void aStreamIsReadOnce() throws IOException {
    InputStream stream = new ByteArrayInputStream(EVENT.getBytes(StandardCharsets.UTF_8));
    try (OpenedLog log =
        Sources.logFiles().open(stream, "(stdin)", OpenOptions.detect()).getFirst()) {
      assertThat(log.topic()).isNull();
      assertThat(ReadLog.of(log).records()).hasSize(1);
      assertThat(log.record(0, EVENT.length() - 1).value).asString().isEqualTo(EVENT.trim());
      assertThatThrownBy(log::chunks).isInstanceOf(IllegalStateException.class);
    } catch (io.sequitur.model.RecordRejected e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFileIsReadAgainFromItsStart() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), EVENT.repeat(10));
    try (OpenedLog log = ReadLog.open(file, OpenOptions.detect())) {
      assertThat(ReadLog.of(log).essence()).isEqualTo(ReadLog.of(log).essence());
    }
  }

  @Test
  void payloadsAreReadFromManyThreadsAlsoInterruptedOnes() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("{\"eventId\":\"e").append(100_000 + i).append("\"}\n");
    }
    Path file = folder.resolve("a.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
    try (OpenedLog log = ReadLog.open(file, OpenOptions.detect());
        ExecutorService pool = Executors.newFixedThreadPool(4)) {
      ReadLog read = ReadLog.of(log);
      List<Future<?>> done = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        Random random = new Random(thread);
        done.add(
            pool.submit(
                () -> {
                  for (int i = 0; i < 500; i++) {
                    int row = random.nextInt(20_000);
                    long[] place = read.places().get(row);
                    if (i % 10 == 0) {
                      Thread.currentThread().interrupt();
                    }
                    String json =
                        new String(log.read(place[0], (int) place[1]), StandardCharsets.UTF_8);
                    assertThat(json).isEqualTo("{\"eventId\":\"e" + (100_000 + row) + "\"}");
                    assertThat(Thread.interrupted()).isEqualTo(i % 10 == 0);
                  }
                  return null;
                }));
      }
      for (Future<?> each : done) {
        each.get();
      }
    }
  }

  @Test
  void withoutPayloadsNoTemporaryFileIsNeeded() throws IOException {
    Path file = folder.resolve("a.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(EVENT.repeat(10).getBytes(StandardCharsets.UTF_8));
    }
    try (OpenedLog log = ReadLog.open(file, OpenOptions.detect().withoutPayloads())) {
      assertThat(ReadLog.of(log).records()).hasSize(10);
      assertThatThrownBy(() -> log.read(0, 5))
          .isInstanceOf(UnreadableInput.class)
          .hasMessageContaining("was not kept");
    }
  }

  @Test
  void aTemporaryFileThatTakesNoMoreCostsPayloadsButNoEvent() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), EVENT.repeat(10));
    List<String> told = new ArrayList<>();
    Spill spill = Spill.temporary();
    try (LogInput input = LogInput.open(new LogSource.OfFile(file), Limits.STANDARD)) {
      input.spillTo(spill, () -> told.add("no more"));
      byte[] bytes = new byte[20];
      int all = input.read(bytes, 0, 20);
      spill.close();
      for (int count = 0; count >= 0; count = input.read(bytes, 0, 20)) {
        all += count;
      }
      assertThat(all).isEqualTo(EVENT.length() * 10);
      assertThat(told).containsExactly("no more");
    }
  }

  @Test
  void readingCanBeStopped() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), EVENT.repeat(100_000));
    try (OpenedLog log = ReadLog.open(file, OpenOptions.detect())) {
      ChunkReader reader = log.chunks();
      Chunk chunk = new Chunk();
      assertThat(reader.next(chunk)).isTrue();
      reader.close();
      assertThat(reader.next(chunk)).isFalse();
      assertThat(reader.failure()).isEmpty();
      assertThat(log.notices()).isEmpty();
    }
  }

  @Test
  void progressCountsStoredBytes() throws IOException {
    Path file = folder.resolve("a.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(EVENT.repeat(100_000).getBytes(StandardCharsets.UTF_8));
    }
    try (OpenedLog log = ReadLog.open(file, OpenOptions.detect());
        ChunkReader reader = log.chunks()) {
      assertThat(reader.bytesTotal()).isEqualTo(Files.size(file));
      Chunk chunk = new Chunk();
      while (reader.next(chunk)) {
        assertThat(reader.bytesRead()).isBetween(1L, Files.size(file));
      }
      assertThat(reader.bytesRead()).isEqualTo(Files.size(file));
    }
  }

  @Test
  void theSampleIsTheFirstThousandRecords() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), EVENT.repeat(100_000));
    try (OpenedLog log = ReadLog.open(file, OpenOptions.detect())) {
      assertThat(log.sample()).hasSize(1000);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "orders.jsonl, orders",
    "orders.v1.json.gz, orders.v1",
    "shop.orders.events.csv.zst, shop.orders.events",
    "payments/messages.json, payments",
    "payments/part-00001.jsonl, payments",
    "payments/2024-01-31.jsonl, payments",
    "payments/topic-messages_1700000000000.json, payments",
    "payments/data.json, payments",
    "payments/0.txt, payments",
    "payments-3/00000000.log, payments",
    "orders-2024.jsonl, orders-2024",
    "payments/events.jsonl, events",
    "dump/orders-dlq.jsonl.lz4, orders-dlq",
    "x/messages (1).json, x"
  })
  void theTopicIsTakenFromTheFilesNameOrItsFolder(String path, String topic) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, EVENT);
    try (OpenedLog log = ReadLog.open(file, OpenOptions.detect())) {
      assertThat(log.topic()).isEqualTo(topic);
      assertThat(log.sample().getFirst().topic).isEqualTo(topic);
    }
    try (OpenedLog log = ReadLog.open(file, OpenOptions.detect().withTopic("mine"))) {
      assertThat(log.sample().getFirst().topic).isEqualTo("mine");
    }
  }
}
