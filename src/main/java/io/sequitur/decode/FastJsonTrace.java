package io.sequitur.decode;

/** Knows the usual form of a W3C {@code traceparent} by its bytes. */
final class FastJsonTrace {
  private static final int LENGTH = 55;

  private FastJsonTrace() {}

  /**
   * True for {@code 00-<32 hex>-<16 hex>-<2 hex>} with ids that are not all zeros; other valid
   * forms are rare, {@link TraceParent} knows them.
   */
  static boolean isTraceParent(byte[] b, int at, int length) {
    return length == LENGTH
        && b[at] == '0'
        && b[at + 1] == '0'
        && b[at + 2] == '-'
        && b[at + 35] == '-'
        && b[at + 52] == '-'
        && isId(b, at + 3, 32)
        && isId(b, at + 36, 16)
        && isHex(b[at + 53])
        && isHex(b[at + 54]);
  }

  private static boolean isId(byte[] b, int from, int count) {
    int any = 0;
    for (int i = from; i < from + count; i++) {
      if (!isHex(b[i])) {
        return false;
      }
      any |= b[i] ^ '0';
    }
    return any != 0;
  }

  private static boolean isHex(byte c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }
}
