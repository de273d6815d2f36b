package io.sequitur.ui.view.chains;

import io.sequitur.chain.ChainIndex;
import java.util.Arrays;
import java.util.Comparator;

/** Sorts chains by what people call them: text, with runs of digits compared as numbers. */
final class ChainKeySort {
  private ChainKeySort() {}

  private record Named(String label, int chain) {}

  /** Chain numbers in the order of their labels. */
  static int[] sort(ChainIndex chains, boolean ascending) {
    Named[] named = new Named[chains.chains()];
    for (int chain = 0; chain < named.length; chain++) {
      named[chain] = new Named(chains.label(chain), chain);
    }
    Comparator<Named> order = (a, b) -> compare(a.label, b.label);
    Arrays.sort(named, ascending ? order : order.reversed());
    return Arrays.stream(named).mapToInt(Named::chain).toArray();
  }

  /** {@code o-9} before {@code o-10}. */
  static int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      char x = a.charAt(i);
      char y = b.charAt(j);
      if (isDigit(x) && isDigit(y)) {
        int endA = endOfDigits(a, i);
        int endB = endOfDigits(b, j);
        int byNumber = compareNumbers(a, i, endA, b, j, endB);
        if (byNumber != 0) {
          return byNumber;
        }
        i = endA;
        j = endB;
      } else if (x != y) {
        return Character.compare(x, y);
      } else {
        i++;
        j++;
      }
    }
    int byRest = Integer.compare(a.length() - i, b.length() - j);
    return byRest != 0 ? byRest : a.compareTo(b);
  }

  private static int compareNumbers(String a, int fromA, int toA, String b, int fromB, int toB) {
    int i = skipZeros(a, fromA, toA);
    int j = skipZeros(b, fromB, toB);
    if (toA - i != toB - j) {
      return Integer.compare(toA - i, toB - j);
    }
    for (; i < toA; i++, j++) {
      if (a.charAt(i) != b.charAt(j)) {
        return Character.compare(a.charAt(i), b.charAt(j));
      }
    }
    return 0;
  }

  private static int skipZeros(String text, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) == '0') {
      i++;
    }
    return i;
  }

  private static int endOfDigits(String text, int from) {
    int i = from;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
