package io.sequitur.samples;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/**
 * A file of {@code sample-data/}.
 *
 * @param path below that folder
 * @param content before compression
 * @param packing how the file is compressed
 * @param expectation what a report on it must say, {@code null} for a file that is no log
 * @param mapping path of the mapping file that reads it, {@code null} where all is detected
 */
record Sample(
    String path, byte[] content, Packing packing, Expectation expectation, String mapping) {
  /** How a sample is compressed. */
  enum Packing {
    NONE,
    GZIP,
    ZSTD
  }

  static Sample of(String path, String content, Expectation expectation) {
    return new Sample(
        path, content.getBytes(StandardCharsets.UTF_8), Packing.NONE, expectation, null);
  }

  Sample packed(Packing how) {
    return new Sample(path, content, how, expectation, mapping);
  }

  Sample mappedBy(String file) {
    return new Sample(path, content, packing, expectation, file);
  }

  /** The file's bytes. */
  byte[] file() {
    return switch (packing) {
      case NONE -> content;
      case GZIP -> gzip(content);
      case ZSTD -> Zstd.compress(content, 17);
    };
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return path;
  }
}
