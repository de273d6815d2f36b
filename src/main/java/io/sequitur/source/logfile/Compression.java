package io.sequitur.source.logfile;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import net.jpountz.lz4.LZ4FrameInputStream;

/** How a log is compressed, told by its first bytes and not by its name. */
enum Compression {
  NONE("", false),
  GZIP("gzip", true, 0x1F, 0x8B),
  ZSTD("zstd", true, 0x28, 0xB5, 0x2F, 0xFD),
  LZ4("lz4", true, 0x04, 0x22, 0x4D, 0x18),
  ZIP("zip", true, 'P', 'K', 3, 4),
  EMPTY_ZIP("zip", true, 'P', 'K', 5, 6),
  BZIP2("bzip2", false, 'B', 'Z', 'h'),
  XZ("xz", false, 0xFD, '7', 'z', 'X', 'Z', 0),
  SEVEN_ZIP("7z", false, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C);

  /** Bytes that {@link #of} wants to see. */
  static final int MAGIC = 8;

  private static final int BUFFER = 64 << 10;

  /** For people, such as {@code gzip}; empty for none. */
  final String title;

  /** False for those that are only recognised. */
  final boolean readable;

  private final int[] magic;

  Compression(String title, boolean readable, int... magic) {
    this.title = title;
    this.readable = readable;
    this.magic = magic;
  }

  /** The compression of an input that starts with these bytes. */
  static Compression of(byte[] start) {
    for (Compression compression : values()) {
      if (compression != NONE && compression.matches(start)) {
        return compression;
      }
    }
    return isSkippableZstdFrame(start) ? ZSTD : NONE;
  }

  private boolean matches(byte[] start) {
    if (start.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((start[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** Parallel compressors put such a frame (0x184D2A50 to 5F) first. */
  private static boolean isSkippableZstdFrame(byte[] start) {
    return start.length >= 4
        && (start[0] & 0xF0) == 0x50
        && start[1] == 0x2A
        && start[2] == 0x4D
        && start[3] == 0x18;
  }

  /** The decompressed bytes of a stream; several members or frames follow one another. */
  InputStream decompress(InputStream in) throws IOException {
    return switch (this) {
      case GZIP -> new GZIPInputStream(in, BUFFER);
      case ZSTD -> new ZstdInputStreamNoFinalizer(new ZstdFrames(in));
      case LZ4 -> new LZ4FrameInputStream(in);
      default -> throw new IllegalStateException("no stream of " + this);
    };
  }
}
