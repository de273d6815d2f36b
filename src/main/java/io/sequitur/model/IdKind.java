package io.sequitur.model;

/**
 * How the 128 bits of an encoded id are to be read (see {@link Ids}). The UUID kinds are one
 * identity in several spellings; the lowest ordinal seen is the one shown.
 */
public final class IdKind {
  /** No id. */
  public static final byte NONE = 0;

  /** {@code 8-4-4-4-12} lower-case hex; also braces and mixed case, which are shown this way. */
  public static final byte UUID_LOWER = 1;

  /** {@code 8-4-4-4-12} upper-case hex. */
  public static final byte UUID_UPPER = 2;

  /** 32 lower-case hex digits, as W3C trace ids are written. */
  public static final byte BARE_LOWER = 3;

  /** 32 upper-case hex digits. */
  public static final byte BARE_UPPER = 4;

  /** UTF-8 text of 1 to 15 bytes, held in the bits themselves. */
  public static final byte SHORT_TEXT = 5;

  /** Longer text: {@code high} is a hash, {@code low} points into a text arena. */
  public static final byte LONG_TEXT = 6;

  private IdKind() {}

  /** True for the kinds that hold a UUID's bits. */
  public static boolean isUuid(byte kind) {
    return kind >= UUID_LOWER && kind <= BARE_UPPER;
  }
}
