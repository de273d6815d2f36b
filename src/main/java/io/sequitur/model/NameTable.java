package io.sequitur.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A thread-safe dictionary of names that repeat (event types, services, topics): name to small
 * number and back. Number 0 is the empty name: "none".
 */
public final class NameTable {
  private final Map<String, Integer> numbers = new HashMap<>();
  private volatile List<String> names = new ArrayList<>();
  private int size;

  public NameTable() {
    number("");
  }

  /** The number of a name, which is added when it is new. */
  public synchronized int number(String name) {
    Integer known = numbers.get(name);
    if (known != null) {
      return known;
    }
    int number = size++;
    numbers.put(name, number);
    names.add(name);
    return number;
  }

  /** The number of a name, or -1 where it is unknown. */
  public synchronized int find(String name) {
    return numbers.getOrDefault(name, -1);
  }

  /** The name of a number. */
  public synchronized String name(int number) {
    return names.get(number);
  }

  /** How many numbers there are, 0 included. */
  public synchronized int size() {
    return size;
  }

  /** All names by number, as they are now. */
  public synchronized List<String> names() {
    return List.copyOf(names);
  }

  /** A cache in front of the table for one thread; see {@link Cache#number}. */
  public Cache cache() {
    return new Cache(this);
  }

  /**
   * Finds numbers by raw bytes without making strings. For one thread. The raw text may be
   * transformed (shortened) before it becomes a name; that is done once per distinct raw text.
   */
  public static final class Cache {
    private static final int SLOTS = 4096;
    private final NameTable table;
    private final byte[][] keys = new byte[SLOTS][];
    private final int[] values = new int[SLOTS];

    Cache(NameTable table) {
      this.table = table;
    }

    /**
     * @param shorten applied to the raw text on a miss
     * @return the number of the (shortened) name
     */
    public int number(
        byte[] b, int from, int length, java.util.function.UnaryOperator<String> shorten) {
      if (length == 0) {
        return 0;
      }
      int slot = (int) (Ids.hash(b, from, length) >>> 40) & (SLOTS - 1);
      byte[] key = keys[slot];
      if (key != null && java.util.Arrays.equals(key, 0, key.length, b, from, from + length)) {
        return values[slot];
      }
      String raw = new String(b, from, length, StandardCharsets.UTF_8);
      int number = table.number(shorten.apply(raw));
      keys[slot] = java.util.Arrays.copyOfRange(b, from, from + length);
      values[slot] = number;
      return number;
    }
  }
}
