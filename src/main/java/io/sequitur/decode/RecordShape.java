package io.sequitur.decode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names and texts of one sampled record, by what holds them: its headers, and each object. */
final class RecordShape {
  /** What holds a name. */
  enum Root {
    HEADERS,
    VALUE,
    KEY
  }

  /**
   * A header, or a member that holds text, a number or a list of them.
   *
   * @param name the name as written
   * @param place where it stands
   * @param texts what it holds, nothing empty
   * @param list whether it is a list
   */
  record Leaf(String name, Place place, List<String> texts, boolean list) {}

  /** The headers, or an object of the value or the key. */
  static final class Container {
    final Root root;
    final List<String> path;

    /** Every name in lower case; those of objects have no leaf. */
    final Map<String, Leaf> members = new HashMap<>();

    /** The leaves by {@link NamePattern#loosen loosened} name. */
    private final Map<String, Leaf> loosened = new HashMap<>();

    Container(Root root, List<String> path) {
      this.root = root;
      this.path = List.copyOf(path);
    }

    /** Headers are 0, the value's own members 1, and so on. */
    int depth() {
      return root == Root.HEADERS ? 0 : path.size() + 1;
    }

    boolean has(String name) {
      return members.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** The leaf that a pattern means, or {@code null}. */
    Leaf leaf(NamePattern pattern) {
      return pattern.loose() ? loosened.get(pattern.key()) : members.get(pattern.key());
    }

    /** The place of a member of this container, present or not. */
    Place place(String name) {
      if (root == Root.HEADERS) {
        return new Place.HeaderPlace(name);
      }
      List<String> full = new ArrayList<>(path);
      full.add(name);
      return root == Root.VALUE ? new Place.ValuePlace(full) : new Place.KeyPathPlace(full);
    }

    void add(String name, Leaf leaf) {
      members.put(name.toLowerCase(Locale.ROOT), leaf); // the last one counts
      if (leaf != null) {
        loosened.put(NamePattern.loosen(name), leaf);
      }
    }
  }

  final Container headers = new Container(Root.HEADERS, List.of());

  /** The headers first, then objects, outer ones before inner ones. */
  final List<Container> containers = new ArrayList<>();

  String topic;

  RecordShape() {
    containers.add(headers);
  }
}
