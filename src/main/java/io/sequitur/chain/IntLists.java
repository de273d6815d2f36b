package io.sequitur.chain;

import java.util.Arrays;

/** Many short lists of ints, one per node, in two arrays. Immutable. */
final class IntLists {
  private final int[] starts;
  private final int[] values;

  private IntLists(int[] starts, int[] values) {
    this.starts = starts;
    this.values = values;
  }

  /**
   * Sorts pairs by their list; within a list they keep their order.
   *
   * @param lists how many lists
   * @param list the list of each value; values with a negative list are left out
   */
  static IntLists of(int lists, int[] list, int[] values, int count) {
    int[] starts = new int[lists + 1];
    for (int i = 0; i < count; i++) {
      if (list[i] >= 0) {
        starts[list[i] + 1]++;
      }
    }
    for (int i = 0; i < lists; i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = starts.clone();
    int[] sorted = new int[starts[lists]];
    for (int i = 0; i < count; i++) {
      if (list[i] >= 0) {
        sorted[next[list[i]]++] = values[i];
      }
    }
    return new IntLists(starts, sorted);
  }

  int total() {
    return values.length;
  }

  int count(int list) {
    return starts[list + 1] - starts[list];
  }

  int get(int list, int index) {
    return values[starts[list] + index];
  }

  int[] get(int list) {
    return Arrays.copyOfRange(values, starts[list], starts[list + 1]);
  }
}
