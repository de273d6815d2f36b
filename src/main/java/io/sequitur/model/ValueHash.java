package io.sequitur.model;

/**
 * The hash by which two values are held equal. JSON values are equal if they have the same members
 * and elements, whatever the order of members and the white space; numbers are equal if spelled the
 * same; strings if they hold the same characters. Anything else is compared byte by byte.
 *
 * <p>The hash of an object is the sum over its members of {@link #member}; that of an array folds
 * its elements in order. So a scanner and a tree walk give the same number.
 */
public final class ValueHash {
  /** The hash of a record without value (a tombstone). */
  public static final long ABSENT = 0x5851F42D4C957F2DL;

  public static final long NULL = 0x14057B7EF767814FL;
  public static final long TRUE = 0x2545F4914F6CDD1DL;
  public static final long FALSE = 0x6C8E9CF570932BD5L;
  private static final long STRING = 0x1D8E4E27C47D124FL;
  private static final long NUMBER = 0x72BE1579A9C5C3A5L;
  private static final long BYTES = 0x3C79AC492BA7B653L;
  private static final long OBJECT = 0x1B03738712FAD5C9L;
  private static final long ARRAY = 0x27BB2EE687B0B0FDL;
  private static final long MEMBER = 0xB492B66FBE98F273L;

  private ValueHash() {}

  /** A JSON string, given {@link Ids#hash} of its unescaped UTF-8 bytes. */
  public static long string(long bytesHash) {
    return bytesHash ^ STRING;
  }

  /** A JSON number, given {@link Ids#hash} of its text. */
  public static long number(long bytesHash) {
    return bytesHash ^ NUMBER;
  }

  /** A value that is no JSON, given {@link Ids#hash} of its bytes. */
  public static long bytes(long bytesHash) {
    return bytesHash ^ BYTES;
  }

  /**
   * One member of an object, of {@link Ids#hash} of its unescaped name, and its value's hash. As
   * the factor is odd, no value is lost, and values that change places change the sum.
   */
  public static long member(long nameHash, long valueHash) {
    return valueHash * (nameHash | 1);
  }

  /** An object, given the sum of its members. */
  public static long object(long sumOfMembers) {
    return Ids.mix(sumOfMembers ^ OBJECT, MEMBER);
  }

  /** Starts an array. */
  public static long arrayStart() {
    return ARRAY;
  }

  /** Adds an element to an array. */
  public static long arrayElement(long array, long elementHash) {
    return Ids.mix(array ^ elementHash, ARRAY) + 1;
  }
}
