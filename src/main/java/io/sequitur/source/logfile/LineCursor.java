package io.sequitur.source.logfile;

import io.sequitur.model.Tolerated;
import java.util.Map;

/** Walks over lines, finding their ends as it goes. */
final class LineCursor implements FrameCursor {
  private final byte[] data;
  private final int length;
  private int next;
  private int start;
  private int end;
  private long frame;
  private long blank;
  private long carriageReturns;
  private long marks;

  LineCursor(Chunk chunk) {
    data = chunk.data;
    length = chunk.length;
    frame = chunk.leadingFrames - 1;
  }

  @Override
  public boolean next() {
    while (next < length) {
      start = next;
      end = Bytes.indexOf(data, start, length, '\n');
      next = end + 1;
      frame++;
      if (end > start && data[end - 1] == '\r') {
        end--;
        carriageReturns++;
      }
      if (end > start && data[start] == (byte) 0xEF && Bytes.isMark(data, start, end)) {
        start += 3;
        marks++;
      }
      if (end > start && (data[start] > ' ' || !Bytes.isBlank(data, start, end))) {
        return true;
      }
      blank++;
    }
    return false;
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int end() {
    return end;
  }

  @Override
  public long frame() {
    return frame;
  }

  @Override
  public long frames() {
    return frame + 1;
  }

  @Override
  public void drainTolerated(Map<Tolerated, Long> into) {
    add(into, Tolerated.BLANK_LINE, blank);
    add(into, Tolerated.CARRIAGE_RETURN, carriageReturns);
    add(into, Tolerated.BYTE_ORDER_MARK, marks);
    blank = 0;
    carriageReturns = 0;
    marks = 0;
  }

  private static void add(Map<Tolerated, Long> into, Tolerated what, long count) {
    if (count > 0) {
      into.merge(what, count, Long::sum);
    }
  }
}
