package io.sequitur.source.logfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.luben.zstd.ZstdOutputStream;
import io.sequitur.model.RejectReason;
import io.sequitur.source.Sources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot be read at all, or not to their end: one sentence, and what was read stays. */
class BadFilesTest {
  private static final String EVENT = "{\"eventId\":\"e1\",\"correlationId\":\"c1\"}\n";

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static UnreadableInput refused(Path file, OpenOptions options) {
    try {
      Sources.logFiles().open(file, options);
      throw new AssertionError("was opened");
    } catch (UnreadableInput e) {
      assertThat(e.getMessage()).doesNotContain("\n", "Exception").endsWith(".");
      assertThat(e.getStackTrace()).isEmpty();
      return e;
    }
  }

  private static UnreadableInput refused(Path file) {
    return refused(file, OpenOptions.detect());
  }

  @Test
  void noSuchFile() {
    UnreadableInput e = refused(folder.resolve("missing.jsonl"));
    assertThat(e.kind()).isEqualTo(UnreadableInput.Kind.MISTAKE);
    assertThat(e).hasMessageContaining("There is no file " + folder.resolve("missing.jsonl"));
  }

  @Test
  void aFolder() {
    UnreadableInput e = refused(folder);
    assertThat(e.kind()).isEqualTo(UnreadableInput.Kind.UNREADABLE);
    assertThat(e).hasMessageContaining("is a folder").hasMessageContaining("*.jsonl");
  }

