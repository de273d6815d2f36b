package io.sequitur.decode;

import io.sequitur.model.EventBatch;
import io.sequitur.model.Names;

/**
 * Makes events of records in JSON frames, straight from their bytes: scans, checks, hashes and
 * decodes in one pass. It takes what is usual and leaves everything else to the general way, the
 * format's frame parser and {@link RecordDecoder}, which decides whether a frame is a record at
 * all; the rows of both ways are identical. One per thread; it learns the order of members.
 */
public final class FastJsonDecoder {
  /** How many bytes of the array behind a frame must be readable, whatever they hold. */
  public static final int PADDING = FastJsonWords.PADDING;

  /** Longer frames, in which bounds of the parser may be reached, are for the general way. */
  private static final int MAX_FRAME = 1 << 20;

  private final FastJsonEnvelope envelope;
  private final FastJsonRow rows;

  /**
   * @param mapping where the fields stand; must be {@linkplain #supports supported}
   * @param names the session's dictionaries
   * @param assumedTopic what the frame parser assumes as topic of records that name none, or {@code
   *     null}
   * @param sourceName as in {@link RecordDecoder}: the topic of records without one, and of records
   *     without a position
   * @throws IllegalArgumentException if the mapping is not supported
   */
  public FastJsonDecoder(Mapping mapping, Names names, String assumedTopic, String sourceName) {
    FastJsonPlan plan = FastJsonPlan.of(mapping);
    if (plan == null) {
      throw new IllegalArgumentException("the mapping is for the general decoder only");
    }
    FastJsonRoles roles = new FastJsonRoles(plan);
    envelope = roles.envelope();
    rows = new FastJsonRow(plan, roles, names, assumedTopic, sourceName);
  }

  /** True if a mapping asks only for what this decoder can find. */
  public static boolean supports(Mapping mapping) {
    return FastJsonPlan.of(mapping) != null;
  }

  /**
   * Appends one row to a batch that is not full, or leaves it as it is; {@link EventBatch#frames}
   * is left to the caller.
   *
   * @param data holds the frame from {@code from} to {@code to}, and {@link #PADDING} bytes more
   * @param frame the frame's index in the batch, from 0: the offset of a record without position
   * @param position where the frame starts in the (decompressed) source
   * @return false if the frame must be read the general way
   */
  public boolean decode(byte[] data, int from, int to, long frame, long position, EventBatch out) {
    if (to - from > MAX_FRAME || !envelope.read(data, from, to) || !rows.write(frame, out)) {
      return false;
    }
    int row = out.size;
    out.position[row] = position;
    out.length[row] = to - from;
    out.size = row + 1;
    return true;
  }
}
