package io.sequitur.source.logfile;

import io.sequitur.model.Reject;
import io.sequitur.model.Tolerated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A stretch of a log that holds whole frames. Mutable, pooled, filled by a {@link ChunkReader} and
 * then read by one thread. Chunks of one log may be read by several threads in any order; frame
 * numbers are relative to the chunk.
 */
public final class Chunk {
  /** The array is longer than {@link #length} by at least this, so that scanners may look ahead. */
  public static final int PADDING = 64;

  /** The bytes; only the first {@link #length} count. */
  public byte[] data = new byte[PADDING];

  public int length;

  /** Position of {@code data[0]} in the (decompressed) log. */
  public long position;

  /** Frames that could not be framed, such as overlong lines; numbers from 0 in this chunk. */
  public final List<Reject> faults = new ArrayList<>();

  /** Faults that the reader passed over, such as a byte order mark. */
  public final Map<Tolerated, Long> tolerated = new EnumMap<>(Tolerated.class);

  /** How a {@link #cursor} finds frames. */
  Framing framing = Framing.LINES;

  /** Frames of this chunk before its first byte, which are all in {@link #faults}. */
  long leadingFrames;

  /** For other framings than lines: where frames start (-1: passed over) and end. */
  int[] starts = new int[0];

  int[] ends = new int[0];
  int frameCount;

  /** Empty again. */
  void clear() {
    length = 0;
    position = 0;
    leadingFrames = 0;
    frameCount = 0;
    faults.clear();
    tolerated.clear();
  }

  /** Adds a frame; a start of -1 stands for one that is counted but not read. */
  void addFrame(int start, int end) {
    if (frameCount == starts.length) {
      int larger = Math.max(1024, frameCount * 2);
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
    }
    starts[frameCount] = start;
    ends[frameCount++] = end;
  }

  /** A new walk over the frames. */
  public FrameCursor cursor() {
    return framing == Framing.LINES ? new LineCursor(this) : new IndexCursor(this);
  }
}
