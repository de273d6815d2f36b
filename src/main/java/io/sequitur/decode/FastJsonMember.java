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
  static final FastJsonMember NONE = new FastJsonMember();

  /** Longer names are not learned. */
  static final int MAX_NAME = 200;

  final byte[] name;

  /** {@link Ids#hash} of the name; changes only in the stand-in for members not learned. */
  long nameHash;

  /** Length of what {@link #matches} compares: the name, its closing quote and the colon. */
  final int tokenLength;

  private final long word0;
  private final long mask0;
  private final long word1;
  private final long mask1;

  /** The token, padded to whole words, or {@code null} if it fits in the two words. */
  private final byte[] longToken;

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

  /** What followed last time, and what followed at other times. */
  FastJsonMember next = NONE;

  FastJsonMember other = NONE;
  private int surprises;

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
    tokenLength = name.length + 2;
    byte[] token = Arrays.copyOf(name, Math.max(16, (tokenLength + 7) & ~7));
    token[name.length] = '"';
    token[name.length + 1] = ':';
    mask0 = mask(tokenLength);
    mask1 = mask(tokenLength - 8);
    word0 = FastJsonWords.word(token, 0);
    word1 = FastJsonWords.word(token, 8);
    longToken = tokenLength > 16 ? token : null;
  }

  /** Matches nothing, or stands in for members that are not learned. */
  FastJsonMember() {
    name = new byte[0];
    role = FastJsonRoles.NONE;
    slot = -1;
    once = 0;
    marks = 0;
    tokenLength = 0;
    mask0 = 0;
    mask1 = 0;
    word0 = 1; // never equal under a mask of 0
    word1 = 0;
    longToken = null;
  }

  private static long mask(int bytes) {
    return bytes >= 8 ? -1 : bytes <= 0 ? 0 : (1L << (8 * bytes)) - 1;
  }

  /** True if the name, a quote and a colon stand at {@code at}. */
  boolean matches(byte[] b, int at, int limit) {
    return ((FastJsonWords.word(b, at) & mask0) ^ word0
                | (FastJsonWords.word(b, at + 8) & mask1) ^ word1)
            == 0
        && (longToken == null || matchesRest(b, at, limit));
  }

  private boolean matchesRest(byte[] b, int at, int limit) {
    if (at + tokenLength > limit) {
      return false;
    }
    for (int i = 16; i < longToken.length; i += 8) {
      long different = FastJsonWords.word(b, at + i) ^ FastJsonWords.word(longToken, i);
      if ((different & mask(tokenLength - i)) != 0) {
        return false;
      }
    }
    return true;
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
