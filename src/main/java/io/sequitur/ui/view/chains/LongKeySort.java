package io.sequitur.ui.view.chains;

/** Sorts numbers 0 to n-1 by a key each, stable, without boxing (bottom-up merge sort). */
final class LongKeySort {
  private LongKeySort() {}

  /** The numbers in order of their keys; of equal keys the smaller number comes first. */
  static int[] order(long[] keys, boolean ascending) {
    int n = keys.length;
    int[] from = new int[n];
    for (int i = 0; i < n; i++) {
      from[i] = i;
    }
    int[] to = new int[n];
    for (int width = 1; width < n; width *= 2) {
      for (int start = 0; start < n; start += 2 * width) {
        int middle = Math.min(start + width, n);
        merge(keys, ascending, from, start, middle, Math.min(middle + width, n), to);
      }
      int[] swap = from;
      from = to;
      to = swap;
      if (width > n / 2) {
        break; // the next doubling could overflow
      }
    }
    return from;
  }

  private static void merge(
      long[] keys, boolean ascending, int[] from, int start, int middle, int end, int[] to) {
    int left = start;
    int right = middle;
    for (int out = start; out < end; out++) {
      boolean takeRight =
          left == middle || (right < end && before(keys[from[right]], keys[from[left]], ascending));
      to[out] = takeRight ? from[right++] : from[left++];
    }
  }

  private static boolean before(long a, long b, boolean ascending) {
    return ascending ? a < b : a > b;
  }
}
