package io.sequitur.source.logfile;

/**
 * Bounds on what untrusted input may cost.
 *
 * @param frame most bytes of one frame (a line, an element); longer ones are skipped
 * @param chunk bytes that are read at a time; at most {@code frame}
 * @param expansion most bytes that decompression may give for one byte of input
 * @param expansionFloor bytes that decompression may always give, whatever the input's size
 */
public record Limits(int frame, int chunk, int expansion, long expansionFloor) {
  /** 64 MiB a frame, 1 MiB a chunk, decompression to 200 times the input or 1 GiB. */
  public static final Limits STANDARD = new Limits(64 << 20, 1 << 20, 200, 1L << 30);

  /** JSON may nest this deep. */
  public static final int NESTING = 500;

  public Limits {
    if (chunk < 1 || frame < chunk || expansion < 1 || expansionFloor < 0) {
      throw new IllegalArgumentException("limits out of range");
    }
  }

  /** Most bytes that an input of this compressed size may expand to. */
  public long expanded(long compressedBytes) {
    return Math.max(expansionFloor, compressedBytes * expansion);
  }
}
