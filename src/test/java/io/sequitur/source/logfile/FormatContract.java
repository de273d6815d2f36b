package io.sequitur.source.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import io.sequitur.model.RawRecord;
import io.sequitur.source.Sources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every log format, on one real file of it. */
abstract class FormatContract {
  /** A way to store bytes. */
  private interface Packing {
    OutputStream pack(OutputStream out) throws IOException;
  }

  @TempDir Path folder;

  abstract String format();

  abstract String file();

  abstract List<String> records();

  byte[] bytes() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/logfile/" + file())) {
      return in.readAllBytes();
    }
  }

  Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  /** The name of the file says nothing about its format, but its topic. */
  Path log() throws IOException {
    return write("shop.txt", bytes());
  }

  @Test
  void isRecognisedByItsContent() throws IOException {
    assertThat(ReadLog.of(log()).format()).isEqualTo(format());
  }

  @Test
  void canBeNamed() throws IOException {
    ReadLog named = ReadLog.of(log(), OpenOptions.detect().withFormat(format()));
    assertThat(named.records()).isEqualTo(records());
  }

  @Test
  void givesTheRecords() throws IOException {
    ReadLog log = ReadLog.of(log());
    assertThat(log.records()).isEqualTo(records());
    assertThat(log.rejects()).isEmpty();
    assertThat(log.failure()).isEmpty();
  }

  @Test
  void samplesTheFirstRecords() throws IOException {
    try (OpenedLog log = ReadLog.open(log(), OpenOptions.detect())) {
      assertThat(log.sample().stream().map(ReadLog::text)).isEqualTo(records());
      assertThat(log.sampleRejects()).isEmpty();
    }
  }

  @Test
  void readsARecordAgainByItsPosition() throws Exception {
    for (Path file : List.of(log(), write("shop.txt.gz", pack(GZIPOutputStream::new)))) {
      try (OpenedLog log = ReadLog.open(file, OpenOptions.detect())) {
        ReadLog read = ReadLog.of(log);
        for (int i = 0; i < read.records().size(); i++) {
          long[] place = read.places().get(i);
          RawRecord again = log.record(place[0], (int) place[1]);
          assertThat(ReadLog.text(again)).isEqualTo(records().get(i));
        }
      }
    }
  }

  @Test
  void isTheSameCompressedOrFromAStream() throws IOException {
    String plain = ReadLog.of(log()).essence();
    assertThat(ReadLog.of(write("shop.txt.gz", pack(GZIPOutputStream::new))).essence())
        .isEqualTo(plain);
    assertThat(ReadLog.of(write("shop.txt.zst", pack(ZstdOutputStream::new))).essence())
        .isEqualTo(plain);
    assertThat(ReadLog.of(write("shop.txt.lz4", pack(LZ4FrameOutputStream::new))).essence())
        .isEqualTo(plain);
    assertThat(ReadLog.of(write("shop.zip", zip())).essence()).isEqualTo(plain);
    OpenOptions topic = OpenOptions.detect().withTopic("shop");
    for (byte[] stored : List.of(bytes(), pack(GZIPOutputStream::new), zip())) {
      InputStream stream = new ByteArrayInputStream(stored);
      try (OpenedLog log = Sources.logFiles().open(stream, "(stream)", topic).getFirst()) {
        assertThat(ReadLog.of(log).essence()).isEqualTo(plain);
      }
    }
  }

  @Test
  void isTheSameInChunksOfAnySize() throws IOException {
    String whole = ReadLog.of(log()).essence();
    for (int chunk = 1; chunk <= bytes().length + 1; chunk += 1 + chunk / 8) {
      Limits limits = new Limits(64 << 20, chunk, 200, 1 << 30);
      OpenOptions options = OpenOptions.detect().withLimits(limits);
      assertThat(ReadLog.of(log(), options).essence()).as("chunk " + chunk).isEqualTo(whole);
    }
  }

  @Test
  void isTheSameWithCarriageReturns() throws IOException {
    String text = new String(bytes(), java.nio.charset.StandardCharsets.UTF_8);
    byte[] lines = text.replace("\n", "\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    ReadLog log = ReadLog.of(write("shop.txt", lines));
    assertThat(log.records().stream().map(r -> r.replace("\r\n", "\n"))).isEqualTo(records());
    assertThat(log.rejects()).isEmpty();
  }

  private byte[] pack(Packing packing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = packing.pack(out)) {
      packed.write(bytes());
    }
    return out.toByteArray();
  }

  private byte[] zip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("logs/"));
      zip.putNextEntry(new ZipEntry("logs/shop.txt"));
      zip.write(bytes());
    }
    return out.toByteArray();
  }
}
