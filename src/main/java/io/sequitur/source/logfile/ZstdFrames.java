package io.sequitur.source.logfile;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Passes on zstd's stored bytes and follows where its frames end (RFC 8878, section 3), because the
 * decompressor takes an input for complete that is cut within a frame behind another one. What is
 * no frame is left to the decompressor.
 */
final class ZstdFrames extends FilterInputStream {
  private static final int FRAME = 0xFD2FB528;
  private static final int SKIPPABLE = 0x184D2A50;
  private static final int[] DICTIONARY_ID = {0, 1, 2, 4};
  private static final int[] CONTENT_SIZE = {0, 2, 4, 8};

  /** What the next bytes are, once those to be skipped are over. */
  private enum Next {
    MAGIC(4),
    DESCRIPTOR(1),
    BLOCK(3),
    SKIPPABLE_SIZE(4),
    UNKNOWN(0);

    final int bytes;

    Next(int bytes) {
      this.bytes = bytes;
    }
  }

  private Next next = Next.MAGIC;
  private boolean checksum;
  private long skip;
  private long value;
  private int collected;

  ZstdFrames(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    int count = super.read(b, off, len);
    if (count < 0 && next != Next.UNKNOWN && (next != Next.MAGIC || skip > 0 || collected > 0)) {
      throw new EOFException("cut off within a frame");
    }
    follow(b, off, off + count);
    return count;
  }

  private void follow(byte[] b, int from, int to) {
    int i = from;
    while (i < to && next != Next.UNKNOWN) {
      if (skip > 0) {
        int passed = (int) Math.min(skip, to - i);
        skip -= passed;
        i += passed;
      } else {
        value |= (b[i++] & 0xFFL) << 8 * collected++;
        if (collected == next.bytes) {
          int field = (int) value;
          collected = 0;
          value = 0;
          understand(field);
        }
      }
    }
  }

  private void understand(int field) {
    switch (next) {
      case MAGIC ->
          next =
              field == FRAME
                  ? Next.DESCRIPTOR
                  : (field & 0xFFFFFFF0) == SKIPPABLE ? Next.SKIPPABLE_SIZE : Next.UNKNOWN;
      case DESCRIPTOR -> {
        boolean single = (field >> 5 & 1) == 1;
        int size = CONTENT_SIZE[field >> 6 & 3];
        checksum = (field >> 2 & 1) == 1;
        skip = DICTIONARY_ID[field & 3] + (single ? Math.max(1, size) : 1L + size);
        next = Next.BLOCK;
      }
      case BLOCK -> {
        boolean last = (field & 1) == 1;
        boolean repeated = (field >> 1 & 3) == 1;
        skip = repeated ? 1 : field >> 3;
        skip += last && checksum ? 4 : 0;
        next = last ? Next.MAGIC : Next.BLOCK;
      }
      case SKIPPABLE_SIZE -> {
        skip = field & 0xFFFFFFFFL;
        next = Next.MAGIC;
      }
      case UNKNOWN -> {}
    }
  }
}
