package io.sequitur.chain;

import java.util.Arrays;

/**
 * Numbers distinct longs (such as pairs of two ints, or hashes) from 0 on in order of first sight.
 * Open addressing with linear probing: the JDK has no map of primitives, and boxing a key per link
 * would cost more than the rest of the pass.
 */
public final class PairNumbers {
  private static final int EMPTY = 0;

  private long[] keys = new long[16];

  /** Per slot: number + 1. */
  private int[] slots = new int[32];

  private int size;

  /** Two ints as one key. */
  public static long pair(int first, int second) {
    return (long) first << 32 | (second & 0xffffffffL);
  }

  /** The first of a pair. */
  public static int first(long pair) {
    return (int) (pair >>> 32);
  }

  /** The second of a pair. */
  public static int second(long pair) {
    return (int) pair;
  }

  /** How many keys have numbers. */
  public int size() {
    return size;
  }

  /** The key of a number. */
  public long key(int number) {
    return keys[number];
  }

  /** The number of a key, which is added when it is new. */
  public int number(long key) {
    int slot = slotOf(key);
    if (slots[slot] != EMPTY) {
      return slots[slot] - 1;
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    keys[size] = key;
    slots[slot] = ++size;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  /** The number of a key, or -1 where it has none. */
  public int find(long key) {
    return slots[slotOf(key)] - 1;
  }

  private int slotOf(long key) {
    int mask = slots.length - 1;
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
    while (slots[slot] != EMPTY && keys[slots[slot] - 1] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    for (int number = 0; number < size; number++) {
      slots[slotOf(keys[number])] = number + 1;
    }
  }
}
