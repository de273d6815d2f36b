package io.sequitur.model;

import java.util.Arrays;

/**
 * A column of encoded ids (see {@link Ids}) in an {@link EventBatch}. Long text lies in an arena of
 * the column: {@code low} is {@code start << 32 | length}.
 */
public final class IdColumn {
  public byte[] kind;
  public long[] high;
  public long[] low;
  public byte[] text = new byte[0];
  public int textSize;
  private final Ids.Encoded encoded = new Ids.Encoded();

  /** A column for {@code capacity} rows, all without id. */
  public IdColumn(int capacity) {
    kind = new byte[capacity];
    high = new long[capacity];
    low = new long[capacity];
  }

  /** Forgets the texts; rows are overwritten one by one. */
  public void clear() {
    textSize = 0;
  }

  /** The row has no id. */
  public void setAbsent(int row) {
    kind[row] = IdKind.NONE;
  }

  /** Sets the id of a row from UTF-8 text; empty text is no id. */
  public void set(int row, byte[] b, int from, int length) {
    Ids.encode(b, from, length, encoded);
    if (encoded.kind == IdKind.LONG_TEXT) {
      encoded.low = append(b, from, length);
    }
    kind[row] = encoded.kind;
    high[row] = encoded.high;
    low[row] = encoded.low;
  }

  /** Copies one row from another column. */
  public void copy(int row, IdColumn other, int otherRow) {
    kind[row] = other.kind[otherRow];
    high[row] = other.high[otherRow];
    low[row] = other.low[otherRow];
    if (kind[row] == IdKind.LONG_TEXT) {
      low[row] = append(other.text, textStart(low[row]), textLength(low[row]));
    }
  }

  private long append(byte[] b, int from, int length) {
    if (textSize + length > text.length) {
      text = Arrays.copyOf(text, Math.max(textSize + length, Math.max(1024, text.length * 2)));
    }
    System.arraycopy(b, from, text, textSize, length);
    long pointer = (long) textSize << 32 | length;
    textSize += length;
    return pointer;
  }

  /** Where in {@link #text} a long text starts. */
  public static int textStart(long low) {
    return (int) (low >>> 32);
  }

  /** Its length in bytes. */
  public static int textLength(long low) {
    return (int) low;
  }
}
