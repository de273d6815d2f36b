package io.sequitur.samples;

import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.UUID;

/** Everything random about a sample, from one seed: the same on every machine. */
final class Chance {
  private static final HexFormat HEX = HexFormat.of();
  private final SplittableRandom random;
  private final long node;

  Chance(long seed) {
    random = new SplittableRandom(seed);
    node = random.nextLong() >>> 18 << 16;
  }

  /** From {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /** True in so many cases of a hundred. */
  boolean percent(int share) {
    return random.nextInt(100) < share;
  }

  <T> T oneOf(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  /**
   * A latency in milliseconds: mostly near the lower bound, never above the upper one, so that no
   * ordinary hop is slow by the program's rule.
   */
  long latency(int low, int high) {
    double u = random.nextDouble();
    return low + (long) ((high - low) * u * u);
  }

  /** A UUID of version 7 (RFC 9562): the time, 12 random bits, the log's node, 16 random bits. */
  String uuid(long millis) {
    long high = millis << 16 | 0x7000 | random.nextInt(0x1000);
    long low = 0x8000_0000_0000_0000L | node | random.nextInt(0x10000);
    return new UUID(high, low).toString();
  }

  /** So many random bytes as lower-case hex. */
  String hex(int bytes) {
    byte[] b = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      b[i] = (byte) random.nextInt(1, 256);
    }
    return HEX.formatHex(b);
  }
}
