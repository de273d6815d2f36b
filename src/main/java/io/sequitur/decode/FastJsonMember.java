package io.sequitur.decode;

import io.sequitur.model.Ids;
import java.util.Arrays;

/**
 * A member's name that a decoder knows at one place of the records, what is to be done with its
 * value, and which member is likely to follow: records of one kind list their members in the same
 * order nearly always, so a scanner compares the bytes with the expected name instead of searching
 * its end, hashing it and looking it up.
 */
final class FastJsonMember {
  /** Follows where nothing is known; matches nothing. */
  static final FastJsonMember NONE = new FastJsonMember(null);

  /** Longer names are not learned. */
  static final int MAX_NAME = 200;

  private static final int MAX_TOKEN = 250;

  /** The length of a token of which nothing is known. */
  private static final int NEVER = Integer.MAX_VALUE;

  final byte[] name;

  /** {@link Ids#hash} of the name; changes only in the stand-in for members not learned. */
  long nameHash;

  /** What is to be done, see {@link FastJsonRoles}. */
  final int role;

  /** Where its text is kept, or -1, see {@link FastJsonFinds}. */
  final int slot;

  /** Mark of a member that must not come twice in one record, or 0. */
  final long once;

  /** The marks that it leaves when it comes. */
  final long marks;

  /** What is known of the objects that are this member's value, made when the first one comes. */
  FastJsonNode child;

  /** The object that it belongs to. */
  FastJsonNode node;

  /** What followed last time, and what followed at other times. */
  FastJsonMember next = NONE;

  FastJsonMember other = NONE;
  private int surprises;

  /** Length of what {@link #matches} compares. */
  int tokenLength = NEVER;

  /** True if what is compared ends with the quote that opens a string. */
  boolean opensString;

  /** True if the text that is kept was a UUID in its usual spelling last time. */
  boolean expectsUuid;

  private long word0; // at first bytes that no text holds, to fail at once
  private long mask0 = -1;
  private long word1;
  private long mask1;
  private long word2;
  private long mask2;

  /** The token, padded to whole words, or {@code null} if it fits in the three words. */
  private byte[] longToken = {};

  private int misses;
  private int strings;

  /**
   * @param role what is to be done, see {@link FastJsonRoles}
   * @param slot where its text is kept, or -1
   * @param once mark of a member that must not come twice, or 0
   * @param marks what it leaves when it comes
   */
  FastJsonMember(byte[] name, int role, int slot, long once, long marks) {
    this.name = name;
    this.role = role;
    this.slot = slot;
    this.once = once;
    this.marks = marks;
    nameHash = Ids.hash(name, 0, name.length);
  }

  /** Stands before the first member, or in for members that are not learned. */
  FastJsonMember(FastJsonNode node) {
    this(new byte[0], FastJsonRoles.NONE, -1, 0, 0);
    this.node = node;
  }

  /**
   * True if this member follows in the way it was written last time: from the comma to the colon,
   * or to the quote that opens the string.
   */
  boolean matches(byte[] b, int at, int limit) {
    return ((FastJsonWords.word(b, at) ^ word0) & mask0
                | (FastJsonWords.word(b, at + 8) ^ word1) & mask1
                | (FastJsonWords.word(b, at + 16) ^ word2) & mask2)
            == 0
        && (longToken == null || matchesRest(b, at, limit));
  }

  /** As {@link #matches}, of an object's first member, which has a brace instead of the comma. */
  boolean matchesFirst(byte[] b, int at, int limit) {
    return ((FastJsonWords.word(b, at) ^ word0) & mask0 & ~0xffL
                | (FastJsonWords.word(b, at + 8) ^ word1) & mask1
                | (FastJsonWords.word(b, at + 16) ^ word2) & mask2)
            == 0
        && (longToken == null || matchesRest(b, at, limit));
  }

  private boolean matchesRest(byte[] b, int at, int limit) {
    if (tokenLength == NEVER || at + tokenLength > limit) {
      return false;
    }
    for (int i = 24; i < longToken.length; i += 8) {
      long different = FastJsonWords.word(b, at + i) ^ FastJsonWords.word(longToken, i);
      if ((different & mask(tokenLength - i)) != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * It was written in another way than expected; learns the way.
   *
   * @param from the comma or brace
   * @param to the first byte of the value
   */
  void learnToken(byte[] b, int from, int to) {
    if (tokenLength == NEVER || (++misses & 3) == 0) {
      setToken(b, from, to);
      opensString = false;
      strings = 0;
    }
  }

  /** The value is a string: if it often is, the quote is expected as well. */
  void sawString(byte[] b, int quote, int limit) {
    boolean often = ++strings == 4 && tokenLength <= quote;
    if (often && matchesFirst(b, quote - tokenLength, limit)) {
      setToken(b, quote - tokenLength, quote + 1);
      opensString = tokenLength != NEVER;
    }
  }

  /** The value is no string although one was expected. */
  void sawOther(byte[] b, int from, int to) {
    setToken(b, from, to);
    opensString = false;
    strings = 0;
  }

  /** Only what begins with the comma or brace itself is a token, which stands for both. */
  private void setToken(byte[] b, int from, int to) {
    boolean usable = to - from <= MAX_TOKEN && (b[from] == ',' || b[from] == '{');
    int length = usable ? to - from : 0;
    byte[] token = new byte[Math.max(24, (length + 7) & ~7)];
    System.arraycopy(b, from, token, 0, length);
    token[0] = (byte) (usable ? ',' : 0);
    word0 = FastJsonWords.word(token, 0);
    word1 = FastJsonWords.word(token, 8);
    word2 = FastJsonWords.word(token, 16);
    mask0 = usable ? mask(length) : -1;
    mask1 = mask(length - 8);
    mask2 = mask(length - 16);
    longToken = usable && length <= 24 ? null : token;
    tokenLength = usable ? length : NEVER;
  }

  private static long mask(int bytes) {
    return bytes >= 8 ? -1 : bytes <= 0 ? 0 : (1L << (8 * bytes)) - 1;
  }

  /** True if the name is exactly these bytes. */
  boolean isNamed(byte[] b, int from, int length) {
    return Arrays.equals(name, 0, name.length, b, from, from + length);
  }

  /**
   * Learns what follows. Where many members may follow, what is known is changed now and then only.
   */
  void followedBy(FastJsonMember follower) {
    if (next == NONE || (++surprises & 7) == 0) {
      other = next;
      next = follower;
    } else if (other == NONE) {
      other = follower;
    }
  }
}