  @Test
  void noPermission() throws IOException {
    Path file = file("secret.jsonl", EVENT);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(file)).as("root may read everything").isFalse();
    assertThat(refused(file)).hasMessageContaining("permission denied");
  }

  @Test
  void noPermissionAsTheSystemTellsIt() {
    UnreadableInput e = Failures.opening("secret.jsonl", new AccessDeniedException("secret.jsonl"));
    assertThat(e.kind()).isEqualTo(UnreadableInput.Kind.UNREADABLE);
    assertThat(e).hasMessageContaining("secret.jsonl cannot be read: permission denied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n  \n", "\uFEFF"})
  void anEmptyFileIsNoErrorButSaidToBeEmpty(String text) throws IOException {
    ReadLog log = ReadLog.of(file("empty.jsonl", text));
    assertThat(log.records()).isEmpty();
    assertThat(log.rejects()).isEmpty();
    assertThat(log.failure()).isEmpty();
    assertThat(log.notices()).singleElement().asString().containsAnyOf("is empty", "blank lines");
  }

  @Test
  void nothingIsRecognised() throws IOException {
    String text = "Dear reader,\nthis is a letter and no log at all.\nYours\n";
    UnreadableInput e = refused(file("letter.jsonl", text));
    assertThat(e.kind()).isEqualTo(UnreadableInput.Kind.UNREADABLE);
    assertThat(e)
        .hasMessageContaining("letter.jsonl")
        .hasMessageContaining("kcat -J (kcat)")
        .hasMessageContaining("CSV (csv)")
        .hasMessageContaining("name the format (--input-format NAME)")
        .hasMessageContaining("name a mapping for them (--mapping FILE)");
  }

  @Test
  void binaryDataIsCalledThat() throws IOException {
    byte[] bytes = new byte[1000];
    new java.util.Random(1).nextBytes(bytes);
    Path file = Files.write(folder.resolve("data.bin"), bytes);
    assertThat(refused(file)).hasMessageContaining("binary");
  }

  @Test
  void aFormatThatDoesNotExist() throws IOException {
    UnreadableInput e = refused(file("a.jsonl", EVENT), OpenOptions.detect().withFormat("parquet"));
    assertThat(e.kind()).isEqualTo(UnreadableInput.Kind.MISTAKE);
    assertThat(e).hasMessageContaining("parquet").hasMessageContaining("jsonl, json-array");
  }

  @Test
  void aNamedFormatReadsWhatIsNotRecognised() throws IOException {
    Path file = file("mostly-noise.log", "noise\nnoise\nnoise\nnoise\nnoise\nnoise\n" + EVENT);
    assertThat(refused(file)).isNotNull();
    ReadLog log = ReadLog.of(file, OpenOptions.detect().withFormat("jsonl"));
    assertThat(log.records()).hasSize(1);
    assertThat(log.rejects()).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void utf16(String charset) throws IOException {
    Path file = Files.write(folder.resolve("wide.jsonl"), EVENT.getBytes(charset));
    assertThatThrownBy(() -> ReadLog.of(file))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("UTF-16")
        .hasMessageContaining("iconv -f UTF-16 -t UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"425A6839314159265359", "FD377A585A000004", "377ABCAF271C0004"})
  void otherKindsOfCompression(String hex) throws IOException {
    Path file = Files.write(folder.resolve("x"), java.util.HexFormat.of().parseHex(hex));
    assertThat(refused(file))
        .hasMessageContaining("which is not read")
        .hasMessageContaining("gzip, zstd or lz4");
  }

  @Test
  void aFileThatGrowsIsReadToItsSizeAtOpeningWithoutAHalfRecord() throws IOException {
    Path file = file("growing.jsonl", EVENT + EVENT + "{\"eventId\":\"e");
    try (OpenedLog log = ReadLog.open(file, OpenOptions.detect());
        ChunkReader reader = log.chunks()) {
      Files.writeString(file, "3\"}\n" + EVENT, StandardOpenOption.APPEND);
      assertThat(count(reader)).isEqualTo(2);
      assertThat(reader.failure()).isEmpty();
      assertThat(log.notices())
          .singleElement()
          .asString()
          .contains("grew while it was read", "without the record that was unfinished");
    }
  }

  @Test
  void aFileThatGrowsByWholeRecordsOnlySaysSo() throws IOException {
    Path file = file("growing.jsonl", EVENT + EVENT);
    try (OpenedLog log = ReadLog.open(file, OpenOptions.detect());
        ChunkReader reader = log.chunks()) {
      Files.writeString(file, EVENT, StandardOpenOption.APPEND);
      assertThat(count(reader)).isEqualTo(2);
      assertThat(log.notices())
          .containsExactly(
              "The log grew while it was read. It was read up to its size at opening.");
    }
  }

  @Test
  void aFileThatShrinksFailsInASentenceAndWhatWasReadStays() throws IOException {
    Path file = file("shrinking.jsonl", EVENT.repeat(10_000));
    OpenOptions options =
        OpenOptions.detect().withLimits(new Limits(1 << 20, 70_000, 200, 1 << 30));
    try (OpenedLog log = ReadLog.open(file, options);
        ChunkReader reader = log.chunks()) {
      Chunk chunk = new Chunk();
      assertThat(reader.next(chunk)).isTrue();
      long records = count(chunk);
      assertThat(records).isPositive();
      try (RandomAccessFile shrink = new RandomAccessFile(file.toFile(), "rw")) {
        shrink.setLength(100_000);
      }
      List<RejectReason> faults = new java.util.ArrayList<>();
      while (reader.next(chunk)) {
        records += count(chunk);
        chunk.faults.forEach(fault -> faults.add(fault.reason()));
      }
      assertThat(records).isEqualTo(100_000 / EVENT.length());
      assertThat(faults).containsExactly(RejectReason.UNREADABLE);
      assertThat(reader.failure().orElseThrow().sentence())
          .contains("shrank while it was read", "100000");
      assertThatThrownBy(() -> log.read(200_000, 10))
          .isInstanceOf(UnreadableInput.class)
          .hasMessageContaining("changed or removed");
    }
  }

  @Test
  void aFileThatIsRemovedBeforeItIsRead() throws IOException {
    Path file = file("gone.jsonl", EVENT);
    try (OpenedLog log = ReadLog.open(file, OpenOptions.detect())) {
      Files.delete(file);
      ReadLog read = ReadLog.of(log);
      assertThat(read.records()).isEmpty();
      assertThat(read.failure()).contains("There is no file");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zstd", "lz4"})
  void aTruncatedCompressedFile(String kind) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packer(kind, packed)) {
      java.util.Random random = new java.util.Random(7);
      for (int i = 0; i < 200_000; i++) {
        out.write(event(random.nextLong()));
      }
    }
    byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() * 2 / 3);
    ReadLog log = ReadLog.of(Files.write(folder.resolve("cut"), cut));
    assertThat(log.records()).hasSizeGreaterThan(50_000).hasSizeLessThan(200_000);
    assertThat(log.failure()).contains("could not be read to its end").contains("cut off");
    assertThat(log.reasons()).containsExactly(RejectReason.UNREADABLE);
    assertThat(log.rejects().getFirst().number()).isEqualTo(log.records().size() + 1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zstd"})
  void damagedCompressedData(String kind) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packer(kind, packed)) {
      java.util.Random random = new java.util.Random(7);
      for (int i = 0; i < 100_000; i++) {
        out.write(event(random.nextLong()));
      }
    }
    byte[] bytes = packed.toByteArray();
    Arrays.fill(bytes, bytes.length * 2 / 3, bytes.length * 2 / 3 + 1000, (byte) 0x55);
    ReadLog log = ReadLog.of(Files.write(folder.resolve("damaged"), bytes));
    assertThat(log.records()).isNotEmpty();
    assertThat(log.failure()).contains("could not be read to its end").contains("damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zstd", "lz4", "zip"})
  void aDecompressionBomb(String kind) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packer(kind, packed)) {
      for (int i = 0; i < 1000; i++) {
        out.write(EVENT.repeat(1000).getBytes(StandardCharsets.UTF_8));
      }
    }
    Limits limits = new Limits(1 << 20, 64 << 10, 10, 8 << 20);
    ReadLog log =
        ReadLog.of(
            Files.write(folder.resolve("bomb"), packed.toByteArray()),
            OpenOptions.detect().withLimits(limits));
    assertThat(log.failureReason()).isEqualTo(RejectReason.LIMIT_EXCEEDED);
    assertThat(log.failure()).contains("8.0 MiB", "decompression bomb", "unpack it yourself");
    assertThat(log.records()).hasSizeBetween(100_000, 250_000);
    assertThat(log.reasons()).containsExactly(RejectReason.LIMIT_EXCEEDED);
  }

  @Test
  void aBombInAStream() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(EVENT.repeat(500_000).getBytes(StandardCharsets.UTF_8));
    }
    OpenOptions options =
        OpenOptions.detect().withLimits(new Limits(1 << 20, 64 << 10, 10, 8 << 20));
    try (OpenedLog log =
        Sources.logFiles()
            .open(new ByteArrayInputStream(packed.toByteArray()), "(stdin)", options)
            .getFirst()) {
      assertThat(ReadLog.of(log).failure()).contains("(stdin) expands to more than 8.0 MiB");
    }
  }

  @Test
  void theStandardBoundLetsOrdinaryLogsPass() {
    assertThat(Limits.STANDARD.expanded(1000)).isEqualTo(1L << 30);
    assertThat(Limits.STANDARD.expanded(100L << 20)).isEqualTo(200L * (100L << 20));
  }

  @Test
  void nothingIsLeftInTheTemporaryFolder() throws IOException {
    List<Path> before = temporary();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(EVENT.repeat(100).getBytes(StandardCharsets.UTF_8));
    }
    Path file = Files.write(folder.resolve("a.gz"), packed.toByteArray());
    try (OpenedLog log = ReadLog.open(file, OpenOptions.detect())) {
      assertThat(ReadLog.of(log).records()).hasSize(100);
      assertThat(log.read(0, 9)).asString().isEqualTo("{\"eventId");
    }
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = packer("zip", zipped)) {
      out.write(EVENT.getBytes(StandardCharsets.UTF_8));
    }
    var stream = new ByteArrayInputStream(zipped.toByteArray());
    for (OpenedLog log : Sources.logFiles().open(stream, "(stdin)", OpenOptions.detect())) {
      assertThat(ReadLog.of(log).records()).hasSize(1);
      log.close();
    }
    assertThat(temporary()).isEqualTo(before);
  }

  private static List<Path> temporary() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(f -> f.getFileName().toString().matches("sequitur-.*\\.(log|zip)"))
          .sorted()
          .toList();
    }
  }

  private static byte[] event(long number) {
    String id = Long.toHexString(number);
    return ("{\"eventId\":\"" + id + "\",\"correlationId\":\"c1\"}\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static OutputStream packer(String kind, OutputStream out) throws IOException {
    return switch (kind) {
      case "gzip" -> new GZIPOutputStream(out);
      case "zstd" -> new ZstdOutputStream(out).setChecksum(true);
      case "lz4" -> new LZ4FrameOutputStream(out);
      default -> {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("bomb.jsonl"));
        yield zip;
      }
    };
  }

  private static long count(ChunkReader reader) {
    long records = 0;
    Chunk chunk = new Chunk();
    while (reader.next(chunk)) {
      records += count(chunk);
    }
    return records;
  }

  private static long count(Chunk chunk) {
    long records = 0;
    FrameCursor cursor = chunk.cursor();
    while (cursor.next()) {
      records++;
    }
    return records;
  }
}
