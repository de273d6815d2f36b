package io.sequitur.chain;

import io.sequitur.store.EventStore;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the shape of a chain: {@code A(B(C),D)}, siblings sorted by their text, roots joined by
 * {@code " + "}. Longer shapes than the limit are cut, siblings then in order of type and hash, and
 * the cut is said. No recursion.
 */
final class ShapeText {
  private final EventStore store;
  private final List<String> types;
  private final VariantTrees tree;
  private final long[] hashes;
  private final int limit;

  /** Children of each event, and of the chain itself at the end, from {@code starts} on. */
  private final int[] starts;

  private final int[] children;
  private final StringBuilder text = new StringBuilder();

  /** Where in the text the children of an unfinished event begin, one after the other. */
  private int[] marks = new int[64];

  private int markCount;

  /**
   * @param hashes of the trees under the events
   * @param limit most characters
   */
  ShapeText(EventStore store, VariantTrees tree, long[] hashes, int limit) {
    this.store = store;
    this.tree = tree;
    this.hashes = hashes;
    this.limit = limit;
    types = store.names().types().names();
    starts = new int[tree.size() + 2];
    children = new int[tree.size()];
    gatherChildren();
  }

  private void gatherChildren() {
    int top = tree.size();
    for (int i = 0; i < top; i++) {
      starts[under(i) + 1]++;
    }
    for (int i = 0; i <= top; i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = Arrays.copyOf(starts, top + 1);
    for (int i = 0; i < top; i++) {
      children[next[under(i)]++] = i;
    }
    for (int i = 0; i <= top; i++) {
      RowSort.sort(children, starts[i], starts[i + 1], this::compare);
    }
  }

  private int under(int event) {
    int parent = tree.parent(event);
    return parent < 0 ? tree.size() : parent;
  }

  private int compare(int a, int b) {
    int byName = name(a).compareTo(name(b));
    return byName != 0 ? byName : Long.compare(hashes[a], hashes[b]);
  }

  private String name(int event) {
    int type = store.type(tree.row(event));
    return type == 0 ? "?" : types.get(type);
  }

  String write() {
    int top = tree.size();
    int[] next = Arrays.copyOf(starts, top + 1);
    int at = top;
    while (true) {
      if (text.length() > limit) {
        return cut();
      }
      if (next[at] < starts[at + 1]) {
        int child = children[next[at]];
        open(at, next[at] == starts[at]);
        next[at]++;
        text.append(name(child));
        at = child;
      } else {
        close(at);
        if (at == top) {
          return text.toString();
        }
        at = under(at);
      }
    }
  }

  private void open(int at, boolean first) {
    if (first) {
      text.append(at == tree.size() ? "" : "(");
    } else {
      text.append(separator(at));
    }
    mark(text.length());
  }

  private String separator(int at) {
    return at == tree.size() ? " + " : ",";
  }

  private void close(int at) {
    int count = starts[at + 1] - starts[at];
    if (count == 0) {
      return;
    }
    markCount -= count;
    if (count > 1) {
      sortSiblings(markCount, count, separator(at));
    }
    if (at != tree.size()) {
      text.append(')');
    }
  }

  /** Siblings stand in order of name and hash, which mostly is the order of their texts, too. */
  private void sortSiblings(int firstMark, int count, String separator) {
    boolean sorted = true;
    for (int i = 1; i < count && sorted; i++) {
      sorted = compareSiblings(firstMark + i - 1, firstMark + count, separator) <= 0;
    }
    if (!sorted) {
      int start = marks[firstMark];
      String[] parts = new String[count];
      for (int i = 0; i < count; i++) {
        int mark = firstMark + i;
        parts[i] = text.substring(marks[mark], end(mark, firstMark + count, separator));
      }
      Arrays.sort(parts);
      text.setLength(start);
      text.append(String.join(separator, parts));
    }
  }

  private int compareSiblings(int mark, int marksEnd, String separator) {
    int a = marks[mark];
    int aEnd = end(mark, marksEnd, separator);
    int b = marks[mark + 1];
    int bEnd = end(mark + 1, marksEnd, separator);
    while (a < aEnd && b < bEnd) {
      int difference = text.charAt(a++) - text.charAt(b++);
      if (difference != 0) {
        return difference;
      }
    }
    return (aEnd - a) - (bEnd - b);
  }

  private int end(int mark, int marksEnd, String separator) {
    return mark + 1 < marksEnd ? marks[mark + 1] - separator.length() : text.length();
  }

  private void mark(int position) {
    if (markCount == marks.length) {
      marks = Arrays.copyOf(marks, markCount * 2);
    }
    marks[markCount++] = position;
  }

  private String cut() {
    text.setLength(limit);
    return text.append("… (cut; ").append(tree.size()).append(" events)").toString();
  }
}
