package io.sequitur.decode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names and texts of one sampled record, by what holds them: its headers, and each object. */
final class RecordShape {
  /** What holds a name. */
  enum Root {
    HEADERS,
    VALUE,
    KEY
  }

  /** A name as it is compared: in lower case, and {@link NamePattern#loosen loosened}. */
  record NameForms(String lower, String loose) {}

  /**
   * A header or a member of an object.
   *
   * @param holder what holds it
   * @param name the name as written
   * @param forms the name as it is compared
   * @param texts the text or number it holds, several of a list; empty where it holds none
   * @param list whether it is a list
   * @param first whether it stands for the first element of the list of that name
   */
  record Member(
      Container holder,
      String name,
      NameForms forms,
      List<String> texts,
      boolean list,
      boolean first) {
    Place place() {
      return first ? holder.place(name, "0") : holder.place(name);
    }
  }

  /** The headers, or an object of the value or the key. */
  static final class Container {
    final Root root;
    final List<String> path;

    /** What tells it from others. */
    final String id;

    /** By name in lower case; of members that differ in case only the last one counts. */
    final Map<String, Member> members = new HashMap<>();

    Container(Root root, List<String> path) {
      this.root = root;
      this.path = List.copyOf(path);
      id = root.name() + '\n' + String.join("\n", path);
    }

    /** Headers are 0, the value's own members 1, and so on. */
    int depth() {
      return root == Root.HEADERS ? 0 : path.size() + 1;
    }

    /** True for the headers and for the value itself. */
    boolean isOutermost() {
      return root != Root.KEY && path.isEmpty();
    }

    boolean has(String lowerCaseName) {
      return members.containsKey(lowerCaseName);
    }

    /** The place of a member of this container, present or not. */
    Place place(String... names) {
      if (root == Root.HEADERS) {
        return new Place.HeaderPlace(names[0]);
      }
      List<String> full = new ArrayList<>(path);
      full.addAll(List.of(names));
      return root == Root.VALUE ? new Place.ValuePlace(full) : new Place.KeyPathPlace(full);
    }

    void add(Member member) {
      members.put(member.forms().lower(), member);
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
